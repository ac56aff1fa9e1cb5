// Every number of care and health a club may set for itself: its bounds, what holds on a day and since when, and the charter that
// has others. Unset ones are defaults no paper gives, except the one HelpAge's model text names.
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Charter } from '../club/charter.ts';
import { type ClubState, charterOn } from '../club/state.ts';
import { DEFAULT_HEALTH_RULES, type HealthRules, healthRulesOn } from '../health/health-rules.ts';
import { type CareRules, careRulesOn, DEFAULT_CARE_RULES } from './care-rules.ts';

export type ClubRule = keyof CareRules | keyof HealthRules;

interface RuleTraits {
  readonly part: 'careRules' | 'healthRules';
  /** Both included; outside of them a finger slipped. */
  readonly least: number;
  readonly most: number;
  /** The paper the default is from. */
  readonly paper?: string;
}

export const CLUB_RULES: { readonly [rule in ClubRule]: RuleTraits } = {
  visitsPerWeek: { part: 'careRules', least: 1, most: 14, paper: 'HelpAge Việt Nam (helpagevn.org)' },
  overdueDays: { part: 'careRules', least: 1, most: 60 },
  reassessMonths: { part: 'careRules', least: 1, most: 36 },
  referralDays: { part: 'healthRules', least: 1, most: 90 },
  missedMeetings: { part: 'healthRules', least: 1, most: 12 },
  ownAbove: { part: 'healthRules', least: 5, most: 40 },
};

export const CLUB_RULE_IDS = Object.keys(CLUB_RULES) as readonly ClubRule[];

/** While a club has set none of its own. */
export const DEFAULT_RULES: { readonly [rule in ClubRule]: number } = { ...DEFAULT_CARE_RULES, ...DEFAULT_HEALTH_RULES };

export interface RuleNow {
  readonly rule: ClubRule;
  readonly value: number;
  /** The day the club's own value holds from; '' while it is the default. */
  readonly since: LocalDate | '';
}

export function clubRulesOn(state: ClubState, on: LocalDate): readonly RuleNow[] {
  const values = { ...careRulesOn(state, on), ...healthRulesOn(state, on) };
  return CLUB_RULE_IDS.map((rule) => ({ rule, value: values[rule], since: sinceOf(state, rule, on) }));
}

/** A version that repeats the value does not begin it anew. */
function sinceOf(state: ClubState, rule: ClubRule, on: LocalDate): LocalDate | '' {
  let since: LocalDate | '' = '';
  let value: number | undefined;
  for (const { charter, from } of state.charters) {
    if (from > on) break;
    const own = ownValue(charter, rule);
    if (own !== value) since = own === undefined ? '' : from;
    value = own;
  }
  return since;
}

/** The value a charter itself gives; undefined: it says nothing of it. */
export function ownValue(charter: Charter, rule: ClubRule): number | undefined {
  const given: Partial<Record<ClubRule, number>> = charter[CLUB_RULES[rule].part] ?? {};
  return given[rule];
}

/** The charter of a day with these rules, and none of those left out; everything else of it stays. */
export function charterWithRules(state: ClubState, on: LocalDate, own: Partial<Record<ClubRule, number>>): Charter {
  const { careRules: _, healthRules: __, ...rest } = charterOn(state, on);
  const partOf = (part: RuleTraits['part']): Partial<Record<ClubRule, number>> =>
    Object.fromEntries(
      CLUB_RULE_IDS.flatMap((rule) => (CLUB_RULES[rule].part === part && own[rule] !== undefined ? [[rule, own[rule]]] : [])),
    );
  const [careRules, healthRules] = [partOf('careRules'), partOf('healthRules')];
  return {
    ...rest,
    ...(Object.keys(careRules).length === 0 ? {} : { careRules }),
    ...(Object.keys(healthRules).length === 0 ? {} : { healthRules }),
  };
}
