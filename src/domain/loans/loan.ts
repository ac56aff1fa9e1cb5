// A loan as the book knows it: agreed terms, rows with what has been paid of each, and what is still owed.
import type { Id } from '../../kernel/ids.ts';
import { addMonthsTo, type LocalDate, monthOf, onDayOf } from '../../kernel/local-date.ts';
import { type Dong, dong, interestOf, ZERO } from '../../kernel/money.ts';
import type { Fund } from '../books/account.ts';
import { scheduleOf } from './schedule.ts';
import type { LoanTerms } from './terms.ts';

/** 'approved' = decided, money not yet handed over; 'returned' = disbursement taken back by a reversal. */
export type LoanStatus = 'approved' | 'open' | 'finished' | 'returned';

export interface LoanRow {
  readonly n: number;
  readonly dueOn: LocalDate;
  readonly principal: Dong;
  readonly interest: Dong;
  readonly principalPaid: Dong;
  readonly interestPaid: Dong;
}

export interface Loan {
  readonly loanId: Id;
  readonly personId: Id;
  readonly fund: Fund;
  readonly terms: LoanTerms;
  readonly purpose: string;
  readonly status: LoanStatus;
  readonly approvedBy: readonly Id[];
  /** Day the cash crossed the table; empty text while only approved. */
  readonly disbursedOn: LocalDate | '';
  readonly rows: readonly LoanRow[];
  /** Principal still owed. */
  readonly balance: Dong;
  /** Cut-off day of the sheet it came in by; what happened before it is in the paper book. */
  readonly broughtInOn?: LocalDate;
}

/** Rows on the club's meeting days: the first is due at the meeting of the month after the disbursement. */
export function rowsFor(terms: LoanTerms, disbursedOn: LocalDate, meetingDay: number): readonly LoanRow[] {
  return scheduleOf(terms).map((row) => ({
    n: row.n,
    dueOn: onDayOf(addMonthsTo(monthOf(disbursedOn), row.n), meetingDay),
    principal: row.principal,
    interest: row.interest,
    principalPaid: ZERO,
    interestPaid: ZERO,
  }));
}

/** An instalment belongs to its month's meeting, whichever day of the month that is held on. */
export function hasComeDue(row: LoanRow, on: LocalDate): boolean {
  return monthOf(row.dueOn) <= monthOf(on);
}

/** Late from the first day of the next month on. */
export function isOverdue(row: LoanRow, on: LocalDate): boolean {
  return monthOf(row.dueOn) < monthOf(on);
}

/** Rows with something unpaid that have come due by `on`. */
export function rowsDue(loan: Loan, on: LocalDate): readonly LoanRow[] {
  return loan.rows.filter((row) => hasComeDue(row, on) && !isPaid(row));
}

/** Principal and interest due by `on` and unpaid: what the collection sheet asks for. */
export function amountDue(loan: Loan, on: LocalDate): Dong {
  return rowsDue(loan, on).reduce((total, row) => dong(total + unpaid(row)), ZERO);
}

/** What settles the whole loan on `on`: all principal, and the interest of rows due so far. Later interest is not charged. */
export function payOffAmount(loan: Loan, on: LocalDate): Dong {
  const interest = rowsDue(loan, on).reduce((total, row) => total + row.interest - row.interestPaid, 0);
  return dong(loan.balance + interest);
}

/** Unpaid principal of the months before: "quá hạn". */
export function arrearsOf(loan: Loan, on: LocalDate): Dong {
  return dong(loan.rows.reduce((total, row) => (isOverdue(row, on) ? total + row.principal - row.principalPaid : total), 0));
}

export function isPaid(row: LoanRow): boolean {
  return row.principalPaid === row.principal && row.interestPaid === row.interest;
}

function unpaid(row: LoanRow): number {
  return row.principal - row.principalPaid + row.interest - row.interestPaid;
}

/**
 * The rows after principal was paid early (or that was taken back): rows due after `on` are charged anew on what is
 * owed by then. Flat loans charge the first principal. Interest already paid is never lowered.
 */
export function rowsRecharged(rows: readonly LoanRow[], terms: LoanTerms, on: LocalDate): readonly LoanRow[] {
  const flat = terms.method === 'flat' || terms.method === 'flat-principal-at-end';
  let owed = rows.reduce((left, row) => left - (hasComeDue(row, on) ? row.principal : row.principalPaid), terms.principal as number);
  return rows.map((row) => {
    if (hasComeDue(row, on)) return row;
    const charged = interestOf(flat ? terms.principal : dong(owed), terms.rateBasisPointsPerMonth);
    const interest = dong(Math.max(charged, row.interestPaid));
    owed -= row.principal - row.principalPaid;
    return interest === row.interest ? row : { ...row, interest };
  });
}
