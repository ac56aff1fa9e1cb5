// Which numbers of people an office above the club is not told, and its answers without them. Decided on the whole network each time,
// whoever asks, so that two offices together know no more than each (docs/decisions/0028). Clubs read their own numbers whole.

import type pg from 'pg';
import { isAgeId } from '../../domain/network/indicators/age-indicators.ts';
import { INDICATORS, type IndicatorId, isIndicatorId } from '../../domain/network/indicators/catalogue.ts';
import { ratio } from '../../domain/network/indicators/measuring.ts';
import { countsBehind, isOfFew, isTheSamePeople } from '../../domain/network/of-few.ts';
import { type Banding, bandingTold, type PyramidCells } from '../../domain/network/pyramid.ts';
import { smallestToldOn } from '../../domain/network/suppression.ts';
import { lastDayOf, type Month } from '../../kernel/local-date.ts';
import type { Borders, Explained, Figure, Place, TargetValues } from '../../protocol/network-messages.ts';
import { ProblemAnswer } from '../http/problem.ts';
import { readHidden } from './hidden-places.ts';
import { readToldPeople } from './told-people.ts';

/** What an office is told of the counts of few people. */
export interface FewTold {
  /** Whether the value of this indicator is kept back at this unit or club. */
  readonly hides: (indicator: IndicatorId, place: string) => boolean;
  /** The told number of people who are counted month after month; undefined for every other indicator. */
  readonly people: (indicator: IndicatorId, place: string) => number | undefined;
}

const nothingOfFew: FewTold = { hides: () => false, people: () => undefined };

/** On the map of now; on an older map nothing of this kind is told, for two maps together would tell what each hides. */
export async function readFewTold(pool: pg.Pool, indicators: readonly IndicatorId[], month: Month, borders: Borders): Promise<FewTold> {
  const counts = [...new Set(indicators.flatMap(countsBehind))];
  if (counts.length === 0) return nothingOfFew;
  if (borders === 'then') return { hides: isOfFew, people: () => undefined };
  const same = new Map<IndicatorId, ReadonlyMap<string, number | null>>();
  for (const indicator of counts.filter(isTheSamePeople)) same.set(indicator, await readToldPeople(pool, indicator, month));
  const hidden = counts.every(isTheSamePeople) ? null : await readHidden(pool, month);
  const hidesCount = (count: IndicatorId, place: string): boolean => {
    const people = same.get(count);
    if (people !== undefined) return people.get(place) === null;
    return (isAgeId(count) ? hidden?.fineAges.has(place) : hidden?.counts.get(count)?.has(place)) === true;
  };
  return {
    hides: (indicator, place) => countsBehind(indicator).some((count) => hidesCount(count, place)),
    // A unit without any club has nobody.
    people: (indicator, place) => (same.has(indicator) ? (same.get(indicator)?.get(place) ?? 0) : undefined),
  };
}

/** Which bands of age a place's pyramid is told in. */
export async function readBandsTold(
  pool: pg.Pool,
  month: Month,
  borders: Borders,
): Promise<(place: string, cells: PyramidCells) => Banding> {
  const hidden = borders === 'then' ? null : await readHidden(pool, month);
  const { smallest } = smallestToldOn(lastDayOf(month));
  return (place, cells) => {
    const told = { fine: hidden?.fineAges.has(place) === false, middle: hidden?.middleAges.has(place) === false };
    return bandingTold(cells, told, smallest);
  };
}

/** The stored sum may lag behind the count that decided: a small value is kept back all the same. */
export function isFew(indicator: IndicatorId, value: number | null, month: Month): boolean {
  const { smallest } = smallestToldOn(lastDayOf(month));
  if (!isOfFew(indicator) || isTheSamePeople(indicator) || INDICATORS[indicator].kind === 'ratio') return false;
  return value !== null && value > 0 && value < smallest;
}

/** A figure as an office above `place` is told it. */
export function figureTold(figure: Figure, few: FewTold, place: string, month: Month): Figure {
  const { indicator, value } = figure;
  if (few.hides(indicator, place) || isFew(indicator, value, month)) return { indicator, value: null, withheld: true };
  const people = few.people(indicator, place);
  if (people !== undefined) return { indicator, value: people };
  const definition = INDICATORS[indicator];
  if (definition.kind !== 'ratio') return figure;
  const part = (id: string): number | undefined => (isIndicatorId(id) ? few.people(id, place) : undefined);
  const [top, bottom] = [part(definition.numerator), part(definition.denominator)];
  if (top === undefined && bottom === undefined) return figure;
  const share = definition.measure === 'share';
  const [numerator, denominator] = [top ?? figure.numerator ?? 0, bottom ?? figure.denominator ?? 0];
  // A told number may be a few people behind: more than all of them is not shown as a share.
  if (share && numerator > denominator) return { indicator, value: null, withheld: true };
  return { indicator, ...ratio(numerator, denominator, share ? 10_000 : 1) };
}

export function figuresTold(figures: readonly Figure[], few: FewTold, place: string, month: Month): readonly Figure[] {
  return figures.map((figure) => figureTold(figure, few, place, month));
}

/** A target read over a longer time is made of months that are told one by one: of few people it is not told at all. */
export function targetsTold(answer: TargetValues, few: FewTold): TargetValues {
  const values = answer.values.map((measured) => {
    const target = answer.programmes.find(({ id }) => id === measured.programme)?.targets.find(({ id }) => id === measured.target);
    const indicator = target?.indicator ?? null;
    if (indicator === null || target === undefined || !isOfFew(indicator)) return measured;
    const { programme } = measured;
    if (target.basis !== 'now') return { programme, target: target.id, value: null };
    const told = figureTold({ ...measured, indicator }, few, answer.unit.unitId, answer.month);
    const { value, numerator, denominator } = told;
    const parts = numerator === undefined || denominator === undefined ? {} : { numerator, denominator };
    return { programme, target: target.id, value, ...parts };
  });
  return { ...answer, values };
}

const placeId = (place: Place): string => ('unitId' in place ? place.unitId : 'clubId' in place ? place.clubId : '');

/** Hidden parts stand together as one, so that the parts still make the whole; a hidden whole is not opened. */
export function explainedTold(answer: Explained, few: FewTold): Explained {
  const { indicator, month } = answer;
  if (!isOfFew(indicator)) return answer;
  type Step = Explained['parts'][number];
  const asTold = (step: Step): Step => ({ ...step, value: few.people(indicator, placeId(step.place)) ?? step.value });
  const isHidden = (step: Step): boolean => few.hides(indicator, placeId(step.place)) || isFew(indicator, step.value, month);
  const here = answer.path.at(-1);
  if (here !== undefined && isHidden(here)) throw new ProblemAnswer('too-few-people');
  const told = answer.parts.filter((part) => !isHidden(part)).map(asTold);
  const hidden = answer.parts.length - told.length;
  const value = here === undefined ? answer.value : asTold(here).value;
  const rest = value - told.reduce((sum, part) => sum + part.value, 0);
  // What lies outside every told block is not in the whole either.
  const isOutside = rest === 0 && isTheSamePeople(indicator);
  if (hidden === 1 && !isOutside) throw new ProblemAnswer('too-few-people');
  return {
    ...answer,
    value,
    path: answer.path.filter((step) => step === here || !isHidden(step)).map(asTold),
    parts: hidden === 0 || isOutside || answer.parts.length === 0 ? told : [...told, { place: { few: hidden }, name: '', value: rest }],
  };
}
