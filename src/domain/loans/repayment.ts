// How a payment settles a loan: rows due first, oldest first, interest before principal in each; then the penalty, when the
// charter asks for one; what is left lowers the principal of the rows to come; what is more than the whole debt is held for
// the member, never swallowed.
import type { LocalDate } from '../../kernel/local-date.ts';
import { type Dong, dong, ZERO } from '../../kernel/money.ts';
import { chargedTerms, hasComeDue, isCharged, isPaid, type Loan, type LoanRow, rowsRecharged } from './loan.ts';

export interface AppliedPart {
  readonly n: number;
  readonly principal: Dong;
  readonly interest: Dong;
}

export interface RepaymentSplit {
  readonly applied: readonly AppliedPart[];
  readonly principal: Dong;
  readonly interest: Dong;
  readonly penalty: Dong;
  /** Money beyond the whole debt. */
  readonly over: Dong;
}

/** Splits `amount` paid on `on`, when `penaltyDue` is asked for lateness; the four parts add up to `amount`. */
export function splitRepayment(loan: Loan, amount: Dong, on: LocalDate, penaltyDue: Dong = ZERO): RepaymentSplit {
  const parts = new Map<number, { principal: number; interest: number }>();
  let left: number = amount;
  for (const row of loan.rows) {
    if (!wasCharged(loan, row, on) || isPaid(row)) continue;
    const interest = Math.min(left, row.interest - row.interestPaid);
    const principal = Math.min(left - interest, row.principal - row.principalPaid);
    left -= interest + principal;
    if (interest + principal > 0) parts.set(row.n, { principal, interest });
  }
  const penalty = Math.min(left, penaltyDue);
  left -= penalty;
  for (const row of loan.rows) {
    if (wasCharged(loan, row, on) || left === 0) continue;
    const principal = Math.min(left, row.principal - row.principalPaid);
    left -= principal;
    if (principal > 0) parts.set(row.n, { principal, interest: 0 });
  }
  const applied = [...parts].map(([n, part]) => ({ n, principal: dong(part.principal), interest: dong(part.interest) }));
  return {
    applied,
    principal: dong(applied.reduce((total, part) => total + part.principal, 0)),
    interest: dong(applied.reduce((total, part) => total + part.interest, 0)),
    penalty: dong(penalty),
    over: dong(left),
  };
}

/** A row that a new schedule closed early was not due before that schedule: a payment about an earlier day parts as it did then. */
function wasCharged(loan: Loan, row: LoanRow, on: LocalDate): boolean {
  const closed = row.kept === true ? loan.revisions?.find(({ before }) => before.some(({ n }) => n === row.n)) : undefined;
  return closed === undefined || closed.on <= on ? isCharged(row, on) : hasComeDue(row, on);
}

/** The loan after the parts were paid on `on`. A finished loan owes no interest of the rows that had not come due. */
export function loanAfter(loan: Loan, applied: readonly AppliedPart[], on: LocalDate): Loan {
  const paid = withParts(loan.rows, applied, 1);
  const balance = dong(loan.balance - applied.reduce((total, part) => total + part.principal, 0));
  const rows =
    balance === 0 ? withoutLaterInterest(paid, on) : paidEarly(applied, loan.rows, on) ? rowsRecharged(paid, chargedTerms(loan), on) : paid;
  return { ...loan, rows, balance, status: rows.every(isPaid) ? 'finished' : 'open' };
}

/** The loan as if the parts paid on `paidOn` had never been: what a reversal leaves. */
export function loanBefore(loan: Loan, applied: readonly AppliedPart[], paidOn: LocalDate): Loan {
  const rows = rowsRecharged(withParts(loan.rows, applied, -1), chargedTerms(loan), paidOn);
  const balance = dong(loan.balance + applied.reduce((total, part) => total + part.principal, 0));
  return { ...loan, rows, balance, status: 'open' };
}

function paidEarly(applied: readonly AppliedPart[], rows: readonly LoanRow[], on: LocalDate): boolean {
  return applied.some((part) => rows.some((row) => row.n === part.n && !isCharged(row, on)));
}

function withoutLaterInterest(rows: readonly LoanRow[], on: LocalDate): readonly LoanRow[] {
  return rows.map((row) => (isCharged(row, on) ? row : { ...row, interest: row.interestPaid }));
}

function withParts(rows: readonly LoanRow[], applied: readonly AppliedPart[], sign: 1 | -1): readonly LoanRow[] {
  const byRow = new Map(applied.map((part) => [part.n, part]));
  return rows.map((row) => {
    const part = byRow.get(row.n);
    if (part === undefined) return row;
    return {
      ...row,
      principalPaid: dong(row.principalPaid + sign * part.principal),
      interestPaid: dong(row.interestPaid + sign * part.interest),
    };
  });
}
