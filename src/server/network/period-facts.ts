// The facts of whole months for one unit, from the stored sums of the clubs that lay in it at the end: what an office may be told
// and no more. Topics and purposes are in the books only, so a report made here does without them.

import type pg from 'pg';
import { AREAS } from '../../domain/activities/area.ts';
import type { IndicatorId } from '../../domain/network/indicators/catalogue.ts';
import { isOfFew } from '../../domain/network/of-few.ts';
import { type BindingGoal, lowerBoundOf } from '../../domain/network/programmes/binding-goals.ts';
import { lastBorderDay } from '../../domain/network/units/borders.ts';
import type { UnitId } from '../../domain/network/units/unit.ts';
import { existsOn, unitOf } from '../../domain/network/units/unit-tree.ts';
import { foldOffice } from '../../domain/office/office-book.ts';
import { STATISTICS, statisticAt } from '../../domain/office/statistics.ts';
import {
  addMonthsTo,
  firstDayOf,
  type LocalDate,
  lastDayOf,
  localDate,
  type Month,
  month,
  monthOf,
  yearOf,
} from '../../kernel/local-date.ts';
import {
  type ClubLine,
  COMPARED_INDICATORS,
  type PeriodFacts,
  REPORT_INDICATORS,
  type TargetLine,
  type ToldFigures,
  YEAR_INDICATORS,
} from '../../papers/office/facts.ts';
import { coverageOnMapOfNow, placeText } from '../../papers/office/place-text.ts';
import type { Borders, TargetValues } from '../../protocol/network-messages.ts';
import { citationOf } from '../../text/goal-citation.ts';
import { today } from '../clock.ts';
import { inScope, type Transaction } from '../db/scope.ts';
import type { RegisterBody } from '../projections/register.ts';
import { mapInForce } from './map-in-force.ts';
import { readOfficeRecords } from './office-book.ts';
import { clubsWithin, type LyingClub, namedUnit } from './places.ts';
import { lastDayKnown, readGoals } from './plans.ts';
import { figuresTold, readFewTold, targetsTold } from './small-numbers.ts';
import { gather, readClubSums, type Span, type Sums } from './sums.ts';
import { readTargetValues } from './target-values.ts';
import { figureOf, sumsBehind } from './value.ts';

export interface MonthsAsked {
  readonly unitId: UnitId;
  readonly from: Month;
  /** Included. */
  readonly to: Month;
  readonly demo: boolean;
}

const ALL = [...REPORT_INDICATORS, ...YEAR_INDICATORS] as const;
const AREA_SUMS = AREAS.map((area) => `area-${area}`);
const SUMS = [...new Set([...ALL.flatMap(sumsBehind), ...AREA_SUMS, 'clubs', 'clubs-founded'])];
/** What a line of a club needs, and the count of clubs. */
const YEAR_SUMS = [...new Set([...YEAR_INDICATORS.flatMap(sumsBehind), ...AREA_SUMS])];

export async function readPeriodFacts(pool: pg.Pool, units: readonly UnitId[], asked: MonthsAsked): Promise<PeriodFacts> {
  const on = dayOfMap(asked);
  const borders: Borders = on >= (lastBorderDay(mapInForce(), asked.unitId) ?? '') ? 'now' : 'then';
  const newYear = month(`${yearOf(asked.to)}-01`);
  const before = addMonthsTo(asked.from, -1);
  const read = await inScope(pool, { role: 'app_rw', units }, async (transaction) => {
    const clubs = await foundedClubs(transaction, asked, on);
    const ids = clubs.map(({ clubId }) => clubId);
    const sums = (indicators: readonly string[], span: Span) => readClubSums(transaction, ids, indicators, span);
    return {
      clubs,
      period: await sums(SUMS, { from: asked.from, to: asked.to }),
      before: await sums(SUMS, { from: before, to: before }),
      year: await sums(YEAR_SUMS, { from: newYear, to: asked.to }),
      targets: await readTargets(transaction, asked, on, borders),
    };
  });
  const told = async (sums: Sums, indicators: readonly IndicatorId[], to: Month): Promise<ToldFigures> => {
    const place = placeOf(read.clubs, sums, asked.unitId, on);
    const figures = indicators.map((indicator) => ({ indicator, ...figureOf(indicator, place) }));
    const few = await readFewTold(pool, indicators, to, borders);
    return Object.fromEntries(figuresTold(figures, few, asked.unitId, to).map(({ indicator, ...figure }) => [indicator, figure]));
  };
  const { goals, values } = read.targets;
  const fewTargets = await readFewTold(pool, figuresIn(goals), asked.to, borders);
  const to = lastDayOf(asked.to);
  const lines = read.clubs.map((club) => lineOf(club, read.period, on));
  return {
    unit: namedUnit(asked.unitId, on),
    from: firstDayOf(asked.from),
    to,
    demo: asked.demo,
    now: await told(read.period, REPORT_INDICATORS, asked.to),
    before: read.clubs.every(({ decisionOn }) => monthOf(decisionOn) > before)
      ? null
      : await told(read.before, COMPARED_INDICATORS, before),
    yearTo: to,
    thisYear: await told(read.year, YEAR_INDICATORS, asked.to),
    statistics: await statisticsOf(pool, units, asked),
    years: yearsOf(lines, asked.to),
    areas: AREAS.map((area) => ({
      area,
      records: sumOf(read.period, `area-${area}`, 'within'),
      clubsThisYear: [...read.year.values()].filter((of) => (of.get(`area-${area}`)?.within ?? 0) > 0).length,
    })),
    clubsWithVolunteers: [...read.period.values()].filter((of) => (of.get('volunteers')?.upTo ?? 0) > 0).length,
    clubs: lines,
    coverageNow: coverageOnMapOfNow(new Set(read.clubs.map(({ unitNow }) => unitNow)), {
      unitId: asked.unitId,
      to,
      today: today(),
      map: mapInForce(),
    }),
    targets: targetLines(goals, targetsTold(values, fewTargets).values),
  };
}

/** A unit that did not stand at the end of the period is asked about on today's map. */
function dayOfMap({ unitId, to }: MonthsAsked): LocalDate {
  const unit = unitOf(mapInForce(), unitId);
  const day = lastDayOf(to);
  return existsOn(unit, day) ? day : existsOn(unit, today()) ? today() : day;
}

type FoundedClub = LyingClub & { readonly decisionOn: LocalDate; readonly unitNow: UnitId };
type RegisterRow = { readonly club_id: string; readonly unit_now: UnitId; readonly body: RegisterBody };

/** The unit's clubs of the end of the period, in the order they were founded. */
async function foundedClubs(transaction: Transaction, { unitId, to }: MonthsAsked, on: LocalDate): Promise<readonly FoundedClub[]> {
  const lying = await clubsWithin(transaction, unitId, on);
  const { rows } = await transaction.query<RegisterRow>(
    'select club_id, unit_now, body from club_register where club_id = any ($1::uuid[])',
    [lying.map(({ clubId }) => clubId)],
  );
  const registered = new Map(rows.map((row) => [row.club_id, row]));
  const founded = lying.flatMap((club): readonly FoundedClub[] => {
    const row = registered.get(club.clubId);
    if (row === undefined) return [];
    const decisionOn = localDate(row.body.decisionOn);
    return monthOf(decisionOn) > to ? [] : [{ ...club, decisionOn, unitNow: row.unit_now }];
  });
  return founded.toSorted((a, b) => (`${a.decisionOn} ${a.name}` < `${b.decisionOn} ${b.name}` ? -1 : 1));
}

function placeOf(clubs: readonly FoundedClub[], sums: Sums, unitId: UnitId, on: LocalDate) {
  const chains = new Map(clubs.map(({ clubId, chain }) => [clubId, chain]));
  const units = gather(sums, (clubId) => chains.get(clubId) ?? []);
  return { sums: units.get(unitId), units, within: unitId, on };
}

const sumOf = (sums: Sums, indicator: string, of: 'within' | 'upTo'): number =>
  [...sums.values()].reduce((sum, club) => sum + (club.get(indicator)?.[of] ?? 0), 0);

function lineOf({ clubId, name, decisionOn, unitId, unitNow }: FoundedClub, sums: Sums, on: LocalDate): ClubLine {
  const upTo = (indicator: string): number => sums.get(clubId)?.get(indicator)?.upTo ?? 0;
  return {
    name: name.replace(/^(CLB LTHTGN|Câu lạc bộ Liên thế hệ tự giúp nhau)\s+/i, ''),
    foundedOn: decisionOn,
    placeThen: placeText(mapInForce(), unitId, on),
    placeNow: placeText(mapInForce(), unitNow, today()),
    members: upTo('members'),
    fundTotal: upTo('fund-total'),
    firstCapital: upTo('clubs-first-capital-20m') > 0,
  };
}

function yearsOf(clubs: readonly ClubLine[], to: Month): PeriodFacts['years'] {
  const first = clubs[0];
  if (first === undefined) return [];
  const last = yearOf(to);
  const begin = Math.max(Number(first.foundedOn.slice(0, 4)), last - 11);
  return Array.from({ length: last - begin + 1 }, (_, at) => begin + at).map((year) => ({
    year,
    clubs: clubs.filter(({ foundedOn }) => Number(foundedOn.slice(0, 4)) <= year).length,
  }));
}

async function statisticsOf(pool: pg.Pool, units: readonly UnitId[], { unitId, to }: MonthsAsked): Promise<PeriodFacts['statistics']> {
  const { statistics } = foldOffice(await readOfficeRecords(pool, { units }, unitId));
  return STATISTICS.flatMap((statistic) => {
    const stated = statisticAt(statistics, unitId, statistic, to);
    return stated === null ? [] : [{ statistic, amount: stated.amount, source: stated.source }];
  });
}

type Goals = { readonly goals: readonly BindingGoal[]; readonly values: TargetValues };

/** What binds the unit itself, by its own plans and by what it was given, as those documents stood at the end of the period. */
async function readTargets(transaction: Transaction, asked: MonthsAsked, on: LocalDate, borders: Borders): Promise<Goals> {
  const { unitId, to, demo } = asked;
  const { of, binding } = await readGoals(transaction, unitId, { on, asOf: lastDayKnown(to) });
  const goals = of(yearOf(to)).filter(({ how }) => how !== 'above');
  const values = await readTargetValues(transaction, { unitId, month: to, borders, demo }, { ...binding, shared: [] });
  return { goals, values };
}

const figuresIn = (goals: readonly BindingGoal[]): readonly IndicatorId[] => goals.map(({ indicator }) => indicator);

/** The goals that have a lower bound, each with what was measured. */
function targetLines(goals: readonly BindingGoal[], values: TargetValues['values']): readonly TargetLine[] {
  return goals.flatMap(({ programme, target, goal, indicator, how, ...rest }): readonly TargetLine[] => {
    const measured = values.find((one) => one.programme === programme.id && one.target === target.id);
    const atLeast = lowerBoundOf(goal);
    if (atLeast === null || measured === undefined) return [];
    const { value, numerator, denominator } = measured;
    const told = {
      value,
      ...(value === null && isOfFew(indicator) ? { withheld: true as const } : {}),
      ...(numerator === undefined ? {} : { numerator }),
      ...(denominator === undefined ? {} : { denominator }),
    };
    const cited = how === 'own' ? programme.number : citationOf({ programme, target, goal, indicator, how, ...rest });
    return [{ programme: cited, words: target.words, goal: { kind: goal.kind, atLeast, ...(goal.strict && { strict: true }) }, told }];
  });
}
