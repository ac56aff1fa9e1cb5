// One right of one person on one day: what the rule of that day says, and what is still missing to say it.
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Dong } from '../../kernel/money.ts';
import type { RuleId, RuleVersion } from './rule.ts';

/** Facts that may be missing. */
export const LACKS = ['birth-day', 'income', 'income-amount', 'alone', 'health-card', 'hard-area', 'benefit-amount'] as const;
export type Lack = (typeof LACKS)[number];

/**
 * 'receives': has it. 'gives': the rules give it and it is on its way (asked for, or the commune makes the list). 'missing':
 * the rules give it and nothing has been done. 'unknown': a fact is missing. 'not': the rules do not give it today.
 */
export type Verdict = 'receives' | 'gives' | 'missing' | 'unknown' | 'not';

export interface Right {
  readonly rule: RuleId;
  readonly version: RuleVersion;
  readonly verdict: Verdict;
  /** First day on which the rule gives it; for 'not', the day that is still to come, or empty when no day will bring it. */
  readonly from: LocalDate | '';
  /** By the rule, on that day; null when there is no sum or none is known. */
  readonly amount: Dong | null;
  readonly lacks: readonly Lack[];
  /** A larger allowance is given instead: only one of the monthly ones is paid. */
  readonly instead?: RuleId;
}
