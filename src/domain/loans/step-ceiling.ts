// Step-up lending: the first loan is small, the next may be larger once the former was repaid without ever being late. The
// charter lists the ceilings of the first, second, third loan…; the last one holds for every later loan.
import type { Id } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Dong } from '../../kernel/money.ts';
import { type ClubState, charterOn } from '../club/state.ts';
import { happenedOn } from '../months/dating.ts';
import { whoIs } from '../people/same-person.ts';
import { isOverdue, type Loan } from './loan.ts';
import { repaymentsOf } from './loan-log.ts';

export interface Step {
  /** 1 for the first loan. */
  readonly number: number;
  readonly ceiling: Dong;
}

/** The step a member's next loan stands on; null when the charter has no steps. */
export function stepFor(state: ClubState, personId: Id, on: LocalDate): Step | null {
  const steps = charterOn(state, on).loanSteps;
  if (steps === undefined || steps.length === 0) return null;
  const person = whoIs(state, personId);
  let done = 0;
  for (const loan of state.loans.values()) if (whoIs(state, loan.personId) === person && finishedInTime(state, loan)) done += 1;
  const ceiling = steps[Math.min(done, steps.length - 1)];
  return ceiling === undefined ? null : { number: done + 1, ceiling };
}

/** Repaid to the end, every instalment in its month or before. */
export function finishedInTime(state: ClubState, loan: Loan): boolean {
  if (loan.status !== 'finished') return false;
  const rows = new Map(loan.rows.map((row) => [row.n, row]));
  return repaymentsOf(state, loan.loanId).every((event) =>
    event.pub.applied.every((part) => {
      const row = rows.get(part.n);
      return row === undefined || !isOverdue(row, happenedOn(event));
    }),
  );
}
