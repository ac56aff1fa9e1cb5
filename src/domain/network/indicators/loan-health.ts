// The club's own lending at a glance, by the very steps that make the network's figures: what the phone shows of a loan today
// is what the commune reads of it.
import { addMonthsTo, firstDayOf, type LocalDate, monthOf } from '../../../kernel/local-date.ts';
import type { ClubState } from '../../club/state.ts';
import { loanSteps, onTimeSteps } from './loan-indicators.ts';
import type { Contribution } from './steps.ts';

export interface LoanHealth {
  readonly outstanding: number;
  readonly overdue: number;
  /** All principal of loans with an instalment more than 30 days late. */
  readonly atRisk: number;
  /** Instalments of the twelve months up to and including this one, and those of them paid in time. */
  readonly due: number;
  readonly onTime: number;
}

export function loanHealth(state: ClubState, on: LocalDate): LoanHealth {
  const loans = [...state.loans.values()];
  const steps: readonly Contribution[] = loans.flatMap((loan) => [...loanSteps(loan), ...onTimeSteps(state, loan)]);
  const from = firstDayOf(addMonthsTo(monthOf(on), -11));
  const sum = (indicator: Contribution['indicator'], since: LocalDate | ''): number =>
    steps.reduce((total, step) => (step.indicator === indicator && step.on <= on && step.on >= since ? total + step.amount : total), 0);
  return {
    outstanding: loans.reduce((total, loan) => total + loan.balance, 0),
    overdue: sum('principal-overdue', ''),
    atRisk: sum('principal-at-risk', ''),
    due: sum('instalments-due', from),
    onTime: sum('instalments-on-time', from),
  };
}
