// What two people at two phones do in a meeting, drawn by dice: mostly sensible, sometimes twice, sometimes for a person
// nobody knows, on days that are wrong, under clocks that are wrong.
import type { ClubCommand } from '../../src/domain/club/command.ts';
import { type ClubState, cashInBox } from '../../src/domain/club/state.ts';
import { pageDigest, pageOf } from '../../src/domain/meetings/closing.ts';
import { meetingIdOf } from '../../src/domain/meetings/gathering.ts';
import { hex, type Id, timeOrderedId } from '../../src/kernel/ids.ts';
import { addMonths, type LocalDate, localDate, monthOf } from '../../src/kernel/local-date.ts';
import { dong } from '../../src/kernel/money.ts';
import type { Dice } from './dice.ts';
import type { Phone } from './phone.ts';

type Draft<C> = C extends ClubCommand ? Pick<C, 'kind' | 'body'> & { readonly priv?: C['priv'] } : never;
export type CommandDraft = Draft<ClubCommand>;

export interface Cast {
  readonly clubId: Id;
  readonly persons: readonly Id[];
  /** Ids of loans, given out before they exist, so that both phones may mean the same one. */
  readonly loans: readonly Id[];
}

const firstDay = localDate('2026-01-10');
const YEAR_MILLISECONDS = 31_557_600_000;

export function newId(dice: Dice): Id {
  return timeOrderedId(1_760_000_000_000 + dice.below(1_000_000), dice.bytes(10));
}

/** A whole command of this phone; `at` is what its wrong clock says. */
export function complete(draft: CommandDraft, phone: Phone, on: LocalDate, dice: Dice): ClubCommand {
  const at = new Date(1_760_000_000_000 + phone.clockYears * YEAR_MILLISECONDS).toISOString();
  const header = {
    id: newId(dice),
    clubId: phone.clubId,
    v: 1,
    on,
    at,
    actor: phone.device,
    device: phone.device,
    salt: hex(dice.bytes(16)),
  };
  return { ...header, ...draft } as ClubCommand;
}

/** The day people agree on: the month's meeting, and once in a while a slip of the finger. */
export function dayOf(dice: Dice, month: number): LocalDate {
  if (dice.chance(2)) return localDate(dice.pick(['2016-01-10', '2036-07-01', '2026-02-28']));
  return addMonths(firstDay, month);
}

export function nextDeed(state: ClubState, cast: Cast, on: LocalDate, dice: Dice): CommandDraft {
  const meetingId = meetingIdOf(cast.clubId, on);
  const at = dice.chance(90) ? { meetingId } : {};
  const personId = dice.chance(97) ? dice.pick(cast.persons) : newId(dice);
  const running = [...state.loans.values()].filter(({ status }) => status === 'open').map((loan) => loan.loanId);
  const loanId = dice.pick(running.length > 0 && dice.chance(70) ? running : cast.loans);
  if (!state.meetings.has(meetingId) && dice.chance(60)) return { kind: 'open-meeting', body: { meetingId } };
  if (dice.chance(state.meetings.get(meetingId)?.count == null ? 4 : 25)) return endOfMeeting(state, cast, meetingId, dice);
  const roll = dice.below(100);
  if (roll < 3) return { kind: 'open-meeting', body: { meetingId } };
  if (roll < 14)
    return { kind: 'mark-attendance', body: { meetingId, marks: [{ personId, mark: dice.pick(['present', 'absent', 'excused']) }] } };
  if (roll < 30) return { kind: 'receive-dues', body: { ...at, payers: [{ personId, months: [monthOf(on)], amount: dong(5000) }] } };
  if (roll < 48 && (running.length > 0 || dice.chance(20)))
    return { kind: 'receive-repayment', body: { ...at, loanId, personId, amount: dong(dice.between(1, 60) * 10_000) } };
  if (roll < 62) return loanDeed(state, { loanId, personId, at, cast }, dice);
  if (roll < 85) return otherDeed({ personId, at, meetingId }, dice);
  return endOfMeeting(state, cast, meetingId, dice);
}

type Where = { readonly loanId: Id; readonly personId: Id; readonly at: { readonly meetingId?: Id }; readonly cast: Cast };

function loanDeed(state: ClubState, { loanId, personId, at, cast }: Where, dice: Dice): CommandDraft {
  const principal = dong(dice.between(1, 6) * 1_000_000);
  const method = dice.pick(['flat', 'declining-equal-principal', 'declining-equal-instalment', 'flat-principal-at-end'] as const);
  const terms = {
    method,
    principal,
    instalments: dice.between(1, 12),
    rateBasisPointsPerMonth: 80,
    roundPrincipalTo: 1000,
    graceInstalments: 0,
  };
  const known = state.loans.get(loanId);
  const order = { loanId, personId: known?.personId ?? personId, fund: 'income', terms: known?.terms ?? terms, purpose: 'gà' } as const;
  if (known === undefined && dice.chance(85)) return { kind: 'approve-loan', body: { ...order, approvedBy: cast.persons.slice(0, 2) } };
  return { kind: 'disburse-loan', body: { ...order, ...at } };
}

function otherDeed(
  { personId, at, meetingId }: { personId: Id; at: { readonly meetingId?: Id }; meetingId: Id },
  dice: Dice,
): CommandDraft {
  const amount = dong(dice.between(1, 40) * 5000);
  const fund = dice.pick(['income', 'activity'] as const);
  switch (dice.below(7)) {
    case 0:
      return {
        kind: 'spend-money',
        body: { ...at, fund, place: 'cash', category: 'visiting', amount, approvedBy: [] },
        priv: { what: 'quà' },
      };
    case 1:
      return {
        kind: 'receive-money',
        body: { ...at, fund, place: 'cash', source: 'donor', asCapital: fund === 'income', amount },
        priv: { from: 'Ông Nam' },
      };
    case 2:
      return { kind: 'give-help', body: { ...at, personId, help: { how: 'money', fund, amount }, helpers: [] } };
    case 3:
      return {
        kind: 'record-visit',
        body: { ...at, personId, visitors: [], tasks: ['talk'], condition: 'good' },
        priv: { reading: { personId, systolic: 130 } },
      };
    case 4:
      if (dice.chance(70)) return { kind: 'hold-activity', body: { meetingId, area: 'culture', topic: 'hát', participants: 20 } };
      return { kind: 'end-membership', body: { personId, reason: 'left' } };
    case 5:
      return { kind: 'enrol-member', body: memberOf(personId), priv: { name: 'Bà Tư' } };
    default:
      return { kind: 'give-help', body: { ...at, personId, help: { how: 'labour', halfDays: 2 }, helpers: [] } };
  }
}

export function memberOf(personId: Id) {
  return { personId, group: 1, sex: 'female', born: '1956', household: 'other', minority: false, associationMember: true } as const;
}

function endOfMeeting(state: ClubState, cast: Cast, meetingId: Id, dice: Dice): CommandDraft {
  const meeting = state.meetings.get(meetingId);
  const money = [...state.records.keys()];
  const review = [...state.reviews.values()].find(({ settled }) => !settled);
  const roll = dice.below(4);
  if (roll === 0 && money.length > 0) return { kind: 'reverse-record', body: { cmdId: dice.pick(money), reason: 'typed-wrong' } };
  if (roll === 1 && review !== undefined) {
    return { kind: 'settle-review', body: { reviewId: review.reviewId, choice: dice.pick(['noted', 'return-money', 'apply-money']) } };
  }
  const counted = meeting?.count?.recordsThen === meeting?.records.length;
  if (meeting !== undefined && (counted || roll === 2)) {
    const signatures = cast.persons.slice(0, 2).map((personId) => ({ personId, role: 'chair' }) as const);
    return { kind: 'close-meeting', body: { meetingId, signatures, pageDigest: pageDigest(pageOf(state, meeting)) } };
  }
  const box = Math.max(0, cashInBox(state));
  const notes = [{ value: 1000, count: Math.floor(box / 1000) }];
  return { kind: 'count-cash', body: { meetingId, notes, bookSeen: cashInBox(state), reason: 'unknown' } };
}
