// What the charts of a unit or club are drawn from: its stocks at the end of each month and its flows within, one query whatever
// the span, and the pyramid of its members.
import { AREAS } from '../../domain/activities/area.ts';
import { BASE_INDICATORS, type BaseId } from '../../domain/network/indicators/catalogue.ts';
import { type Banding, PYRAMID_SUMS, type PyramidCells, pyramidCells, pyramidRows } from '../../domain/network/pyramid.ts';
import type { UnitId } from '../../domain/network/units/unit.ts';
import { childrenOn, communesOn, unitOf } from '../../domain/network/units/unit-tree.ts';
import { addMonthsTo, type LocalDate, type Month } from '../../kernel/local-date.ts';
import type { Charts } from '../../protocol/chart-messages.ts';
import type { Borders, NamedUnit } from '../../protocol/network-messages.ts';
import type { Transaction } from '../db/scope.ts';
import { mapInForce } from './map-in-force.ts';
import { chainOn, clubsWithin, dayOfMap, namedUnit } from './places.ts';

/** Drawn of every unit and club. Counts that could be of few people are not among them: they would be told month by month. */
const DRAWN: readonly BaseId[] = [
  'clubs',
  'members',
  'cash',
  'bank',
  'loans-outstanding',
  'loans-disbursed-amount',
  'principal-repaid',
  'principal-at-risk',
  'interest-received',
  'dues-collected',
  'fund-total',
  'meetings-held',
  'attendances',
  'visits',
  ...AREAS.map((area) => `area-${area}` as const),
];

export type ChartsQuestion = { readonly from: Month; readonly to: Month; readonly borders: Borders; readonly demo: boolean };
/** Decides how narrow the bands of age are that the reader is told. */
export type BandsOf = (place: string, cells: PyramidCells) => Banding;

type Row = { indicator: string; month: string; amount: number };

/** Everything before the span is one row with an empty month. */
const monthsOf = (table: string, place: string) => `
  select indicator, case when month < $3 then '' else month end as month, sum(amount) as amount from ${table}
  where ${place} and indicator = any ($2) and month <= $4 group by 1, 2`;
const ofUnit = monthsOf('unit_figure', 'unit_id = $1');
const ofClubs = monthsOf('figure', 'club_id = any ($1::uuid[])');

export async function readUnitCharts(
  transaction: Transaction,
  unitId: UnitId,
  question: ChartsQuestion,
  bandsOf: BandsOf,
): Promise<Charts> {
  const on = dayOfMap(question.borders, question.to);
  const rows =
    question.borders === 'now'
      ? await ask(transaction, 'unit-months', ofUnit, unitId, question)
      : await ask(
          transaction,
          'clubs-months',
          ofClubs,
          (await clubsWithin(transaction, unitId, on)).map(({ clubId }) => clubId),
          question,
        );
  return { ...drawn(rows, unitId, question, bandsOf), unit: namedUnit(unitId, on) };
}

export async function readClubCharts(
  transaction: Transaction,
  clubId: string,
  question: ChartsQuestion,
  bandsOf: BandsOf,
): Promise<Charts> {
  return drawn(await ask(transaction, 'clubs-months', ofClubs, [clubId], question), clubId, question, bandsOf);
}

async function ask(transaction: Transaction, name: string, text: string, place: string | readonly string[], { from, to }: ChartsQuestion) {
  const wanted = [...new Set([...DRAWN, ...PYRAMID_SUMS])];
  return (await transaction.query<Row>({ name, text, values: [place, wanted, from, to] })).rows;
}

function drawn(rows: readonly Row[], place: string, { from, to, borders, demo }: ChartsQuestion, bandsOf: BandsOf): Charts {
  const amounts = new Map(rows.map(({ indicator, month, amount }) => [`${indicator} ${month}`, amount]));
  const months: Month[] = [];
  for (let month = from; month <= to; month = addMonthsTo(month, 1)) months.push(month);
  const valuesOf = (indicator: BaseId): readonly number[] => {
    const isStock = BASE_INDICATORS[indicator].time === 'stock';
    let sum = amounts.get(`${indicator} `) ?? 0;
    return months.map((month) => {
      const within = amounts.get(`${indicator} ${month}`) ?? 0;
      sum += within;
      return isStock ? sum : within;
    });
  };
  const cells = pyramidCells((indicator) => valuesOf(indicator).at(-1) ?? 0);
  const banding = bandsOf(place, cells);
  return {
    borders,
    demo,
    from,
    to,
    months,
    series: DRAWN.map((indicator) => ({ indicator, values: valuesOf(indicator) })),
    pyramid: { banding, rows: pyramidRows(cells, banding) },
    around: [],
  };
}

/** The units a reader of `units` may turn to from this one: the way up as far as the own units reach, then what lies below, or beside a commune. */
export function unitsAround(unitId: UnitId, units: readonly UnitId[], on: LocalDate): readonly NamedUnit[] {
  const way = chainOn(unitId, on).filter((unit) => chainOn(unit, on).some((one) => units.includes(one)));
  const above = unitOf(mapInForce(), unitId).level === 'commune' && way.length > 1 ? way.slice(1) : way;
  const [from = unitId] = above;
  const provinces = childrenOn(mapInForce(), from, on).filter(({ level }) => level === 'province');
  const below = provinces.length > 0 ? provinces : communesOn(mapInForce(), from, on);
  return [...above.toReversed(), ...below.map(({ id }) => id).filter((id) => id !== from)].map((id) => namedUnit(id, on));
}
