// A loan as the book knows it: agreed terms, rows with what has been paid of each, and what is still owed.
import type { Id } from '../../kernel/ids.ts';
import { addMonthsTo, type LocalDate, type Month, monthOf, onDayOf } from '../../kernel/local-date.ts';
import { type Dong, dong, interestOf, ZERO } from '../../kernel/money.ts';
import type { Fund } from '../books/account.ts';
import type { RescheduleReason } from './loan-commands.ts';
import { scheduleOf } from './schedule.ts';
import type { LoanTerms } from './terms.ts';

/**
 * 'approved' = decided, money not yet handed over; 'lapsed' = approved, given back before any money; 'returned' = disbursement
 * taken back by a reversal; 'written-off' = the club has resolved not to count on it any more.
 */
export type LoanStatus = 'approved' | 'open' | 'finished' | 'returned' | 'lapsed' | 'written-off';

export interface LoanRow {
  readonly n: number;
  readonly dueOn: LocalDate;
  readonly principal: Dong;
  readonly interest: Dong;
  readonly principalPaid: Dong;
  readonly interestPaid: Dong;
  /** Another day than the agreed one: the month's meeting was moved, or the row was carried over when the loan was spread anew. */
  readonly movedTo?: LocalDate;
  /** Not asked for before this day: its meeting, or another month's before it, was moved across a month's end. */
  readonly dueFrom?: LocalDate;
  /** Closed when the loan was spread anew: nothing of it changes any more but what is still paid of its interest. */
  readonly kept?: true;
}

/** The loan was spread anew: who agreed, why, and the rows as they stood before. */
export interface LoanRevision {
  readonly cmdId: Id;
  readonly on: LocalDate;
  readonly reason: RescheduleReason;
  readonly pauseMonths: number;
  readonly instalments: number;
  readonly approvedBy: readonly Id[];
  /** Principal that was spread anew; flat interest is charged on it from then on. */
  readonly left: Dong;
  readonly before: readonly LoanRow[];
}

export interface WriteOff {
  readonly cmdId: Id;
  readonly on: LocalDate;
  readonly resolutionId: Id;
  /** Principal the club stopped counting on. */
  readonly amount: Dong;
  /** What came back of it since. */
  readonly recovered: Dong;
}

export interface Loan {
  readonly loanId: Id;
  readonly personId: Id;
  readonly fund: Fund;
  readonly terms: LoanTerms;
  readonly purpose: string;
  readonly status: LoanStatus;
  readonly approvedBy: readonly Id[];
  /** Those of them who confirmed with their codes; absent when nobody did. */
  readonly provedBy?: readonly Id[];
  /** Day the cash crossed the table; empty text while only approved. */
  readonly disbursedOn: LocalDate | '';
  readonly rows: readonly LoanRow[];
  /** Principal still owed, as the fund counts it; nothing once written off. */
  readonly balance: Dong;
  /** Cut-off day of the sheet it came in by; what happened before it is in the paper book. */
  readonly broughtInOn?: LocalDate;
  /** The club's name for the lending round, when it has one. */
  readonly round?: string;
  readonly revisions?: readonly LoanRevision[];
  readonly writtenOff?: WriteOff;
}

/**
 * Rows on the club's meeting days: the first is due at the meeting of the month after the disbursement, or `pause` months
 * later; numbered on from `paidRows`.
 */
export function rowsFor(terms: LoanTerms, disbursedOn: LocalDate, meetingDay: number, pause = 0, paidRows = 0): readonly LoanRow[] {
  return scheduleOf(terms).map((row) => ({
    n: row.n + paidRows,
    dueOn: onDayOf(addMonthsTo(monthOf(disbursedOn), row.n + pause), meetingDay),
    principal: row.principal,
    interest: row.interest,
    principalPaid: ZERO,
    interestPaid: ZERO,
  }));
}

/** The day the row is waited for: the agreed one, or the one it was moved to. */
export function dueDayOf(row: LoanRow): LocalDate {
  return row.movedTo ?? row.dueOn;
}

/** An instalment belongs to its month's meeting, whichever day of the month that is held on. */
export function hasComeDue(row: LoanRow, on: LocalDate): boolean {
  return monthOf(dueDayOf(row)) <= monthOf(on) && (row.dueFrom === undefined || row.dueFrom <= on);
}

/** Late from the first day of the next month on; a meeting held earlier than agreed makes nobody late earlier. */
export function isOverdue(row: LoanRow, on: LocalDate): boolean {
  return lastMonthOf(row) < monthOf(on);
}

/** The month in which the row is still paid in time. */
export function lastMonthOf(row: LoanRow): Month {
  return monthOf(latestDayOf(row));
}

/** The agreed day, or the later one it was moved to. */
export function latestDayOf(row: LoanRow): LocalDate {
  return row.movedTo !== undefined && row.movedTo > row.dueOn ? row.movedTo : row.dueOn;
}

/** Its interest is fixed: it has come due, or was closed when the loan was spread anew. */
export function isCharged(row: LoanRow, on: LocalDate): boolean {
  return row.kept === true || hasComeDue(row, on);
}

/** Rows with something unpaid that have come due by `on`. */
export function rowsDue(loan: Loan, on: LocalDate): readonly LoanRow[] {
  return loan.rows.filter((row) => hasComeDue(row, on) && !isPaid(row));
}

/** Principal and interest due by `on` and unpaid: what the collection sheet asks for. */
export function amountDue(loan: Loan, on: LocalDate): Dong {
  return rowsDue(loan, on).reduce((total, row) => dong(total + unpaid(row)), ZERO);
}

/** What settles the whole loan on `on`: all principal, and the interest of rows charged so far. Later interest is not charged. */
export function payOffAmount(loan: Loan, on: LocalDate): Dong {
  return loan.rows.reduce((total, row) => (isCharged(row, on) ? dong(total + row.interest - row.interestPaid) : total), loan.balance);
}

/** Unpaid principal of the months before: "quá hạn". */
export function arrearsOf(loan: Loan, on: LocalDate): Dong {
  return dong(loan.rows.reduce((total, row) => (isOverdue(row, on) ? total + row.principal - row.principalPaid : total), 0));
}

export function isPaid(row: LoanRow): boolean {
  return row.principalPaid === row.principal && row.interestPaid === row.interest;
}

/** The terms interest is charged by now: those agreed, on what was left when the loan was last spread anew. */
export function chargedTerms(loan: Loan): LoanTerms {
  const last = loan.revisions?.at(-1);
  return last === undefined ? loan.terms : { ...loan.terms, principal: last.left };
}

function unpaid(row: LoanRow): number {
  return row.principal - row.principalPaid + row.interest - row.interestPaid;
}

/**
 * The rows after principal was paid early (or that was taken back): rows due after `on` are charged anew on what is
 * owed by then. Flat loans charge the first principal (or what was left when they were spread anew). Interest already paid
 * is never lowered.
 */
export function rowsRecharged(rows: readonly LoanRow[], terms: LoanTerms, on: LocalDate): readonly LoanRow[] {
  const flat = terms.method === 'flat' || terms.method === 'flat-principal-at-end';
  let owed = rows.reduce((left, row) => left + (isCharged(row, on) ? 0 : row.principal - row.principalPaid), 0);
  return rows.map((row) => {
    if (isCharged(row, on)) return row;
    const charged = interestOf(flat ? terms.principal : dong(owed), terms.rateBasisPointsPerMonth);
    const interest = dong(Math.max(charged, row.interestPaid));
    owed -= row.principal - row.principalPaid;
    return interest === row.interest ? row : { ...row, interest };
  });
}
