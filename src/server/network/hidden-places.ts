// Which places are not told which numbers of people, for one month, decided once on the whole network and kept until a club's book
// moves: every office asks for the same answer, and asking the clubs' figures anew each time was the dearest part of a dashboard.
import type pg from 'pg';
import { isAgeId } from '../../domain/network/indicators/age-indicators.ts';
import { BASE_INDICATORS, type BaseId } from '../../domain/network/indicators/catalogue.ts';
import { mergedCells, PYRAMID_SUMS, pyramidCells } from '../../domain/network/pyramid.ts';
import { type CellsNode, type CountNode, hiddenCellsIn, hiddenIn, smallestToldOn } from '../../domain/network/suppression.ts';
import { lastDayOf, type Month } from '../../kernel/local-date.ts';
import { today } from '../clock.ts';
import { inScope, type Transaction } from '../db/scope.ts';
import { chainOn } from './places.ts';

export interface HiddenPlaces {
  /** By indicator, of counts that could be of few people. */
  readonly counts: ReadonlyMap<string, ReadonlySet<string>>;
  /** Places not told their members by narrow bands of age and sex, and by wider ones. */
  readonly fineAges: ReadonlySet<string>;
  readonly middleAges: ReadonlySet<string>;
}

type Kept = { readonly version: string; readonly at: number; readonly hidden: HiddenPlaces };
const kept = new WeakMap<pg.Pool, Map<Month, Kept>>();
const MONTHS_KEPT = 36;
/** A rebuild changes figures without moving a book; what was decided before it is not trusted longer than this. */
const LONGEST_KEPT_MILLISECONDS = 60_000;

const versionOfBooks = `select count(*) || ' ' || coalesce(sum(seq), 0) as version from club_head`;

export function readHidden(pool: pg.Pool, few: readonly BaseId[], month: Month): Promise<HiddenPlaces> {
  return inScope(pool, { role: 'app_network' }, async (transaction) => {
    const { rows } = await transaction.query<{ version: string }>({ name: 'version-of-books', text: versionOfBooks });
    const version = `${rows[0]?.version} ${today()}`;
    const months = kept.get(pool) ?? new Map<Month, Kept>();
    kept.set(pool, months);
    const known = months.get(month);
    if (known?.version === version && performance.now() - known.at < LONGEST_KEPT_MILLISECONDS) return known.hidden;
    const hidden = await decide(transaction, few, month);
    months.delete(month);
    months.set(month, { version, at: performance.now(), hidden });
    for (const old of months.keys()) if (months.size > MONTHS_KEPT) months.delete(old);
    return hidden;
  });
}

type PlacedClub = { club_id: string; unit_now: string };
type Count = { club_id: string; indicator: BaseId; up_to: number; within: number };

const peopleOfClubs = `
  select club_id, indicator, sum(amount) as up_to, coalesce(sum(amount) filter (where month = $2), 0) as within
  from figure where indicator = any ($1) and month <= $2 group by club_id, indicator`;

async function decide(transaction: Transaction, few: readonly BaseId[], month: Month): Promise<HiddenPlaces> {
  const clubs = (await transaction.query<PlacedClub>('select club_id, unit_now from club_register')).rows;
  const counts = few.filter((indicator) => !isAgeId(indicator));
  const { rows } = await transaction.query<Count>(peopleOfClubs, [[...new Set([...counts, ...PYRAMID_SUMS])], month]);
  const found = new Map(rows.map((row) => [`${row.club_id} ${row.indicator}`, row]));
  const countOf = (clubId: string, indicator: BaseId): number => {
    const row = found.get(`${clubId} ${indicator}`);
    return row === undefined ? 0 : BASE_INDICATORS[indicator].time === 'stock' ? row.up_to : row.within;
  };
  const { smallest } = smallestToldOn(lastDayOf(month));
  const chains = new Map(clubs.map(({ club_id, unit_now }) => [club_id, chainOn(unit_now, today())]));
  const cells = new Map(clubs.map(({ club_id }) => [club_id, pyramidCells((indicator) => countOf(club_id, indicator))]));
  const agesBy = (banding: 'fine' | 'middle') =>
    hiddenCellsIn(
      treeOf<CellsNode>(chains, (id) => ({ id, cells: mergedCells(cells.get(id) ?? [], banding) })),
      smallest,
    );
  return {
    counts: new Map(
      counts.map((indicator) => [
        indicator,
        hiddenIn(
          treeOf<CountNode>(chains, (id) => ({ id, people: countOf(id, indicator) })),
          smallest,
        ),
      ]),
    ),
    fineAges: agesBy('fine'),
    middleAges: agesBy('middle'),
  };
}

/** The clubs under the units they lie in; a unit is a node as a club is. */
function treeOf<Node>(chains: ReadonlyMap<string, readonly string[]>, leafOf: (clubId: string) => Node): Unit<Node> {
  const root: Unit<Node> = { id: '', below: [] };
  const units = new Map<string, Unit<Node>>();
  const unitOf = (chain: readonly string[]): Unit<Node> => {
    const [id, ...above] = chain;
    if (id === undefined) return root;
    const known = units.get(id);
    if (known !== undefined) return known;
    const made: Unit<Node> = { id, below: [] };
    units.set(id, made);
    unitOf(above).below.push(made);
    return made;
  };
  for (const [clubId, chain] of chains) unitOf(chain).below.push(leafOf(clubId));
  return root;
}

type Unit<Node> = { readonly id: string; readonly below: (Unit<Node> | Node)[] };
