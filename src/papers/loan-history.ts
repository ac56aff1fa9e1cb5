// What happened to a loan's debt, step by step in the order of the book, reversals included: slips, the loan book and the
// passbook tell the same story. The steps add up to what the book says is owed; a test holds them to it.
import type { ClubEvent } from '../domain/club/event.ts';
import type { ClubState } from '../domain/club/state.ts';
import type { Id } from '../kernel/ids.ts';
import type { LocalDate } from '../kernel/local-date.ts';

export interface LoanStep {
  readonly cmdId: Id;
  readonly on: LocalDate;
  readonly what: 'lent' | 'repaid' | 'written-off' | 'recovered' | 'turned';
  readonly lent: number;
  readonly principal: number;
  readonly interest: number;
  readonly penalty: number;
  /** Principal the club stopped counting on. */
  readonly writtenOff: number;
  /** What came back of a debt already written off. */
  readonly recovered: number;
  /** Change of the principal owed. */
  readonly owed: number;
}

const NOTHING = { lent: 0, principal: 0, interest: 0, penalty: 0, writtenOff: 0, recovered: 0 } as const;

/** Walks the records themselves: a reversal may turn many loans at once (a paper book brought in and taken out again). */
export function stepsOf(state: ClubState, loanId: Id): readonly LoanStep[] {
  const steps: LoanStep[] = [];
  for (const record of state.records.values())
    for (const event of record) {
      if (event.kind === 'record-reversed') {
        // A record that lies in two rooms is turned by two events, each its own room's part.
        const turned = (state.records.get(event.pub.cmdId) ?? []).filter((one) => one.room === event.room && isAbout(one, loanId));
        steps.push(...turned.flatMap((one) => turnedStep(stepOf(one), event)));
      } else if (isAbout(event, loanId)) steps.push(...[stepOf(event)].filter((step) => step !== null));
    }
  return steps;
}

function isAbout(event: ClubEvent, loanId: Id): boolean {
  return 'loanId' in event.pub && event.pub.loanId === loanId;
}

function stepOf(event: ClubEvent): LoanStep | null {
  const at = { cmdId: event.cmdId, on: event.on, ...NOTHING };
  switch (event.kind) {
    case 'loan-disbursed':
      return withOwed({ ...at, what: 'lent', lent: event.pub.terms.principal });
    case 'loan-brought-in':
      return withOwed({ ...at, what: 'lent', lent: event.pub.left });
    case 'loan-repaid': {
      const { principal, interest, penalty = 0 } = event.pub;
      return withOwed({ ...at, what: 'repaid', principal, interest, penalty });
    }
    case 'loan-written-off':
      return withOwed({ ...at, what: 'written-off', writtenOff: event.pub.amount });
    case 'loan-recovered':
      return withOwed({ ...at, what: 'recovered', recovered: event.pub.amount });
    default:
      return null;
  }
}

function withOwed(step: Omit<LoanStep, 'owed'>): LoanStep {
  return { ...step, owed: step.lent - step.principal - step.writtenOff };
}

function turnedStep(step: LoanStep | null, event: ClubEvent): readonly LoanStep[] {
  if (step === null) return [];
  const turned = {
    cmdId: event.cmdId,
    on: event.on,
    what: 'turned' as const,
    lent: 0 - step.lent,
    principal: 0 - step.principal,
    interest: 0 - step.interest,
    penalty: 0 - step.penalty,
    writtenOff: 0 - step.writtenOff,
    recovered: 0 - step.recovered,
  };
  return [withOwed(turned)];
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
