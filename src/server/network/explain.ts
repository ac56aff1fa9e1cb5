// "Số này từ đâu ra?" one step at a time: a value, and the parts it is the sum of. Unit → units or clubs → months →
// records. The parts are read, the value is their sum; the suite compares it with what the dashboard says.

import type pg from 'pg';
import { BASE_INDICATORS, INDICATORS, type IndicatorId, isBaseId } from '../../domain/network/indicators/catalogue.ts';
import type { UnitId } from '../../domain/network/units/unit.ts';
import { childrenOn } from '../../domain/network/units/unit-tree.ts';
import { id } from '../../kernel/ids.ts';
import { type LocalDate, type Month, monthOf } from '../../kernel/local-date.ts';
import type { Borders, Explained, ExplainedRecord, Place } from '../../protocol/network-messages.ts';
import type { Transaction } from '../db/scope.ts';
import { readContributions } from './contributions.ts';
import { mapInForce } from './map-in-force.ts';
import { chainOn, clubsWithin, dayOfMap, type LyingClub, namedUnit } from './places.ts';
import { gather, readClubSums, type Sums } from './sums.ts';
import { figureOf, sumsBehind, unitsOfLevel } from './value.ts';

export type Question = {
  readonly indicator: IndicatorId;
  readonly month: Month;
  readonly borders: Borders;
  readonly demo: boolean;
  /** The widest unit the reader was given, from which the path begins; null for a reader inside one club. */
  readonly top: UnitId | null;
};

type Step = Explained['path'][number];
type Scene = { readonly question: Question; readonly clubs: readonly LyingClub[]; readonly byClub: Sums; readonly byUnit: Sums };

/** A share opens into its two parts, each by its own name; it is the sum of nothing. */
export const opens = (indicator: IndicatorId): boolean => INDICATORS[indicator].kind !== 'ratio';

async function readScene(transaction: Transaction, question: Question, clubs: readonly LyingClub[]): Promise<Scene> {
  const span = { from: question.month, to: question.month };
  const byClub = await readClubSums(
    transaction,
    clubs.map(({ clubId }) => clubId),
    sumsBehind(question.indicator),
    span,
  );
  const chains = new Map(clubs.map(({ clubId, chain }) => [clubId, chain]));
  return { question, clubs, byClub, byUnit: gather(byClub, (clubId) => chains.get(clubId) ?? []) };
}

export async function explainUnit(transaction: Transaction, question: Question, unitId: UnitId): Promise<Explained> {
  const on = dayOfMap(question.borders, question.month);
  const clubs = await clubsWithin(transaction, question.top ?? unitId, on);
  const scene = await readScene(transaction, question, clubs);
  const inside = clubs.filter(({ chain }) => chain.includes(unitId));
  // What lies right below this unit on the way to each club; the club itself where nothing does.
  const below = coverageOf(question.indicator, unitId, on) ?? unitsBelow(unitId, inside, on);
  const units = [...below].map((unit): Step => unitStep(scene, unit));
  const own = inside.filter(({ unitId: lies }) => lies === unitId).map((club) => clubStep(scene, club));
  const parts = isCoverage(question.indicator) ? units : [...units, ...own];
  const path = pathTo(question.top, unitId, on).map((unit) => unitStep(scene, unit));
  return answer(question, path, parts);
}

export async function explainClub(transaction: Transaction, question: Question, clubId: string): Promise<Explained | null> {
  const scene = await sceneOfClub(transaction, question, clubId);
  const club = scene.clubs.find((lying) => lying.clubId === clubId);
  if (!club) return null;
  const { rows } = await transaction.query<{ month: Month; amount: number }>(
    `${monthlySums} and month <= $3 and ($4 or month = $3) and amount <> 0 order by month desc`,
    [clubId, question.indicator, question.month, isStock(question.indicator)],
  );
  const step = clubStep(scene, club);
  // The month a club stood is no sum of anything smaller.
  const months = question.indicator === 'club-months' && step.value !== 0 ? [{ month: question.month, amount: step.value }] : rows;
  const parts = months.map(({ month, amount }): Step => ({ place: { clubId: id(clubId), month }, name: month, value: amount }));
  return answer(question, pathToClub(scene, club), parts);
}

const monthlySums = `
  select month, amount from (select month, amount, indicator from figure where club_id = $1
    union all select month, amount, indicator from club_test where club_id = $1) f where indicator = $2`;

export async function explainMonth(
  pool: pg.Pool,
  transaction: Transaction,
  question: Question,
  clubId: string,
  opened: Month,
): Promise<Explained | null> {
  const scene = await sceneOfClub(transaction, question, clubId);
  const club = scene.clubs.find((lying) => lying.clubId === clubId);
  if (!club) return null;
  const all = (await readContributions(pool, clubId)).flatMap(({ seq, event, contributions }) =>
    contributions.flatMap(({ indicator, on, amount }) => (indicator === question.indicator ? [{ seq, event, counted: on, amount }] : [])),
  );
  const stock = isStock(question.indicator);
  const carried = stock ? all.reduce((sum, { counted, amount }) => (monthOf(counted) < opened ? sum + amount : sum), 0) : 0;
  const inMonth = all.filter(({ counted }) => monthOf(counted) === opened);
  inMonth.sort((a, b) => (a.counted === b.counted ? a.seq - b.seq : a.counted < b.counted ? -1 : 1));
  let after = carried;
  const records = inMonth.map(({ seq, event, amount }): ExplainedRecord => {
    after += amount;
    return { seq, ...event, amount, after };
  });
  const place: Place = { clubId: id(clubId), month: opened };
  // The stored figure, not the sum just made: that both are equal is what the screen proves.
  const stored = await transaction.query<{ amount: number }>(`${monthlySums} and month = $3`, [clubId, question.indicator, opened]);
  const step = { place, name: opened, value: stored.rows[0]?.amount ?? 0 };
  return { ...answer(question, [...pathToClub(scene, club), step], []), carried, records };
}

async function sceneOfClub(transaction: Transaction, question: Question, clubId: string): Promise<Scene> {
  const on = dayOfMap(question.borders, question.month);
  if (question.top !== null) return readScene(transaction, question, await clubsWithin(transaction, question.top, on));
  const { rows } = await transaction.query<{ name: string; hamlet: string; unit_now: string }>(
    `select name, body ->> 'hamlet' as hamlet, unit_now from club_register where club_id = $1`,
    [clubId],
  );
  const own = rows.map(({ name, hamlet, unit_now }): LyingClub => ({ clubId, name, hamlet, unitId: unit_now, chain: [] }));
  return readScene(transaction, question, own);
}

function answer({ indicator, month, borders, demo }: Question, path: readonly Step[], parts: readonly Step[]): Explained {
  return { indicator, month, borders, demo, path, parts, value: path.at(-1)?.value ?? 0 };
}

function unitStep({ question, byUnit }: Scene, unitId: UnitId): Step {
  const on = dayOfMap(question.borders, question.month);
  const { type, name } = namedUnit(unitId, on);
  const value = figureOf(question.indicator, { sums: byUnit.get(unitId), units: byUnit, within: unitId, on }).value ?? 0;
  return { place: { unitId }, name: `${type} ${name}`, value };
}

function clubStep({ question, byClub }: Scene, { clubId, name }: LyingClub): Step {
  const on = dayOfMap(question.borders, question.month);
  const value = figureOf(question.indicator, { sums: byClub.get(clubId), units: new Map(), within: null, on }).value ?? 0;
  return { place: { clubId: id(clubId) }, name, value };
}

/** From the reader's widest unit down to this one. */
function pathTo(top: UnitId | null, unitId: UnitId, on: LocalDate): readonly UnitId[] {
  const chain = chainOn(unitId, on);
  const end = top === null ? 0 : chain.indexOf(top);
  return chain.slice(0, Math.max(end, 0) + 1).toReversed();
}

function pathToClub(scene: Scene, club: LyingClub): readonly Step[] {
  const top = scene.question.top;
  const units = top === null ? [] : club.chain.slice(0, club.chain.indexOf(top) + 1).toReversed();
  return [...units.map((unit) => unitStep(scene, unit)), clubStep(scene, club)];
}

const isCoverage = (indicator: IndicatorId) => INDICATORS[indicator].kind === 'coverage';

/** The units right below on that day, those without a club too; and what lies below only because nobody reassigned it. */
function unitsBelow(unitId: UnitId, inside: readonly LyingClub[], on: LocalDate): ReadonlySet<UnitId> {
  const standing = childrenOn(mapInForce(), unitId, on).map((unit) => unit.id);
  return new Set([...standing, ...inside.flatMap(({ chain }) => chain[chain.indexOf(unitId) - 1] ?? [])]);
}

/** Coverage is a sum of units, not of what lies between: those without a club are parts too, with nothing in them. */
function coverageOf(indicator: IndicatorId, unitId: UnitId, on: LocalDate): readonly UnitId[] | null {
  const definition = INDICATORS[indicator];
  return definition.kind === 'coverage' ? unitsOfLevel(definition.level, unitId, on) : null;
}

const isStock = (indicator: IndicatorId) => (isBaseId(indicator) ? BASE_INDICATORS[indicator].time === 'stock' : true);
