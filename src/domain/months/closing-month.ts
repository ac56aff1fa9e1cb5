// Closing a month and a year: requests, refused in a fixed order. The page is made on the true state; signatures for other
// figures than the book's close nothing, people look again and sign again.
import { canonicalText } from '../../kernel/canonical.ts';
import { digestHex } from '../../kernel/digest.ts';
import { addMonthsTo, lastDayOf, type Month, month, monthOf } from '../../kernel/local-date.ts';
import { codeRefusal } from '../approvals/codes.ts';
import { type Decision, events, refuse } from '../club/decision.ts';
import type { ClubEvent } from '../club/event.ts';
import type { ClubState } from '../club/state.ts';
import type { Meeting, Signature } from '../meetings/meeting.ts';
import { isOnBoard } from '../people/member.ts';
import { isClosedMonth, type MonthPage, openMonthAfter, type YearPage } from './month.ts';
import type { CloseMonth, CloseYear } from './month-commands.ts';
import type { MonthClosed, YearClosed } from './month-events.ts';
import { monthTotals, totalsOf } from './totals.ts';

/** The months that can be closed next: the one after the newest closed month, or any with records when none is closed. */
export function nextToClose(state: ClubState): Month | '' {
  if (state.closedThrough !== '') return openMonthAfter(state.closedThrough);
  return [...state.newestMoney.keys()].sort().at(0) ?? '';
}

/** Meetings up to this month that nobody has closed. */
export function openMeetingsUntil(state: ClubState, until: Month): readonly Meeting[] {
  return [...state.meetings.values()].filter(({ status, on }) => status === 'open' && monthOf(on) <= until);
}

/** Order of refusals: REFUSAL_ORDER['close-month']. */
export function decideCloseMonth(state: ClubState, command: CloseMonth): Decision {
  const { month: closing, signatures, pageDigest } = command.body;
  if (state.profile === null) return refuse({ why: 'club-not-founded' });
  if (command.on < lastDayOf(closing)) return refuse({ why: 'month-not-over', month: closing });
  if (isClosedMonth(state, closing)) return refuse({ why: 'month-already-closed', month: closing });
  const next = state.closedThrough === '' ? closing : openMonthAfter(state.closedThrough);
  if (closing !== next) return refuse({ why: 'month-out-of-order', next });
  if (state.latestOn === '' || (state.closedThrough === '' && closing > monthOf(state.latestOn)))
    return refuse({ why: 'month-without-records', month: closing });
  const left = openMeetingsUntil(state, closing)[0];
  if (left !== undefined) return refuse({ why: 'meeting-still-open', on: left.on });
  const signed = checkSignatures(state, command, signatures);
  if (signed !== null) return signed;
  const page = monthPageOf(state, closing);
  const digest = monthDigest(page);
  if (digest !== pageDigest) return refuse({ why: 'signed-page-differs' });
  const codes = checkCodes(state, command);
  if (codes !== null) return codes;
  return events({ kind: 'month-closed', room: 'common', pub: { month: closing, page, digest, signatures } });
}

/** Order of refusals: REFUSAL_ORDER['close-year']. */
export function decideCloseYear(state: ClubState, command: CloseYear): Decision {
  const { year, signatures, pageDigest } = command.body;
  if (state.profile === null) return refuse({ why: 'club-not-founded' });
  if (state.closedYears.has(year)) return refuse({ why: 'year-already-closed', year });
  if (state.closedThrough < `${year}-12`) return refuse({ why: 'december-not-closed', year });
  const newest = [...state.closedYears.keys()].sort().at(-1);
  if (newest !== undefined && Number(year) !== Number(newest) + 1)
    return refuse({ why: 'year-out-of-order', year: String(Number(newest) + 1) });
  const signed = checkSignatures(state, command, signatures);
  if (signed !== null) return signed;
  const page = yearPageOf(state, year);
  const digest = yearDigest(page);
  if (digest !== pageDigest) return refuse({ why: 'signed-page-differs' });
  const codes = checkCodes(state, command);
  if (codes !== null) return codes;
  return events({ kind: 'year-closed', room: 'common', pub: { year, page, digest, signatures } });
}

function checkSignatures(state: ClubState, { on }: CloseMonth | CloseYear, signatures: readonly Signature[]): Decision | null {
  if (new Set(signatures.map(({ personId }) => personId)).size < 2) return refuse({ why: 'signatures-too-few' });
  const outside = signatures.some(({ personId }) => {
    const member = state.members.get(personId);
    return member === undefined || !isOnBoard(member, on);
  });
  return outside ? refuse({ why: 'signer-not-on-board' }) : null;
}

/** Last of all: the code of who has one, over this very page. */
function checkCodes(state: ClubState, command: CloseMonth | CloseYear): Decision | null {
  const persons = command.body.signatures.map(({ personId }) => personId);
  const code = codeRefusal(state, command, persons, 'by charter');
  return code === null ? null : refuse(code);
}

/** The page of a month as it would be signed now. */
export function monthPageOf(state: ClubState, of: Month): MonthPage {
  const closed = [...state.meetings.values()].filter(({ on, status }) => status === 'closed' && monthOf(on) === of);
  const meetings = closed.sort((a, b) => (a.on < b.on ? -1 : 1)).map(({ pageDigest }) => pageDigest);
  return { clubId: state.clubId, month: of, funds: monthTotals(state, of), meetings, previous: state.lastMonthDigest };
}

export function yearPageOf(state: ClubState, year: string): YearPage {
  const funds = totalsOf(state, month(`${year}-01`), month(`${year}-12`));
  return { clubId: state.clubId, year, funds, previous: state.lastMonthDigest };
}

export function monthDigest(page: MonthPage): string {
  return digestHex(canonicalText({ ...page, funds: page.funds.map((fund) => ({ ...fund })) }));
}

export function yearDigest(page: YearPage): string {
  const funds = page.funds.map((fund) => ({ ...fund, accounts: fund.accounts.map((part) => ({ ...part })) }));
  return digestHex(canonicalText({ ...page, funds }));
}

export function evolveClosings(state: ClubState, event: ClubEvent & (MonthClosed | YearClosed)): void {
  state.lastMonthDigest = event.pub.digest;
  const { cmdId, on } = event;
  if (event.kind === 'year-closed') {
    state.closedYears.set(event.pub.year, { cmdId, on, page: event.pub.page, digest: event.pub.digest });
    return;
  }
  state.closedThrough = event.pub.month;
  state.closedMonths.set(event.pub.month, { cmdId, on, page: event.pub.page, digest: event.pub.digest });
}

/** What stands closed when `last` is open again: the month before it, when that one was closed by name. */
export function closedBefore(state: ClubState, last: Month): Month | '' {
  const before = addMonthsTo(last, -1);
  return state.closedMonths.has(before) ? before : '';
}
