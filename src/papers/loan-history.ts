// What happened to a loan's debt, step by step in the order of the book, reversals included: slips, the loan book and the
// passbook tell the same story. The steps add up to what the book says is owed; a test holds them to it.
import type { ClubEvent } from '../domain/club/event.ts';
import type { ClubState } from '../domain/club/state.ts';
import type { Id } from '../kernel/ids.ts';
import type { LocalDate } from '../kernel/local-date.ts';

export interface LoanStep {
  readonly cmdId: Id;
  readonly on: LocalDate;
  readonly what: 'lent' | 'repaid' | 'written-off' | 'turned';
  /** Change of the principal owed. */
  readonly owed: number;
  readonly principal: number;
  readonly interest: number;
}

export function stepsOf(state: ClubState, loanId: Id): readonly LoanStep[] {
  const steps: LoanStep[] = [];
  for (const record of state.records.values())
    for (const event of record) {
      if (event.kind === 'record-reversed') {
        const turned = (state.records.get(event.pub.cmdId) ?? []).map((one) => stepOf(one, loanId)).filter((one) => one !== null);
        steps.push(...turned.map((one) => turnedStep(one, event)));
        continue;
      }
      const step = stepOf(event, loanId);
      if (step !== null) steps.push(step);
    }
  return steps;
}

function stepOf(event: ClubEvent, loanId: Id): LoanStep | null {
  const { cmdId, on } = event;
  if (event.kind === 'loan-disbursed' && event.pub.loanId === loanId)
    return { cmdId, on, what: 'lent', owed: event.pub.terms.principal, principal: 0, interest: 0 };
  if (event.kind === 'loan-brought-in' && event.pub.loanId === loanId)
    return { cmdId, on, what: 'lent', owed: event.pub.left, principal: 0, interest: 0 };
  if (event.kind === 'loan-repaid' && event.pub.loanId === loanId) {
    const { principal, interest } = event.pub;
    return { cmdId, on, what: 'repaid', owed: 0 - principal, principal, interest };
  }
  if (event.kind === 'loan-written-off' && event.pub.loanId === loanId)
    return { cmdId, on, what: 'written-off', owed: 0 - event.pub.amount, principal: 0, interest: 0 };
  return null;
}

function turnedStep(step: LoanStep, event: ClubEvent): LoanStep {
  const { cmdId, on } = event;
  return { cmdId, on, what: 'turned', owed: 0 - step.owed, principal: 0 - step.principal, interest: 0 - step.interest };
}

/** Principal owed right after this record. */
export function owedAfter(state: ClubState, loanId: Id, cmdId: Id): number {
  let owed = 0;
  let reached = false;
  for (const step of stepsOf(state, loanId)) {
    if (reached && step.cmdId !== cmdId) break;
    owed += step.owed;
    reached ||= step.cmdId === cmdId;
  }
  return owed;
}
