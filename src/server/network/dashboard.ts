// The dashboard of a unit (screen 20). In the borders of now everything is read from the roll-up; in the borders of a
// past month the clubs' own figures are gathered by where each lay then.

import { INDICATORS, isIndicatorId } from '../../domain/network/indicators/catalogue.ts';
import { type BindingGoal, lowerBoundOf } from '../../domain/network/programmes/binding-goals.ts';
import { boundOf } from '../../domain/network/programmes/year-goals.ts';
import { lastBorderDay } from '../../domain/network/units/borders.ts';
import type { UnitId } from '../../domain/network/units/unit.ts';
import { communesOn } from '../../domain/network/units/unit-tree.ts';
import { type Id, id } from '../../kernel/ids.ts';
import { addMonthsTo, type LocalDate, localDate, type Month, monthOf, yearOf } from '../../kernel/local-date.ts';
import type { Borders, Dashboard, FadingClub, Figure } from '../../protocol/network-messages.ts';
import { thisMonth, today } from '../clock.ts';
import type { Transaction } from '../db/scope.ts';
import type { RegisterBody } from '../projections/register.ts';
import { readAccuracies } from './accuracy.ts';
import { mapInForce } from './map-in-force.ts';
import { clubsWithin, dayOfMap, namedUnit } from './places.ts';
import { lastDayKnown, readGoals } from './plans.ts';
import { fadingReason, readSigns, weightOf } from './signs.ts';
import { gather, readClubSums, readUnitSums, type Span, type Sums } from './sums.ts';
import { figureOf, sumsBehind, unitsOfLevel } from './value.ts';

export type DashboardQuestion = { readonly unitId: UnitId; readonly month: Month; readonly borders: Borders; readonly demo: boolean };

const allIndicators = Object.keys(INDICATORS).filter(isIndicatorId);
/** Every stored sum that some indicator is made of. */
export const allSums = [...new Set(allIndicators.flatMap(sumsBehind))];
/** What the tile map and the bars show of each commune. */
const communeIndicators = ['clubs', 'members', 'members-ever-lent'];

export async function readDashboard(transaction: Transaction, question: DashboardQuestion): Promise<Dashboard> {
  const { unitId, month, demo } = question;
  // On a map that is today's, then is now.
  const borders =
    question.borders === 'then' && dayOfMap('then', month) >= (lastBorderDay(mapInForce(), unitId) ?? '') ? 'now' : question.borders;
  const on = dayOfMap(borders, month);
  const communes = communesOn(mapInForce(), unitId, on).map((unit) => unit.id);
  const sums = await readSums(transaction, { ...question, borders }, communes);
  const place = { sums: sums.unit.get(unitId), units: sums.communes, within: unitId, on };
  const clubsOf = (commune: UnitId) => sums.communes.get(commune)?.get('clubs')?.upTo ?? 0;
  const years = await readYears(transaction, question, sums.clubs);
  const goals = (await readGoals(transaction, unitId, { on, asOf: lastDayKnown(month) })).of(yearOf(month));
  return {
    unit: namedUnit(unitId, on),
    month,
    borders: question.borders,
    demo,
    months: years.months,
    figures: allIndicators.map((indicator): Figure => ({ indicator, ...figureOf(indicator, place) })),
    targets: goals.flatMap(targetShown),
    programmes: programmesOf(goals),
    communes: communes.map((commune) => ({ ...namedUnit(commune, on), clubs: clubsOf(commune) })),
    ...(await readClubsNow(transaction, unitId, month, on)),
    years: years.years,
    everLent: everLentOf(communes, sums.communes, on),
    completeTo: await readCompleteTo(transaction),
  };
}

type DashboardSums = { readonly unit: Sums; readonly communes: Sums; readonly clubs: readonly string[] | null };

async function readSums(
  transaction: Transaction,
  { unitId, month, borders }: DashboardQuestion,
  communes: readonly UnitId[],
): Promise<DashboardSums> {
  const span: Span = { from: month, to: month };
  if (borders === 'now') {
    const unit = await readUnitSums(transaction, [unitId], allSums, span);
    return {
      unit,
      communes: await readUnitSums(
        transaction,
        [...communes, ...unitsOfLevel('province', unitId, dayOfMap(borders, month))],
        communeIndicators,
        span,
      ),
      clubs: null,
    };
  }
  const clubs = await clubsWithin(transaction, unitId, dayOfMap(borders, month));
  const chains = new Map(clubs.map(({ clubId, chain }) => [clubId, chain]));
  const ids = [...chains.keys()];
  // Where the clubs of then are the clubs of now (the province), the roll-up knows the unit's own sums already.
  const same = await areClubsOfNow(transaction, unitId, month, ids);
  const asked = same ? communeIndicators : allSums;
  const gathered = gather(await readClubSums(transaction, ids, asked, span), (clubId) => chains.get(clubId) ?? []);
  return { unit: same ? await readUnitSums(transaction, [unitId], allSums, span) : gathered, communes: gathered, clubs: ids };
}

async function areClubsOfNow(transaction: Transaction, unitId: UnitId, month: Month, then: readonly string[]): Promise<boolean> {
  const now = new Set((await clubsWithin(transaction, unitId, dayOfMap('now', month))).map(({ clubId }) => clubId));
  return now.size === then.length && then.every((clubId) => now.has(clubId));
}

/** A goal held against the figure itself; what a figure is to grow by stands on the page of targets. */
function targetShown({ indicator, reading, programme, target, how, year, goal }: BindingGoal): Dashboard['targets'] {
  const asked = lowerBoundOf(goal);
  const last = boundOf(target.goal);
  if (reading === 'growth' || asked === null) return [];
  const { id: programmeId, number, issuedOn } = programme;
  const ending = how === 'given' || last === null ? { dueYear: year, goal: asked } : { dueYear: target.dueYear, goal: last };
  return [{ indicator, programmeId, programme: number, issuedOn, how, year, goal: asked, ending, citation: target.citation }];
}

function programmesOf(goals: readonly BindingGoal[]): Dashboard['programmes'] {
  const different = new Map(goals.map(({ programme }) => [programme.id, programme]));
  return [...different.values()].map(({ id: programmeId, number }) => ({ programmeId, number }));
}

function everLentOf(communes: readonly UnitId[], sums: Sums, on: LocalDate): Dashboard['everLent'] {
  const rows = communes.flatMap((commune) => {
    const {
      value,
      numerator = 0,
      denominator = 0,
    } = figureOf('ever-lent-share', { sums: sums.get(commune), units: sums, within: commune, on });
    return value === null ? [] : [{ ...namedUnit(commune, on), basisPoints: value, numerator, denominator }];
  });
  return rows.sort((a, b) => b.basisPoints - a.basisPoints || (a.unitId < b.unitId ? -1 : 1));
}

type YearRow = { month: Month; amount: number };

/** Clubs at each year's end, and the months there are figures of. */
async function readYears(transaction: Transaction, { unitId, month }: DashboardQuestion, clubs: readonly string[] | null) {
  const { rows } = await transaction.query<YearRow>(
    clubs === null
      ? `select month, amount from unit_figure where unit_id = $1 and indicator = 'clubs' order by month`
      : `select month, sum(amount) as amount from figure where club_id = any ($1::uuid[]) and indicator = 'clubs' group by month order by month`,
    [clubs ?? unitId],
  );
  const first = rows[0]?.month ?? month;
  const now = thisMonth();
  const months: Month[] = [];
  for (let shown = now > month ? now : month; shown >= first; shown = addMonthsTo(shown, -1)) months.push(shown);
  const years: { year: number; clubs: number }[] = [];
  for (let year = yearOf(first); year <= yearOf(month); year += 1) {
    const until = year === yearOf(month) ? month : `${year}-12`;
    years.push({ year, clubs: rows.reduce((sum, row) => (row.month <= until ? sum + row.amount : sum), 0) });
  }
  return { months, years };
}

type RegisterRow = { club_id: string; name: string; unit_now: UnitId; body: RegisterBody };

const livingClubs = `
  select club_id, name, unit_now, body from club_register
  where status = 'active' and unit_now in (select unit_id from unit_closure where last and ancestor_id = $1)`;

/** Of the clubs of today: those that fade, and how many were inspected. */
async function readClubsNow(
  transaction: Transaction,
  unitId: UnitId,
  month: Month,
  on: LocalDate,
): Promise<Pick<Dashboard, 'fading' | 'inspected'>> {
  const { rows } = await transaction.query<RegisterRow>({ name: 'living-clubs', text: livingClubs, values: [unitId] });
  const founded = rows.filter(({ body }) => monthOf(localDate(body.decisionOn)) <= month);
  const signsOf = await readSigns(
    transaction,
    founded.map(({ club_id }) => club_id),
    month,
  );
  const fading = founded.flatMap(({ club_id, name, unit_now, body }): FadingClub[] => {
    const signs = signsOf({ clubId: club_id, ...body });
    const reason = fadingReason(signs, body.fundTotal);
    return reason === null ? [] : [{ clubId: asId(club_id), name, unit: namedUnit(unit_now, on), signs, reason }];
  });
  fading.sort((a, b) => weightOf(b.reason) - weightOf(a.reason) || (a.name < b.name ? -1 : 1));
  const accuracies = await readAccuracies(
    transaction,
    founded.map(({ club_id }) => club_id),
    today(),
  );
  const byStars = [...Map.groupBy(accuracies.values(), ({ stars }) => stars)].map(([stars, list]) => ({ stars, clubs: list.length }));
  byStars.sort((a, b) => b.stars - a.stars);
  return { fading, inspected: { clubs: accuracies.size, of: founded.length, byStars } };
}

const asId = (clubId: string): Id => id(clubId);

async function readCompleteTo(transaction: Transaction): Promise<string> {
  const { rows } = await transaction.query<{ at: Date }>('select coalesce(min(queued_at), now()) as at from roll_up_due');
  return (rows[0]?.at ?? new Date(0)).toISOString();
}
