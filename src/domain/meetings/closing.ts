// Counting the box and closing the meeting. The count is an assertion with names and a time: equal, or a signed
// difference that is posted, never a silent fix. The closed page has a digest that paper, phone and server share.
import { canonicalText } from '../../kernel/canonical.ts';
import { digestHex } from '../../kernel/digest.ts';
import { type Dong, dong } from '../../kernel/money.ts';
import { codeRefusal } from '../approvals/codes.ts';
import { activeMembers, type Decision, events, oddities, oddPersons, question, refuse } from '../club/decision.ts';
import type { ClubEvent } from '../club/event.ts';
import { balanceOf, type ClubState, cashInBox, charterOn, fundsOf } from '../club/state.ts';
import { presentAt } from './gathering.ts';
import type { Meeting, MeetingPage, NoteCount } from './meeting.ts';
import type { CloseMeeting, CountCash } from './meeting-commands.ts';
import type { CashCounted, MeetingClosed } from './meeting-events.ts';

/** What the notes add up to, in đồng. */
export function countedTotal(notes: readonly NoteCount[]): Dong {
  return dong(notes.reduce((total, note) => total + note.value * note.count, 0));
}

/**
 * The difference is taken against the book as it truly is when the count is decided. When another phone's records came
 * in between, it is not the difference people signed, and they are asked to look again.
 */
export function decideCountCash(state: ClubState, command: CountCash): Decision {
  const { meetingId, notes, bookSeen, reason, occasion, witnesses } = command.body;
  const counted = countedTotal(notes);
  const book = cashInBox(state);
  const at = meetingId === undefined ? {} : { meetingId };
  const pub = {
    ...at,
    notes,
    counted,
    book,
    difference: dong(counted - book),
    fund: charterOn(state, command.on).differenceFund,
    ...(reason === undefined ? {} : { reason }),
    ...(occasion === undefined ? {} : { occasion }),
    ...(witnesses === undefined ? {} : { witnesses }),
  };
  const priv = command.priv === undefined ? {} : { priv: command.priv };
  const odd = [...oddities(state, command, 'money'), ...oddPersons(state, command, 'money', witnesses ?? [])];
  if (book !== bookSeen) odd.push(question('money', 'count-differs-from-signed', command.id, { ...at, amount: dong(book - bookSeen) }));
  return events({ kind: 'cash-counted', room: 'money', pub, ...priv }, ...odd);
}

/** Order of refusals: REFUSAL_ORDER['close-meeting']. */
export function decideCloseMeeting(state: ClubState, command: CloseMeeting): Decision {
  const meeting = state.meetings.get(command.body.meetingId);
  if (meeting === undefined) return refuse({ why: 'meeting-unknown' });
  if (meeting.status === 'closed') return refuse({ why: 'meeting-already-closed' });
  if (meeting.count === null) return refuse({ why: 'cash-not-counted' });
  const later = meeting.records.length - meeting.count.recordsThen;
  if (later > 0) return refuse({ why: 'records-after-count', records: later });
  // The whole meeting's difference: a second count finds the book already mended by the first, and explains nothing.
  if (meeting.difference !== 0 && !meeting.count.hasReason)
    return refuse({ why: 'difference-without-reason', difference: meeting.difference });
  if (new Set(command.body.signatures.map((s) => s.personId)).size < 2) return refuse({ why: 'signatures-too-few' });
  const code = codeRefusal(
    state,
    command,
    command.body.signatures.map((s) => s.personId),
  );
  if (code !== null) return refuse(code);
  return close(state, command, meeting);
}

function close(state: ClubState, command: CloseMeeting, meeting: Meeting): Decision {
  const page = pageOf(state, meeting);
  const digest = pageDigest(page);
  const { meetingId, signatures, pageDigest: signed, proofs } = command.body;
  const closed = {
    kind: 'meeting-closed',
    room: 'common',
    pub: { meetingId, signatures, page, pageDigest: digest, signedDigest: signed, ...(proofs === undefined ? {} : { proofs }) },
  } as const;
  if (signed === digest) return events(closed);
  return events(closed, question('common', 'page-differs', command.id, { meetingId }));
}

/** The page of a meeting as it would be signed now. */
export function pageOf(state: ClubState, meeting: Meeting): MeetingPage {
  return {
    clubId: state.clubId,
    meetingId: meeting.meetingId,
    number: meeting.number,
    on: meeting.on,
    present: presentAt(meeting),
    members: activeMembers(state).length,
    cashIn: meeting.cashIn,
    cashOut: meeting.cashOut,
    difference: meeting.difference,
    funds: fundsOf(state).map((fund) => ({
      fund,
      cash: balanceOf(state, fund, 'cash'),
      bank: balanceOf(state, fund, 'bank'),
      loans: balanceOf(state, fund, 'loans'),
      held: balanceOf(state, fund, 'held'),
    })),
    recordsDigest: digestHex(meeting.records.join('\n')),
    previous: state.lastPageDigest,
  };
}

export function pageDigest(page: MeetingPage): string {
  return digestHex(canonicalText({ ...page, funds: page.funds.map((f) => ({ ...f })) }));
}

export function evolveClosing(state: ClubState, event: ClubEvent & (CashCounted | MeetingClosed)): void {
  const meeting = event.pub.meetingId === undefined ? undefined : state.meetings.get(event.pub.meetingId);
  if (meeting === undefined) return;
  if (event.kind === 'cash-counted') {
    const { counted, book, difference, reason } = event.pub;
    const hasReason = reason !== undefined || (difference === 0 && meeting.count?.hasReason === true);
    const count = { cmdId: event.cmdId, counted, book, difference, hasReason, recordsThen: meeting.records.length };
    state.meetings.set(meeting.meetingId, { ...meeting, count, difference: dong(meeting.difference + difference) });
    return;
  }
  state.lastPageDigest = event.pub.pageDigest;
  state.meetings.set(meeting.meetingId, { ...meeting, status: 'closed', pageDigest: event.pub.pageDigest });
}
