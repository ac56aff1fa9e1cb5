// Money for being late, only where the charter asks for it. It is never stored: what is owed follows from the rows, the
// payments that stand and the charter of each month. A month counts once its first day finds principal overdue; a new schedule
// ends what was late before it.
import { addMonthsTo, firstDayOf, type LocalDate, type Month, monthOf } from '../../kernel/local-date.ts';
import { type Dong, dong, interestOf, ZERO } from '../../kernel/money.ts';
import type { Charter } from '../club/charter.ts';
import { type ClubState, charterOn } from '../club/state.ts';
import { happenedOn } from '../months/dating.ts';
import { type Loan, type LoanRow, lastMonthOf } from './loan.ts';
import { repaymentsOf } from './loan-log.ts';

/** By the month on the overdue principal, or the same sum for each month in which something is overdue. */
export type LoanPenalty = { readonly by: 'month'; readonly basisPoints: number } | { readonly by: 'late-meeting'; readonly amount: Dong };

/** Interest on overdue principal: at most 150 % of the agreed rate (Bộ luật Dân sự 2015, điều 466 khoản 5). */
const LEGAL_PENALTY_PERCENT = 150;

/** What the borrower owes for lateness on `on` and has not paid. */
export function penaltyDue(state: ClubState, loan: Loan, on: LocalDate): Dong {
  if (loan.status !== 'open' || !state.charters.some((dated) => dated.charter.loanPenalty !== undefined)) return ZERO;
  const payments = repaymentsOf(state, loan.loanId);
  const paid = payments.reduce((total, event) => total + (event.pub.penalty ?? 0), 0);
  let owed = 0;
  for (let month = firstLateMonth(loan); month !== null && month <= monthOf(on); month = addMonthsTo(month, 1)) {
    const overdue = loan.rows.reduce((total, row) => total + overdueAt(row, month ?? monthOf(on), payments), 0);
    owed += penaltyOf(charterOn(state, firstDayOf(month)).loanPenalty, dong(overdue));
  }
  return dong(Math.max(0, owed - paid));
}

function penaltyOf(penalty: LoanPenalty | undefined, overdue: Dong): number {
  if (penalty === undefined || overdue === 0) return 0;
  return penalty.by === 'month' ? interestOf(overdue, penalty.basisPoints) : penalty.amount;
}

/** The first month that could count: after the oldest row's, and after the last new schedule's. */
function firstLateMonth(loan: Loan): Month | null {
  const oldest = loan.rows.find((row) => row.kept !== true);
  if (oldest === undefined) return null;
  const month = addMonthsTo(lastMonthOf(oldest), 1);
  const last = loan.revisions?.at(-1);
  return last !== undefined && monthOf(last.on) >= month ? addMonthsTo(monthOf(last.on), 1) : month;
}

/** Principal of a row unpaid on the first day of a month, when the row's own month was over by then. */
function overdueAt(row: LoanRow, month: Month, payments: ReturnType<typeof repaymentsOf>): number {
  if (lastMonthOf(row) >= month) return 0;
  let paid = 0;
  for (const event of payments)
    if (monthOf(happenedOn(event)) < month) for (const part of event.pub.applied) if (part.n === row.n) paid += part.principal;
  return row.principal - paid;
}

/** True when the charter's penalty by the month is above what the Civil Code takes for granted; a fixed sum has no such line. */
export function penaltyOverLegal(charter: Pick<Charter, 'loanPenalty' | 'loanRateBasisPointsPerMonth'>): boolean {
  const { loanPenalty, loanRateBasisPointsPerMonth } = charter;
  return loanPenalty?.by === 'month' && loanPenalty.basisPoints * 100 > loanRateBasisPointsPerMonth * LEGAL_PENALTY_PERCENT;
}
