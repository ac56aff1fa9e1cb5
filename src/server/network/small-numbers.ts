// Which numbers of people an office above the club is not told, and its answers without them. Decided on the whole network each time,
// whoever asks, so that two offices together know no more than each (docs/decisions/0028). Clubs read their own numbers whole.

import type pg from 'pg';
import { BASE_INDICATORS, INDICATORS, type IndicatorId, isBaseId, isIndicatorId } from '../../domain/network/indicators/catalogue.ts';
import { type CountNode, hiddenIn, smallestToldOn } from '../../domain/network/suppression.ts';
import { lastDayOf, type Month } from '../../kernel/local-date.ts';
import type { Borders, Explained, Figure, Place, TargetValues } from '../../protocol/network-messages.ts';
import { today } from '../clock.ts';
import { inScope } from '../db/scope.ts';
import { ProblemAnswer } from '../http/problem.ts';
import { chainOn } from './places.ts';

/** Whether the value of this indicator is kept back at this unit or club. */
export type Withheld = (indicator: IndicatorId, place: string) => boolean;

const privateRooms: ReadonlySet<string> = new Set(['care', 'board', 'rights', 'appeals']);
/** Deeds, of which one person may be done many. */
const deeds: ReadonlySet<string> = new Set(['visits', 'health-measures']);
/** Of the common room, yet told of few people they would say who is poor. */
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
  if (households.has(indicator)) return true;
  const { measure } = definition;
  return isOfPersons(indicator) && (measure === 'people' || (measure === 'times' && !deeds.has(indicator)));
}

function countsBehind(indicator: IndicatorId): readonly IndicatorId[] {
  const definition = INDICATORS[indicator];
  if (definition.kind !== 'ratio') return isOfFew(indicator) ? [indicator] : [];
  return [definition.numerator, definition.denominator].flatMap((id) => (isIndicatorId(id) ? countsBehind(id) : []));
}

type PlacedClub = { club_id: string; unit_now: string };
type Count = { club_id: string; indicator: IndicatorId; up_to: number; within: number };

/** On the map of now; on an older map nothing of this kind is told, for two maps together would tell what each hides. */
export async function readWithheld(pool: pg.Pool, indicators: readonly IndicatorId[], month: Month, borders: Borders): Promise<Withheld> {
  const counts = [...new Set(indicators.flatMap(countsBehind))];
  if (counts.length === 0) return () => false;
  if (borders === 'then') return isOfFew;
  const { clubs, sums } = await inScope(pool, { role: 'app_network' }, async (transaction) => ({
    clubs: (await transaction.query<PlacedClub>('select club_id, unit_now from club_register')).rows,
    sums: (await transaction.query<Count>(peopleOfClubs, [counts, month])).rows,
  }));
  const of = Map.groupBy(sums, ({ indicator }) => indicator);
  const hidden = new Map(
    counts.map((indicator) => {
      const isStock = isBaseId(indicator) && BASE_INDICATORS[indicator].time === 'stock';
      const people = new Map((of.get(indicator) ?? []).map(({ club_id, up_to, within }) => [club_id, isStock ? up_to : within]));
      return [indicator, hiddenIn(treeOf(clubs, people), smallestToldOn(lastDayOf(month)).smallest)] as const;
    }),
  );
  return (indicator, place) => countsBehind(indicator).some((count) => hidden.get(count)?.has(place) === true);
}

const peopleOfClubs = `
  select club_id, indicator, sum(amount) as up_to, coalesce(sum(amount) filter (where month = $2), 0) as within
  from figure where indicator = any ($1) and month <= $2 group by club_id, indicator`;

interface Branch {
  readonly id: string;
  readonly below: (Branch | { readonly id: string; readonly people: number })[];
}

function treeOf(clubs: readonly PlacedClub[], people: ReadonlyMap<string, number>): CountNode {
  const on = today();
  const root: Branch = { id: '', below: [] };
  const branches = new Map<string, Branch>();
  const branchOf = (chain: readonly string[]): Branch => {
    const [unit, ...above] = chain;
    if (unit === undefined) return root;
    const known = branches.get(unit);
    if (known !== undefined) return known;
    const made: Branch = { id: unit, below: [] };
    branches.set(unit, made);
    branchOf(above).below.push(made);
    return made;
  };
  for (const { club_id, unit_now } of clubs) branchOf(chainOn(unit_now, on)).below.push({ id: club_id, people: people.get(club_id) ?? 0 });
  return root;
}

/** The stored sum may lag behind the count that decided: a small value is kept back all the same. */
function isFew(indicator: IndicatorId, value: number | null, month: Month): boolean {
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
    const target = answer.programmes.find(({ id }) => id === measured.programme)?.targets.find(({ id }) => id === measured.target);
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
