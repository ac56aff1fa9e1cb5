// Two rules a charter may have about loans, and has not unless somebody types them: a ceiling that rises from loan to loan, and
// money for being late.
import type { Charter } from '../../../domain/club/charter.ts';
import { dong, LARGEST_AMOUNT } from '../../../kernel/money.ts';
import { basisPointsOf } from './basis-points.ts';

export interface LoanRulesForm {
  /** Ceilings of the first, second and third loan; 0 where none is set, null when what stands there is no sum. */
  first: number | null;
  second: number | null;
  third: number | null;
  /** Per cent a month on the overdue principal as typed; empty for none. */
  penaltyRate: string;
  /** The same sum for each late meeting; 0 for none. */
  penaltyAmount: number | null;
}

export type LoanRulesProblem = 'stepsBad' | 'penaltyBad' | 'penaltyBoth';

export function noLoanRules(): LoanRulesForm {
  return { first: 0, second: 0, third: 0, penaltyRate: '', penaltyAmount: 0 };
}

/** The first thing wrong. Steps start with the first loan and never fall. */
export function loanRulesProblem(form: LoanRulesForm): LoanRulesProblem | null {
  const steps = [form.first, form.second, form.third];
  const sums = steps.map((step) => step ?? -1);
  const used = sums.filter((step) => step > 0);
  const bad = sums.some((step, n) => step < 0 || step > LARGEST_AMOUNT || (step > 0 && n > 0 && step < (sums[n - 1] ?? 0)));
  const gap = used.some((step, n) => step !== sums[n]);
  if (bad || gap) return 'stepsBad';
  const rate = form.penaltyRate.trim() === '' ? 0 : basisPointsOf(form.penaltyRate);
  if (rate === null || form.penaltyAmount === null || form.penaltyAmount > LARGEST_AMOUNT) return 'penaltyBad';
  return rate > 0 && form.penaltyAmount > 0 ? 'penaltyBoth' : null;
}

/** Of rules without a problem; fields nobody typed are absent. */
export function loanRulesOf(form: LoanRulesForm): Pick<Charter, 'loanSteps' | 'loanPenalty'> {
  const steps = [form.first, form.second, form.third].flatMap((step) => (step === null || step === 0 ? [] : [dong(step)]));
  const rate = basisPointsOf(form.penaltyRate) ?? 0;
  const amount = form.penaltyAmount ?? 0;
  return {
    ...(steps.length === 0 ? {} : { loanSteps: steps }),
    ...(rate > 0 ? { loanPenalty: { by: 'month', basisPoints: rate } } : {}),
    ...(rate === 0 && amount > 0 ? { loanPenalty: { by: 'late-meeting', amount: dong(amount) } } : {}),
  };
}
