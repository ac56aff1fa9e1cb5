// Which numbers of people an office above the club is not told, and its answers without them. Decided on the whole network each time,
// whoever asks, so that two offices together know no more than each (docs/decisions/0028). Clubs read their own numbers whole.

import type pg from 'pg';
import { isAgeId } from '../../domain/network/indicators/age-indicators.ts';
import { BASE_INDICATORS, INDICATORS, type IndicatorId, isBaseId, isIndicatorId } from '../../domain/network/indicators/catalogue.ts';
import { PROGRAMMES } from '../../domain/network/programmes/programmes.ts';
import { type Banding, bandingTold, type PyramidCells } from '../../domain/network/pyramid.ts';
import { smallestToldOn } from '../../domain/network/suppression.ts';
import { lastDayOf, type Month } from '../../kernel/local-date.ts';
import type { Borders, Explained, Figure, Place, TargetValues } from '../../protocol/network-messages.ts';
import { ProblemAnswer } from '../http/problem.ts';
import { readHidden } from './hidden-places.ts';

/** Whether the value of this indicator is kept back at this unit or club. */
export type Withheld = (indicator: IndicatorId, place: string) => boolean;

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

function countsBehind(indicator: IndicatorId): readonly IndicatorId[] {
  const definition = INDICATORS[indicator];
  if (definition.kind !== 'ratio') return isOfFew(indicator) ? [indicator] : [];
  return [definition.numerator, definition.denominator].flatMap((id) => (isIndicatorId(id) ? countsBehind(id) : []));
}

const ALL_FEW = Object.keys(BASE_INDICATORS)
  .filter(isBaseId)
  .filter((indicator) => isOfFew(indicator));

/** On the map of now; on an older map nothing of this kind is told, for two maps together would tell what each hides. */
export async function readWithheld(pool: pg.Pool, indicators: readonly IndicatorId[], month: Month, borders: Borders): Promise<Withheld> {
  const counts = new Set(indicators.flatMap(countsBehind));
  if (counts.size === 0) return () => false;
  if (borders === 'then') return isOfFew;
  const hidden = await readHidden(pool, ALL_FEW, month);
  return (indicator, place) =>
    countsBehind(indicator).some(
      (count) => counts.has(count) && (isAgeId(count) ? hidden.fineAges.has(place) : hidden.counts.get(count)?.has(place) === true),
    );
}

/** Which bands of age a place's pyramid is told in. */
export async function readBandsTold(
  pool: pg.Pool,
  month: Month,
  borders: Borders,
): Promise<(place: string, cells: PyramidCells) => Banding> {
  const hidden = borders === 'then' ? null : await readHidden(pool, ALL_FEW, month);
  const { smallest } = smallestToldOn(lastDayOf(month));
  return (place, cells) => {
    const told = { fine: hidden?.fineAges.has(place) === false, middle: hidden?.middleAges.has(place) === false };
    return bandingTold(cells, told, smallest);
  };
}

/** The stored sum may lag behind the count that decided: a small value is kept back all the same. */
export function isFew(indicator: IndicatorId, value: number | null, month: Month): boolean {
  const { smallest } = smallestToldOn(lastDayOf(month));
  return isOfFew(indicator) && INDICATORS[indicator].kind !== 'ratio' && value !== null && value > 0 && value < smallest;
}

export function figuresTold(figures: readonly Figure[], withheld: Withheld, place: string, month: Month): readonly Figure[] {
  return figures.map((figure) => {
    const { indicator, value } = figure;
    return withheld(indicator, place) || isFew(indicator, value, month) ? { indicator, value: null, withheld: true } : figure;
  });
}

/** A target read over a longer time is made of months that are told one by one: of few people it is not told at all. */
export function targetsTold(answer: TargetValues, withheld: Withheld): TargetValues {
  const values = answer.values.map((measured) => {
    const target = PROGRAMMES.find(({ id }) => id === measured.programme)?.targets.find(({ id }) => id === measured.target);
    const indicator = target?.indicator ?? null;
    if (indicator === null || target === undefined || !isOfFew(indicator)) return measured;
    const kept = target.basis !== 'now' || withheld(indicator, answer.unit.unitId);
    return kept ? { programme: measured.programme, target: measured.target, value: null } : measured;
  });
  return { ...answer, values };
}

const placeId = (place: Place): string => ('unitId' in place ? place.unitId : 'clubId' in place ? place.clubId : '');

/** Hidden parts stand together as one, so that the parts still make the whole; a hidden whole is not opened. */
export function explainedTold(answer: Explained, withheld: Withheld): Explained {
  const { indicator, month } = answer;
  if (!isOfFew(indicator)) return answer;
  const isHidden = (step: { readonly place: Place; readonly value: number }): boolean =>
    withheld(indicator, placeId(step.place)) || isFew(indicator, step.value, month);
  const here = answer.path.at(-1);
  if (here !== undefined && isHidden(here)) throw new ProblemAnswer('too-few-people');
  const told = answer.parts.filter((part) => !isHidden(part));
  const few = answer.parts.length - told.length;
  if (few === 1) throw new ProblemAnswer('too-few-people');
  const rest = answer.value - told.reduce((sum, { value }) => sum + value, 0);
  return {
    ...answer,
    path: answer.path.filter((step) => step === here || !isHidden(step)),
    parts: few === 0 ? told : [...told, { place: { few }, name: '', value: rest }],
  };
}
