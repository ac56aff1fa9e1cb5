// What is told of people who are counted month after month, worked out over the whole network and all months that are over. Kept as
// long as the roll-up writes nothing into a month that is over and the map stays: every answer asks the database first whether that is so.

import type pg from 'pg';
import type { IndicatorId } from '../../domain/network/indicators/catalogue.ts';
import { smallestToldOn } from '../../domain/network/suppression.ts';
import { type PlaceNode, peopleTold, type ToldMonth, toldOver } from '../../domain/network/told-over-months.ts';
import type { UnitTree } from '../../domain/network/units/unit-tree.ts';
import { addMonthsTo, type LocalDate, lastDayOf, type Month } from '../../kernel/local-date.ts';
import { thisMonth, today } from '../clock.ts';
import { inScope } from '../db/scope.ts';
import { readRound } from '../projections/unit-figures.ts';
import { mapInForce } from './map-in-force.ts';
import { type PlacedClub, placeTreeOf } from './place-tree.ts';

type MonthlyRow = { club_id: string; month: Month; amount: number };
type Told = ReadonlyMap<string, number | null>;

interface Telling {
  readonly root: PlaceNode;
  readonly first: Month;
  readonly months: readonly ToldMonth[];
}

interface Kept {
  readonly older: number;
  readonly day: LocalDate;
  readonly map: UnitTree;
  /** Milliseconds of a clock that only goes forward, when the first of these was told; and how long they stand whatever comes in late. */
  readonly at: number;
  standsMs: number;
  readonly tellings: Map<IndicatorId, Telling>;
}
/**
 * Telling anew is work over the whole network. With many clubs, late records of a busy evening are told every ten minutes; whatever is told
 * in between comes of one telling, so nothing follows from it that would not follow from that telling.
 */
const MANY_CLUBS = 1_000;
const MANY_STAND_MS = 600_000;
const kept = new WeakMap<pg.Pool, Kept>();

/**
 * Number of people by unit and club as told for `month`; null where it is kept back. The month that goes on is told as the last one
 * that is over: else a number asked for every day would say on which day somebody came.
 */
export async function readToldPeople(pool: pg.Pool, indicator: IndicatorId, month: Month): Promise<Told> {
  const over = addMonthsTo(thisMonth(), -1);
  const { root, first, months } = await readTelling(pool, indicator, over);
  const asked = month < over ? month : over;
  const index = (Number(asked.slice(0, 4)) - Number(first.slice(0, 4))) * 12 + Number(asked.slice(5)) - Number(first.slice(5));
  return peopleTold(root, months[index] ?? { blocks: [], nobody: true });
}

function readTelling(pool: pg.Pool, indicator: IndicatorId, over: Month): Promise<Telling> {
  return inScope(pool, { role: 'app_network' }, async (transaction) => {
    const { older } = await readRound(transaction);
    const [day, map] = [today(), mapInForce()];
    const before = kept.get(pool);
    const holds = before?.day === day && before.map === map && (before.older === older || performance.now() - before.at < before.standsMs);
    const known: Kept = before && holds ? before : { older, day, map, at: performance.now(), standsMs: 0, tellings: new Map() };
    kept.set(pool, known);
    const { tellings } = known;
    const found = tellings.get(indicator);
    if (found !== undefined) return found;
    const clubs = (await transaction.query<PlacedClub>('select club_id, unit_now from club_register order by club_id')).rows;
    const { rows } = await transaction.query<MonthlyRow>(
      'select club_id, month, amount from figure where indicator = $1 and month <= $2 and amount <> 0 order by month, club_id',
      [indicator, over],
    );
    const made = tell(placeTreeOf(clubs), rows, over);
    tellings.set(indicator, made);
    if (clubs.length > MANY_CLUBS) known.standsMs = MANY_STAND_MS;
    return made;
  });
}

function tell(root: PlaceNode, rows: readonly MonthlyRow[], over: Month): Telling {
  const first = rows[0]?.month ?? over;
  const changes = Map.groupBy(rows, ({ month }) => month);
  const standing = new Map<string, number>();
  const months = [];
  for (let month = first; month <= over; month = addMonthsTo(month, 1)) {
    for (const { club_id, amount } of changes.get(month) ?? []) standing.set(club_id, (standing.get(club_id) ?? 0) + amount);
    months.push({ people: new Map(standing), smallest: smallestToldOn(lastDayOf(month)).smallest });
  }
  return { root, first, months: toldOver(root, months) };
}
