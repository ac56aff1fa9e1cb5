// A loan that began in the paper book: the rows its terms give, with what was paid before the cut-off day marked as paid.
// Principal settles the oldest rows first, as every payment does; interest still owed lies on the newest rows that came due.
import type { LocalDate } from '../../kernel/local-date.ts';
import { type Dong, dong } from '../../kernel/money.ts';
import { type Loan, type LoanRow, rowsFor, rowsRecharged } from '../loans/loan.ts';
import type { SheetLoan } from './bring-in-commands.ts';

/** Why the sums of a loan cannot be; null when they can. */
export function loanProblem(loan: SheetLoan, cutOffOn: LocalDate, meetingDay: number): 'left-above-principal' | 'no-interest-due' | null {
  if (loan.left > loan.terms.principal) return 'left-above-principal';
  if (loan.interestOverdue === 0) return null;
  return rowsFor(loan.terms, loan.lentOn, meetingDay).some((row) => row.dueOn <= cutOffOn) ? null : 'no-interest-due';
}

export function broughtLoan(loan: SheetLoan, cutOffOn: LocalDate, meetingDay: number): Loan {
  const { loanId, personId, fund, terms, purpose, lentOn, left } = loan;
  const rows = rowsRecharged(markedRows(loan, cutOffOn, meetingDay), terms, cutOffOn);
  return {
    loanId,
    personId,
    fund,
    terms,
    purpose,
    status: 'open',
    approvedBy: [],
    disbursedOn: lentOn,
    rows,
    balance: left,
    broughtInOn: cutOffOn,
  };
}

function markedRows(loan: SheetLoan, cutOffOn: LocalDate, meetingDay: number): readonly LoanRow[] {
  let paid: number = loan.terms.principal - loan.left;
  const rows = rowsFor(loan.terms, loan.lentOn, meetingDay).map((row) => {
    const principalPaid = dong(Math.min(paid, row.principal));
    paid -= principalPaid;
    return { ...row, principalPaid };
  });
  return withInterest(rows, loan.interestOverdue, cutOffOn);
}

/** Papers may claim more interest than the terms give (a penalty, a longer past): the last row due takes what is over. */
function withInterest(rows: readonly LoanRow[], interestOverdue: Dong, cutOffOn: LocalDate): readonly LoanRow[] {
  let owed: number = interestOverdue;
  const marked = [...rows].reverse().map((row) => {
    if (row.dueOn > cutOffOn) return row;
    const open = Math.min(owed, row.interest);
    owed -= open;
    return { ...row, interestPaid: dong(row.interest - open) };
  });
  const lastDue = marked.find((row) => row.dueOn <= cutOffOn);
  return marked.map((row) => (row === lastDue ? { ...row, interest: dong(row.interest + owed) } : row)).reverse();
}
