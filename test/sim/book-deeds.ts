// What people do to the book beside the meetings, drawn by dice: months are closed and, by the commune, opened again; the box
// is counted by surprise and changes hands; a payment goes to another member.
import { type ClubState, cashInBox } from '../../src/domain/club/state.ts';
import { pageDigest, pageOf } from '../../src/domain/meetings/closing.ts';
import type { Meeting, Signature } from '../../src/domain/meetings/meeting.ts';
import { monthDigest, monthPageOf, nextToClose, openMeetingsUntil } from '../../src/domain/months/closing-month.ts';
import { hasRoleOn } from '../../src/domain/people/member.ts';
import { addMonths, type LocalDate, lastDayOf, monthOf } from '../../src/kernel/local-date.ts';
import type { Dice } from './dice.ts';
import type { Cast, CommandDraft } from './people-at-work.ts';

/** A deed and the day people choose for it. */
export interface DatedDeed {
  readonly draft: CommandDraft;
  readonly on: LocalDate;
}

const nobody = { note: '' } as const;

export function bookDeed(state: ClubState, cast: Cast, on: LocalDate, dice: Dice): DatedDeed {
  switch (dice.below(8)) {
    case 0:
    case 1:
    case 2:
    case 3:
      return closing(state, cast, on, dice);
    case 4:
      if (state.closedThrough === '' || dice.chance(50)) return closing(state, cast, on, dice);
      return { draft: { kind: 'reopen-month', body: { month: state.closedThrough || monthOf(on), reason: 'xã cho sửa' } }, on };
    case 5:
      return { draft: surprise(state, cast, dice), on };
    case 6:
      return { draft: handOver(state, cast, on, dice), on };
    default:
      return { draft: move(state, cast, dice), on };
  }
}

/** Sometimes the month that is due, sometimes one that cannot be closed; sometimes a page that is no longer the book's. */
function closing(state: ClubState, cast: Cast, on: LocalDate, dice: Dice): DatedDeed {
  const due = nextToClose(state);
  const month = due === '' || dice.chance(10) ? monthOf(addMonths(on, dice.between(-2, 1))) : due;
  const signatures = cast.persons.slice(0, 2).map((personId) => ({ personId, role: 'chair' }) as const);
  const pageDigest = dice.chance(95) ? monthDigest(monthPageOf(state, month)) : 'x';
  const left = openMeetingsUntil(state, month)[0];
  if (left !== undefined && dice.chance(90)) return { draft: windUp(state, left, signatures), on: left.on };
  const day = lastDayOf(month) > on ? lastDayOf(month) : on;
  return { draft: { kind: 'close-month', body: { month, signatures, pageDigest } }, on: day };
}

/** A meeting that stands in the way of closing its month is counted, then closed. */
function windUp(state: ClubState, meeting: Meeting, signatures: readonly Signature[]): CommandDraft {
  const { meetingId, count, records } = meeting;
  if (count !== null && count.recordsThen === records.length)
    return { kind: 'close-meeting', body: { meetingId, signatures, pageDigest: pageDigest(pageOf(state, meeting)) } };
  const book = cashInBox(state);
  const notes = [{ value: 1000, count: Math.max(0, Math.floor(book / 1000)) }];
  return { kind: 'count-cash', body: { meetingId, notes, bookSeen: book, reason: 'unknown' } };
}

function surprise(state: ClubState, cast: Cast, dice: Dice): CommandDraft {
  const book = cashInBox(state);
  const notes = [{ value: 1000, count: Math.max(0, Math.floor(book / 1000) - dice.below(3)) }];
  const occasion = dice.pick(['surprise', 'hand-over', 'month-end'] as const);
  return { kind: 'count-cash', body: { notes, bookSeen: book, reason: 'unknown', occasion, witnesses: [dice.pick(cast.persons)] } };
}

function handOver(state: ClubState, cast: Cast, on: LocalDate, dice: Dice): CommandDraft {
  const holder = [...state.members.values()].find((member) => hasRoleOn(member, 'chair', on));
  const to = dice.pick(cast.persons);
  const signatures = [to, dice.pick(cast.persons)].map((personId) => ({ personId, role: 'chair' }) as const);
  const from = holder === undefined || dice.chance(10) ? {} : { from: holder.personId };
  return { kind: 'hand-over', body: { role: 'chair', ...from, to, signatures }, priv: nobody };
}

function move(state: ClubState, cast: Cast, dice: Dice): CommandDraft {
  const payments = [...state.records.values()].flat().filter(({ kind }) => kind === 'dues-received' || kind === 'loan-repaid');
  const cmdId = payments.length === 0 ? dice.pick(cast.loans) : dice.pick(payments).cmdId;
  const paid = payments.find((event) => event.cmdId === cmdId);
  const from = paid?.kind === 'loan-repaid' ? paid.pub.personId : paid?.kind === 'dues-received' ? paid.pub.payers[0]?.personId : undefined;
  const open = [...state.loans.values()].filter(({ status }) => status === 'open');
  const loan = open.length === 0 ? undefined : dice.pick(open);
  const to = loan?.personId ?? dice.pick(cast.persons);
  return {
    kind: 'move-payment',
    body: { cmdId, from: from ?? dice.pick(cast.persons), to, ...(loan === undefined ? {} : { loanId: loan.loanId }) },
  };
}
