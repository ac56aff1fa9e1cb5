// Every rule the book knows, every version of it, in the order in which people look at them.
import type { LocalDate } from '../../../kernel/local-date.ts';
import { isInForce, type RuleId, type RuleVersion } from '../rule.ts';
import { ALLOWANCES } from './allowances.ts';
import { HEALTH_CARDS } from './health-cards.ts';
import { HONOURS } from './honours.ts';
import { SOCIAL_PENSION } from './social-pension.ts';

export const RULES: readonly RuleVersion[] = [...SOCIAL_PENSION, ...ALLOWANCES, ...HEALTH_CARDS, ...HONOURS];

/** What holds on a day in a province, one version a rule. */
export function rulesOn(on: LocalDate, province: string): readonly RuleVersion[] {
  return RULES.filter((version) => isInForce(version, on, province));
}

/** Newest first. */
export function versionsOf(rule: RuleId): readonly RuleVersion[] {
  return RULES.filter((version) => version.rule === rule).reverse();
}
