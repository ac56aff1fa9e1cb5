// Which counts could be of so few people that an office above the club is not told them (docs/decisions/0028).
import { isAgeId } from './indicators/age-indicators.ts';
import { BASE_INDICATORS, INDICATORS, type IndicatorId, isBaseId, isIndicatorId } from './indicators/catalogue.ts';

const privateRooms: ReadonlySet<string> = new Set(['care', 'board', 'rights', 'appeals']);
/** Deeds, of which one person may be done many. */
const deeds: ReadonlySet<string> = new Set(['visits', 'health-measures']);
/** Of the common room, yet told of few people they would say who is poor. (By narrow ages and sex likewise: who is meant.) */
const households: ReadonlySet<string> = new Set(['members-poor', 'members-minority']);

/** Records that no office opens: they lie in a room of persons. */
export function isOfPersons(indicator: IndicatorId): boolean {
  return isBaseId(indicator) && privateRooms.has(BASE_INDICATORS[indicator].room);
}

/** Counts that could be of few people. */
export function isOfFew(indicator: IndicatorId): boolean {
  const definition = INDICATORS[indicator];
  if (definition.kind === 'ratio') return [definition.numerator, definition.denominator].some((id) => isIndicatorId(id) && isOfFew(id));
  if (!isBaseId(indicator)) return false;
  if (households.has(indicator) || isAgeId(indicator)) return true;
  const { measure } = definition;
  return isOfPersons(indicator) && (measure === 'people' || (measure === 'times' && !deeds.has(indicator)));
}

/**
 * Counts of few people that go on from month to month: what one month has more than the next would be somebody. Not the ages: who
 * joined and who left is told to the office as it is, and a band says no more of them.
 */
export function isTheSamePeople(indicator: IndicatorId): boolean {
  return isOfFew(indicator) && !isAgeId(indicator) && isBaseId(indicator) && BASE_INDICATORS[indicator].time === 'stock';
}

/** The counts of few people that a value is made of. */
export function countsBehind(indicator: IndicatorId): readonly IndicatorId[] {
  const definition = INDICATORS[indicator];
  if (definition.kind !== 'ratio') return isOfFew(indicator) ? [indicator] : [];
  return [definition.numerator, definition.denominator].flatMap((id) => (isIndicatorId(id) ? countsBehind(id) : []));
}
