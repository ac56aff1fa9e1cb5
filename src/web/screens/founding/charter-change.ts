// A charter changed on the form of a new one: what the form shows is taken from it, every other rule stays as it was.
import type { Charter } from '../../../domain/club/charter.ts';
import { type CharterForm, charterOf } from './charter-form.ts';
import type { LoanRulesForm } from './loan-rules-form.ts';

/** The charter as the form shows it. */
export function formOf(charter: Charter): CharterForm {
  const whole = charter.interestSplit.reduce((total, share) => total + share.weight, 0);
  const income = charter.interestSplit.find((share) => share.fund === 'income')?.weight ?? 0;
  const percent = Math.round((income * 100) / whole);
  return {
    adopted: charter.adopted,
    meetingDay: charter.meetingDay,
    meetingTime: charter.meetingTime ?? '',
    meetingPlace: charter.meetingPlace ?? '',
    dues: charter.duesPerMonth,
    method: charter.loanMethod,
    rate: String(charter.loanRateBasisPointsPerMonth / 100).replace('.', ','),
    instalments: String(charter.loanInstalments),
    mostInstalments: String(charter.loanMaxInstalments),
    ceiling: charter.loanCeiling,
    income: String(percent),
    activity: String(100 - percent),
    approvals: charter.loanApprovals,
    spendingLimit: charter.spendingLimit ?? 0,
    byCode: charter.approvalByCode ?? false,
    loanRules: loanRulesShown(charter),
    formLine: charter.slipFormLine ?? '',
  };
}

function loanRulesShown({ loanSteps = [], loanPenalty }: Charter): LoanRulesForm {
  const [first = 0, second = 0, third = 0] = loanSteps;
  const rate = loanPenalty?.by === 'month' ? String(loanPenalty.basisPoints / 100).replace('.', ',') : '';
  return { first, second, third, penaltyRate: rate, penaltyAmount: loanPenalty?.by === 'late-meeting' ? loanPenalty.amount : 0 };
}

/** Of a form without problems; a split or steps the form cannot show stand unless they were changed. */
export function charterFrom(form: CharterForm, base: Charter): Charter {
  const shown = formOf(base);
  const {
    meetingTime: _t,
    meetingPlace: _p,
    spendingLimit: _,
    approvalByCode: __,
    loanSteps: ___,
    loanPenalty: ____,
    slipFormLine: _______,
    ...kept
  } = base;
  const { roundPrincipalTo: _____, differenceFund: ______, interestSplit, ...typed } = charterOf(form);
  const splitAsBefore = form.income === shown.income && form.activity === shown.activity;
  const rulesAsBefore = JSON.stringify(form.loanRules) === JSON.stringify(shown.loanRules);
  const steps = rulesAsBefore && base.loanSteps !== undefined ? { loanSteps: base.loanSteps } : {};
  return { ...kept, ...typed, ...steps, interestSplit: splitAsBefore ? base.interestSplit : interestSplit };
}
