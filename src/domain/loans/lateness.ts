// Lateness in the club's own words: how many instalments, how much, since which month. Nobody types it.
import type { Id } from '../../kernel/ids.ts';
import type { LocalDate, Month } from '../../kernel/local-date.ts';
import { type Dong, dong } from '../../kernel/money.ts';
import type { ClubState } from '../club/state.ts';
import { isOverdue, isPaid, type Loan, lastMonthOf } from './loan.ts';

export interface Lateness {
  readonly instalments: number;
  /** Principal and interest of those instalments still unpaid. */
  readonly amount: Dong;
  readonly since: Month;
}

/** How late an open loan is on `on`; null when nothing of an earlier month is unpaid. */
export function latenessOf(loan: Loan, on: LocalDate): Lateness | null {
  if (loan.status !== 'open') return null;
  const late = loan.rows.filter((row) => isOverdue(row, on) && !isPaid(row));
  const [first] = late;
  if (first === undefined) return null;
  const amount = late.reduce((sum, row) => sum + row.principal - row.principalPaid + row.interest - row.interestPaid, 0);
  return { instalments: late.length, amount: dong(amount), since: lastMonthOf(first) };
}

/** Open loans with something late, the longest in front. */
export function lateLoans(state: ClubState, on: LocalDate): readonly { readonly loan: Loan; readonly lateness: Lateness }[] {
  const late = [...state.loans.values()].flatMap((loan) => {
    const lateness = latenessOf(loan, on);
    return lateness === null ? [] : [{ loan, lateness }];
  });
  return late.sort((a, b) => (a.lateness.since < b.lateness.since ? -1 : a.lateness.since > b.lateness.since ? 1 : 0));
}

export interface LendingRound {
  /** The club's name for it; empty for loans without a round. */
  readonly name: string;
  readonly loans: number;
  readonly borrowers: readonly Id[];
  readonly lent: Dong;
  readonly repaid: Dong;
  readonly left: Dong;
  readonly writtenOff: Dong;
}

/** What each round lent, what came back of it and what is left, in the order of their first loan. */
export function roundsOf(state: ClubState): readonly LendingRound[] {
  const rounds = new Map<string, Loan[]>();
  for (const loan of state.loans.values()) {
    if (loan.disbursedOn === '' || loan.status === 'returned') continue;
    const name = loan.round ?? '';
    rounds.set(name, [...(rounds.get(name) ?? []), loan]);
  }
  return [...rounds].map(([name, loans]) => {
    const sum = (of: (loan: Loan) => number): Dong => dong(loans.reduce((total, loan) => total + of(loan), 0));
    const lent = sum((loan) => loan.terms.principal);
    const left = sum((loan) => loan.balance);
    const writtenOff = sum((loan) => loan.writtenOff?.amount ?? 0);
    const borrowers = [...new Set(loans.map((loan) => loan.personId))];
    return { name, loans: loans.length, borrowers, lent, repaid: dong(lent - left - writtenOff), left, writtenOff };
  });
}
