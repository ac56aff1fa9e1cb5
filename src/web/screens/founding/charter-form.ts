// A charter as it stands in the form: what was typed, what is wrong with it, what it becomes.

import { type Charter, DEFAULT_CHARTER } from '../../../domain/club/charter.ts';
import { scheduleOf } from '../../../domain/loans/schedule.ts';
import { LEGAL_YEARLY_RATE_BASIS_POINTS, type LoanMethod } from '../../../domain/loans/terms.ts';
import { yearlyRateBasisPoints } from '../../../domain/loans/yearly-rate.ts';
import { dong, LARGEST_AMOUNT } from '../../../kernel/money.ts';
import { basisPointsOf } from './basis-points.ts';
import { hourOf } from './hour-of.ts';
import { type LoanRulesForm, type LoanRulesProblem, loanRulesOf, loanRulesProblem, noLoanRules } from './loan-rules-form.ts';

export interface CharterForm {
  adopted: boolean;
  meetingDay: number;
  /** As typed, "8h30"; empty: the charter says no hour. */
  meetingTime: string;
  meetingPlace: string;
  /** Null: what stands in the field is no sum. */
  dues: number | null;
  method: LoanMethod;
  /** Per cent a month as typed, "0,8". */
  rate: string;
  instalments: string;
  mostInstalments: string;
  ceiling: number | null;
  income: string;
  activity: string;
  approvals: number;
  /** Nothing typed is 0: no limit. */
  spendingLimit: number | null;
  byCode: boolean;
  loanRules: LoanRulesForm;
  /** "Mẫu số …" on slips; empty: none. */
  formLine: string;
}

export type CharterField = keyof CharterForm;
export type CharterProblem =
  | 'amountBad'
  | 'amountZero'
  | 'amountLarge'
  | 'rateBad'
  | 'timeBad'
  | 'instalmentsBad'
  | 'instalmentsOver'
  | 'splitBad'
  | 'splitSum'
  | LoanRulesProblem;

export function defaultCharterForm(): CharterForm {
  const percent = (fund: string): string => String(DEFAULT_CHARTER.interestSplit.find((share) => share.fund === fund)?.weight ?? 0);
  return {
    adopted: DEFAULT_CHARTER.adopted,
    meetingDay: DEFAULT_CHARTER.meetingDay,
    meetingTime: DEFAULT_CHARTER.meetingTime ?? '',
    meetingPlace: DEFAULT_CHARTER.meetingPlace ?? '',
    dues: DEFAULT_CHARTER.duesPerMonth,
    method: DEFAULT_CHARTER.loanMethod,
    rate: String(DEFAULT_CHARTER.loanRateBasisPointsPerMonth / 100).replace('.', ','),
    instalments: String(DEFAULT_CHARTER.loanInstalments),
    mostInstalments: String(DEFAULT_CHARTER.loanMaxInstalments),
    ceiling: DEFAULT_CHARTER.loanCeiling,
    income: percent('income'),
    activity: percent('activity'),
    approvals: DEFAULT_CHARTER.loanApprovals,
    spendingLimit: DEFAULT_CHARTER.spendingLimit ?? 0,
    byCode: DEFAULT_CHARTER.approvalByCode ?? false,
    loanRules: noLoanRules(),
    formLine: DEFAULT_CHARTER.slipFormLine ?? '',
  };
}

export function charterProblems(form: CharterForm): Partial<Record<CharterField, CharterProblem>> {
  const found: Partial<Record<CharterField, CharterProblem>> = {};
  if (form.meetingTime.trim() !== '' && hourOf(form.meetingTime) === null) found.meetingTime = 'timeBad';
  const dues = amountProblem(form.dues);
  if (dues !== null) found.dues = dues;
  if (basisPointsOf(form.rate) === null) found.rate = 'rateBad';
  if (!isWhole(form.instalments, 1, 120)) found.instalments = 'instalmentsBad';
  if (!isWhole(form.mostInstalments, 1, 120)) found.mostInstalments = 'instalmentsBad';
  else if (Number(form.instalments) > Number(form.mostInstalments)) found.instalments ??= 'instalmentsOver';
  const ceiling = form.ceiling === 0 ? 'amountZero' : amountProblem(form.ceiling);
  if (ceiling !== null) found.ceiling = ceiling;
  const limit = amountProblem(form.spendingLimit);
  if (limit !== null) found.spendingLimit = limit;
  const rules = loanRulesProblem(form.loanRules);
  if (rules !== null) found.loanRules = rules;
  if (!isWhole(form.income, 0, 100) || !isWhole(form.activity, 0, 100)) found.income = 'splitBad';
  else if (Number(form.income) + Number(form.activity) !== 100) found.income = 'splitSum';
  return found;
}

/** Of a form without problems. */
export function charterOf(form: CharterForm): Charter {
  const shares = [
    { fund: 'income', weight: Number(form.income) },
    { fund: 'activity', weight: Number(form.activity) },
  ] as const;
  const meetingTime = hourOf(form.meetingTime);
  const meetingPlace = form.meetingPlace.normalize('NFC').trim().replace(/\s+/g, ' ');
  return {
    ...DEFAULT_CHARTER,
    adopted: form.adopted,
    meetingDay: form.meetingDay,
    ...(meetingTime === null ? {} : { meetingTime }),
    ...(meetingPlace === '' ? {} : { meetingPlace }),
    duesPerMonth: dong(form.dues ?? 0),
    loanMethod: form.method,
    loanRateBasisPointsPerMonth: basisPointsOf(form.rate) ?? 0,
    loanInstalments: Number(form.instalments),
    loanMaxInstalments: Number(form.mostInstalments),
    loanCeiling: dong(form.ceiling ?? 0),
    interestSplit: shares.filter(({ weight }) => weight > 0),
    loanApprovals: form.approvals,
    ...(form.spendingLimit === null || form.spendingLimit === 0 ? {} : { spendingLimit: dong(form.spendingLimit) }),
    ...(form.byCode ? { approvalByCode: true } : {}),
    ...loanRulesOf(form.loanRules),
    ...(form.formLine.trim() === '' ? {} : { slipFormLine: form.formLine.trim() }),
  };
}

/** A loan like many: the first capital of the plan shared by two. */
export const SAMPLE_LOAN = dong(10_000_000);

/** What the charter's usual loan costs in a year; null while a field of it is wrong. */
export function yearlyRateOf(form: CharterForm): { readonly basisPoints: number; readonly over: boolean } | null {
  const rate = basisPointsOf(form.rate);
  if (rate === null || !isWhole(form.instalments, 1, 120)) return null;
  const rows = scheduleOf({
    method: form.method,
    principal: SAMPLE_LOAN,
    instalments: Number(form.instalments),
    rateBasisPointsPerMonth: rate,
    roundPrincipalTo: DEFAULT_CHARTER.roundPrincipalTo,
    graceInstalments: 0,
  });
  const basisPoints = yearlyRateBasisPoints(SAMPLE_LOAN, rows);
  return { basisPoints, over: basisPoints > LEGAL_YEARLY_RATE_BASIS_POINTS };
}

function amountProblem(amount: number | null): CharterProblem | null {
  if (amount === null) return 'amountBad';
  return amount > LARGEST_AMOUNT ? 'amountLarge' : null;
}

function isWhole(typed: string, least: number, most: number): boolean {
  return /^\d{1,4}$/.test(typed.trim()) && Number(typed) >= least && Number(typed) <= most;
}
