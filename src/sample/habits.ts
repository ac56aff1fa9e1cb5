// How a sample club goes about its months: how many come, who pays late, how much it keeps, how it fades.

import { type Charter, DEFAULT_CHARTER } from '../domain/club/charter.ts';
import type { LoanMethod } from '../domain/loans/terms.ts';
import { dong } from '../kernel/money.ts';
import type { Dice } from './dice.ts';
import type { ClubPlan } from './plan.ts';

export type Habits = {
  readonly presentPerMille: number;
  readonly duesEveryMonths: number;
  readonly payingPerMille: number;
  readonly latePerMille: number;
  /** New borrowers are taken on until this share of the members has had a loan; then loans go round again. */
  readonly borrowersPerMille: number;
  readonly helpPerMille: number;
  readonly spendPerMille: number;
  /** What the club likes to keep in the activity fund, đồng. */
  readonly keep: number;
  /** Months (number modulo 4) with the cuff on the table, and how many are measured at most. */
  readonly measuresIn: readonly number[];
  readonly measuredMost: number;
  readonly careListLength: number;
  readonly visitsPerMonth: number;
};

export function habitsOf(plan: ClubPlan, dice: Dice): Habits {
  if (plan.isThon5) return THON_5_HABITS;
  return {
    presentPerMille: plan.fading.kind === 'thin' ? 470 : dice.between(750, 900),
    duesEveryMonths: dice.pick([3, 3, 3, 6]),
    payingPerMille: dice.between(900, 990),
    latePerMille: dice.between(8, 34),
    borrowersPerMille: dice.between(140, 540),
    helpPerMille: dice.between(930, 998),
    spendPerMille: 620,
    keep: plan.fading.kind === 'poor' ? 600_000 : dice.between(3, 14) * 100_000,
    measuresIn: [dice.below(4)],
    measuredMost: dice.between(8, 16),
    careListLength: dice.between(3, 5),
    visitsPerMonth: dice.between(1, 3),
  };
}

const THON_5_HABITS: Habits = {
  presentPerMille: 860,
  duesEveryMonths: 1,
  payingPerMille: 1000,
  latePerMille: 14,
  borrowersPerMille: 500,
  helpPerMille: 950,
  spendPerMille: 900,
  keep: 3_100_000,
  measuresIn: [0, 1, 2, 3],
  measuredMost: 12,
  careListLength: 5,
  visitsPerMonth: 5,
};

/** Interest at these rates on parts of 500,000 comes out in whole thousands, which is why clubs choose them. */
const RATES = [60, 80, 80, 80, 100];
const METHODS: readonly LoanMethod[] = ['declining-equal-principal', 'declining-equal-principal', 'declining-equal-principal', 'flat'];

/** The club's own charter. Rates and splits are sample values: no source gives any (domain notes §12). */
export function charterOf(plan: ClubPlan, dice: Dice): Charter {
  const common = { ...DEFAULT_CHARTER, adopted: true, meetingDay: plan.meetingDay };
  if (plan.isThon5) return common;
  return {
    ...common,
    duesPerMonth: dong(dice.pick([2000, 3000, 5000, 5000])),
    loanMethod: dice.pick(METHODS),
    loanRateBasisPointsPerMonth: dice.pick(RATES),
    loanCeiling: dong(20_000_000),
    interestSplit:
      plan.fading.kind === 'poor' || dice.chance(700)
        ? [{ fund: 'activity', weight: 100 }]
        : [
            { fund: 'activity', weight: 70 },
            { fund: 'income', weight: 30 },
          ],
  };
}
