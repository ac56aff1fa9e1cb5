// Everything the book holds about one loan, in the order it was written: an index over the kept records, so that a loan's
// page, its penalty and its history need not walk the whole book.
import type { Id } from '../../kernel/ids.ts';
import type { ClubEvent } from '../club/event.ts';
import type { ClubState } from '../club/state.ts';
import type { LoanRepaid } from './loan-events.ts';

/** Called by the fold for every kept event. */
export function indexLoan(state: ClubState, event: ClubEvent): void {
  const loanId = loanOf(state, event);
  if (loanId === undefined) return;
  const known = state.loanLog.get(loanId) ?? [];
  if (known.at(-1) !== event.cmdId) state.loanLog.set(loanId, [...known, event.cmdId]);
}

/** Events of a loan, oldest first, those taken back included. */
export function eventsOfLoan(state: ClubState, loanId: Id): readonly ClubEvent[] {
  return (state.loanLog.get(loanId) ?? []).flatMap((cmdId) =>
    (state.records.get(cmdId) ?? []).filter((event) => touches(state, event, loanId)),
  );
}

/** Repayments that stand. */
export function repaymentsOf(state: ClubState, loanId: Id): readonly (ClubEvent & LoanRepaid)[] {
  return eventsOfLoan(state, loanId).flatMap((event) => (event.kind === 'loan-repaid' && !state.reversed.has(event.cmdId) ? [event] : []));
}

/** Kinds after which the rows or the standing of a loan are no longer what they were. */
const CHANGES: ReadonlySet<ClubEvent['kind']> = new Set([
  'loan-disbursed',
  'loan-repaid',
  'loan-rescheduled',
  'loan-written-off',
  'loan-recovered',
]);

/** The newest record that changed the loan and still stands. */
export function lastRecordOf(state: ClubState, loanId: Id): Id | undefined {
  return eventsOfLoan(state, loanId)
    .filter((event) => CHANGES.has(event.kind) && !state.reversed.has(event.cmdId))
    .at(-1)?.cmdId;
}

function loanOf(state: ClubState, event: ClubEvent): Id | undefined {
  if (event.kind === 'record-reversed') {
    const turned = (state.records.get(event.pub.cmdId) ?? []).find((one) => 'loanId' in one.pub && one.pub.loanId !== undefined);
    return turned === undefined ? undefined : loanOf(state, turned);
  }
  return 'loanId' in event.pub ? event.pub.loanId : undefined;
}

function touches(state: ClubState, event: ClubEvent, loanId: Id): boolean {
  return loanOf(state, event) === loanId;
}
