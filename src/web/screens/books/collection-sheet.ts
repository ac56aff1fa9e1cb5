// The collection sheet of a meeting: who owes what today, who has paid, who asked to wait. One row a member: dues of the
// meeting's month and of the months before, and every instalment due by the meeting's day, as one sum.

import { type DuesMonth, duesOfMonth, openDues, paidAhead, totalOf } from '../../../domain/books/dues.ts';
import type { ExemptionReason } from '../../../domain/books/money-commands.ts';
import type { ClubState } from '../../../domain/club/state.ts';
import { openLoansOf } from '../../../domain/loans/lending.ts';
import { amountDue, type Loan, rowsDue } from '../../../domain/loans/loan.ts';
import type { PostponeReason } from '../../../domain/loans/loan-commands.ts';
import { penaltyDue } from '../../../domain/loans/penalty.ts';
import type { Meeting } from '../../../domain/meetings/meeting.ts';
import type { Member } from '../../../domain/people/member.ts';
import type { Id } from '../../../kernel/ids.ts';
import { type Month, monthOf } from '../../../kernel/local-date.ts';
import { add, type Dong } from '../../../kernel/money.ts';
import type { Postponements } from '../../store/postponements.ts';

/** One record carries at most three years of dues; who is further behind pays twice. */
const MOST_MONTHS = 36;

export interface PaidRecord {
  readonly cmdId: Id;
  readonly amount: number;
  readonly what: 'dues' | 'loan' | 'held';
}

export interface SheetRow {
  readonly member: Member;
  /** Dues unpaid up to the meeting's month, late ones first. */
  readonly duesOpen: readonly DuesMonth[];
  /** What those months cost together; 0 when all are paid, excused or not asked. */
  readonly dues: number;
  readonly month: Month;
  /** Excused from the dues of the meeting's month. */
  readonly excused: ExemptionReason | undefined;
  /** Last month paid for, when it lies ahead. */
  readonly ahead: Month | undefined;
  /** Open loans with something due. */
  readonly due: readonly { readonly loan: Loan; readonly amount: Dong; readonly instalments: readonly number[] }[];
  /** Dues + instalments. */
  readonly dueTotal: number;
  readonly loans: readonly Loan[];
  readonly paid: readonly PaidRecord[];
  readonly paidTotal: number;
  readonly postponed: PostponeReason | undefined;
  readonly state: 'nothing' | 'unpaid' | 'paid' | 'postponed';
}

export function sheetRow(
  state: ClubState,
  meeting: Meeting,
  member: Member,
  postponements: Postponements,
  paidHere: ReadonlyMap<Id, readonly PaidRecord[]>,
  begin: Month | '',
): SheetRow {
  const month = monthOf(meeting.on);
  const duesOpen = openDues(state, member, month, begin).slice(0, MOST_MONTHS);
  const dues = totalOf(duesOpen);
  const loans = openLoansOf(state, member.personId);
  const due = loans.flatMap((loan) => {
    const amount = add(amountDue(loan, meeting.on), penaltyDue(state, loan, meeting.on));
    return amount > 0 ? [{ loan, amount, instalments: rowsDue(loan, meeting.on).map((row) => row.n) }] : [];
  });
  const paid = paidHere.get(member.personId) ?? [];
  const postponed = due.map((one) => postponements.reasonFor(meeting.meetingId, one.loan.loanId)).find((reason) => reason !== undefined);
  const dueTotal = dues + due.reduce((total, one) => total + one.amount, 0);
  const paidTotal = paid.reduce((total, one) => total + one.amount, 0);
  return {
    member,
    duesOpen,
    dues,
    month,
    excused: duesOfMonth(state, member, month).reason,
    ahead: paidAhead(state, member, month),
    due,
    dueTotal,
    loans,
    paid,
    paidTotal,
    postponed,
    state: stateOf(paidTotal, dueTotal, postponed),
  };
}

function stateOf(paidTotal: number, dueTotal: number, postponed: PostponeReason | undefined): SheetRow['state'] {
  if (paidTotal > 0) return 'paid';
  if (dueTotal === 0) return 'nothing';
  return postponed === undefined ? 'unpaid' : 'postponed';
}

/** What each person paid at a meeting and was not taken back, from the meeting's own list of money records. */
export function paidAt(state: ClubState, meeting: Meeting): ReadonlyMap<Id, readonly PaidRecord[]> {
  const found = new Map<Id, PaidRecord[]>();
  const seen = new Set<string>();
  for (const line of meeting.records) {
    const cmdId = line.slice(0, line.indexOf(':')) as Id;
    if (seen.has(cmdId) || state.reversed.has(cmdId)) continue;
    seen.add(cmdId);
    for (const [personId, record] of paymentsIn(state, cmdId, meeting)) {
      const records = found.get(personId);
      if (records === undefined) found.set(personId, [record]);
      else records.push(record);
    }
  }
  return found;
}

function paymentsIn(state: ClubState, cmdId: Id, meeting: Meeting): readonly (readonly [Id, PaidRecord])[] {
  return (state.records.get(cmdId) ?? []).flatMap((event): (readonly [Id, PaidRecord])[] => {
    if (!('meetingId' in event.pub) || event.pub.meetingId !== meeting.meetingId) return [];
    if (event.kind === 'dues-received')
      return event.pub.payers.map((payer) => [payer.personId, { cmdId, amount: payer.amount, what: 'dues' }]);
    if (event.kind === 'loan-repaid')
      return [[event.pub.personId, { cmdId, amount: event.pub.principal + event.pub.interest + (event.pub.penalty ?? 0), what: 'loan' }]];
    if (event.kind === 'money-held') return [[event.pub.personId, { cmdId, amount: event.pub.amount, what: 'held' }]];
    return [];
  });
}

/** What a typed sum looks like beside what is usual. It explains the coincidence it found and never blocks. */
export type Nudge =
  | { readonly what: 'none' }
  | { readonly what: 'pays-off'; readonly times: number; readonly due: number }
  | { readonly what: 'over'; readonly over: number }
  | { readonly what: 'much'; readonly times: number; readonly due: number };

export function nudgeFor(amount: number, usual: number, payOff: number | null): Nudge {
  const times = usual > 0 ? Math.round(amount / usual) : 0;
  if (payOff !== null && amount > payOff) return { what: 'over', over: amount - payOff };
  if (payOff !== null && amount === payOff && amount !== usual) return { what: 'pays-off', times, due: usual };
  if (usual > 0 && amount > usual * 3) return { what: 'much', times, due: usual };
  return { what: 'none' };
}
