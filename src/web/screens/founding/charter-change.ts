// A charter changed on the form of a new one: what the form shows is taken from it, every other rule stays as it was.
import type { Charter } from '../../../domain/club/charter.ts';
import { type CharterForm, charterOf } from './charter-form.ts';

/** The charter as the form shows it. */
export function formOf(charter: Charter): CharterForm {
  const whole = charter.interestSplit.reduce((total, share) => total + share.weight, 0);
  const income = charter.interestSplit.find((share) => share.fund === 'income')?.weight ?? 0;
  const percent = Math.round((income * 100) / whole);
  return {
    adopted: charter.adopted,
    meetingDay: charter.meetingDay,
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
  };
}

/** Of a form without problems; a split the form cannot show stands unless it was changed. */
export function charterFrom(form: CharterForm, base: Charter): Charter {
  const shown = formOf(base);
  const { spendingLimit: _, approvalByCode: __, ...kept } = base;
  const { roundPrincipalTo: ___, differenceFund: ____, interestSplit, ...typed } = charterOf(form);
  const splitAsBefore = form.income === shown.income && form.activity === shown.activity;
  return { ...kept, ...typed, interestSplit: splitAsBefore ? base.interestSplit : interestSplit };
}
