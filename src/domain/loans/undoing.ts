// What taking back a record of lending leaves: the loan as if that record had never been, the meetings as they stand today.
import { dong } from '../../kernel/money.ts';
import type { ClubEvent } from '../club/event.ts';
import type { ClubState } from '../club/state.ts';
import { happenedOn } from '../months/dating.ts';
import type { Loan, LoanRevision } from './loan.ts';
import type { LoanRepaid } from './loan-events.ts';
import { lastRecordOf } from './loan-log.ts';
import { withMoves } from './moved-rows.ts';
import { loanBefore } from './repayment.ts';
import { mayTakeBackSchedule, withoutLastSchedule } from './rescheduling.ts';
import { backInTheBook, withRecovered } from './writing-off.ts';

/** Whether a record of lending may be taken back: nothing may rest on it. */
export function mayUndoLending(state: ClubState, event: ClubEvent): boolean {
  switch (event.kind) {
    case 'loan-disbursed': {
      const loan = state.loans.get(event.pub.loanId);
      return loan?.status === 'open' && loan.rows.every((row) => row.principalPaid === 0 && row.interestPaid === 0);
    }
    case 'loan-repaid':
      return state.loans.get(event.pub.loanId)?.status !== 'written-off';
    case 'loan-rescheduled':
      return mayTakeBackSchedule(state, event.pub.loanId, event.cmdId);
    case 'loan-written-off':
      return lastRecordOf(state, event.pub.loanId) === event.cmdId;
    default:
      return true;
  }
}

/** The loan a record changed, as it is without that record; undefined when the record changes no loan. */
export function undoneLoan(state: ClubState, event: ClubEvent): Loan | undefined {
  const loan = 'loanId' in event.pub && event.pub.loanId !== undefined ? state.loans.get(event.pub.loanId) : undefined;
  if (loan === undefined) return undefined;
  switch (event.kind) {
    case 'loan-repaid':
      return withoutPayment(state, loan, event);
    case 'loan-disbursed':
      return { ...loan, status: 'returned', rows: [], balance: dong(0) };
    case 'loan-rescheduled':
      return withoutLastSchedule(state, loan);
    case 'loan-written-off':
      return backInTheBook(loan);
    case 'loan-recovered':
      return withRecovered(loan, -event.pub.amount);
    default:
      return undefined;
  }
}

/** Out of the rows of today, and out of those that a later new schedule put aside: they may come back when it is taken back. */
function withoutPayment(state: ClubState, loan: Loan, event: ClubEvent & LoanRepaid): Loan {
  const { applied } = event.pub;
  const on = happenedOn(event);
  const before = loanBefore(loan, applied, on);
  const rows = withMoves(state, before.rows);
  if (loan.revisions === undefined) return { ...before, rows };
  const log = state.loanLog.get(loan.loanId) ?? [];
  const isLater = ({ cmdId }: LoanRevision): boolean => log.indexOf(cmdId) > log.indexOf(event.cmdId);
  const revisions = loan.revisions.map((one, index, all) =>
    isLater(one) ? { ...one, before: loanBefore({ ...loan, rows: one.before, revisions: all.slice(0, index) }, applied, on).rows } : one,
  );
  return { ...before, rows, revisions };
}
