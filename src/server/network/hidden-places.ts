// Which places are not told which numbers of people, for one month, decided once on the whole network and kept until the map moves or the
// roll-up has written again. Sums of units change with the roll-up only, so what is told of them never outruns what was decided; a club's
// own few people are kept back by their number itself, whatever was decided (`isFew`).
import type pg from 'pg';
import { isAgeId } from '../../domain/network/indicators/age-indicators.ts';
import { BASE_INDICATORS, type BaseId, isBaseId } from '../../domain/network/indicators/catalogue.ts';
import { isOfFew, isTheSamePeople } from '../../domain/network/of-few.ts';
import { mergedCells, PYRAMID_SUMS, pyramidCells } from '../../domain/network/pyramid.ts';
import { type CellsNode, hiddenCellsIn, hiddenIn, smallestToldOn } from '../../domain/network/suppression.ts';
import { counted, type PlaceNode } from '../../domain/network/told-over-months.ts';
import type { UnitTree } from '../../domain/network/units/unit-tree.ts';
import { lastDayOf, type Month } from '../../kernel/local-date.ts';
import { today } from '../clock.ts';
import { inScope, type Transaction } from '../db/scope.ts';
import { readRound } from '../projections/unit-figures.ts';
import { mapInForce } from './map-in-force.ts';
import { type PlacedClub, placeTreeOf } from './place-tree.ts';

export interface HiddenPlaces {
  /** By indicator, of counts of few people who are others in every month. */
  readonly counts: ReadonlyMap<string, ReadonlySet<string>>;
  /** Places not told their members by narrow bands of age and sex, and by wider ones. */
  readonly fineAges: ReadonlySet<string>;
  readonly middleAges: ReadonlySet<string>;
}

const COUNTS: readonly BaseId[] = Object.keys(BASE_INDICATORS)
  .filter(isBaseId)
  .filter((indicator) => isOfFew(indicator) && !isTheSamePeople(indicator) && !isAgeId(indicator));

/** By club, the counts of one month in the order of `SUMS`. */
type Counts = Map<string, { readonly seq: number; readonly counts: readonly number[] }>;
interface Kept {
  readonly version: string;
  readonly map: UnitTree;
  readonly at: number;
  readonly anew: number;
  readonly counts: Counts;
  readonly hidden: HiddenPlaces;
}
const SUMS: readonly BaseId[] = [...new Set([...COUNTS, ...PYRAMID_SUMS])];
const kept = new WeakMap<pg.Pool, Map<Month, Kept>>();
const MONTHS_KEPT = 36;
/** Of these the counts of clubs too, which are some ten megabytes a month for a nation; of older ones what was decided. */
const COUNTS_KEPT = 6;
/** What was decided before is not trusted longer than this, whatever the roll-up says. */
const LONGEST_KEPT_MILLISECONDS = 600_000;

export function readHidden(pool: pg.Pool, month: Month): Promise<HiddenPlaces> {
  return inScope(pool, { role: 'app_network' }, async (transaction) => {
    const { rounds, anew } = await readRound(transaction);
    const version = `${rounds} ${today()}`;
    const months = kept.get(pool) ?? new Map<Month, Kept>();
    kept.set(pool, months);
    const known = months.get(month);
    const map = mapInForce();
    const isYoung = known !== undefined && performance.now() - known.at < LONGEST_KEPT_MILLISECONDS;
    if (isYoung && known.version === version && known.map === map) return known.hidden;
    const grown = isYoung && known.anew === anew ? known : undefined;
    const counts = await readCounts(transaction, month, grown?.counts ?? new Map());
    const hidden = await decide(transaction, month, counts);
    months.delete(month);
    months.set(month, { version, map, at: grown?.at ?? performance.now(), anew, counts, hidden });
    for (const old of months.keys()) if (months.size > MONTHS_KEPT) months.delete(old);
    for (const [old, one] of [...months].slice(0, -COUNTS_KEPT)) if (one.counts.size > 0) months.set(old, { ...one, counts: new Map() });
    return hidden;
  });
}

type Count = { club_id: string; indicator: BaseId; up_to: number; within: number };

const people = (ofWhich: string) => `
  select club_id, indicator, sum(amount) as up_to, coalesce(sum(amount) filter (where month = $2), 0) as within
  from figure where indicator = any ($1) and month <= $2 ${ofWhich} group by club_id, indicator`;
const ofAll = people('');
const ofSome = people('and club_id = any ($3::uuid[])');

/** Counts of all clubs; only those whose book has grown since are read anew. */
async function readCounts(transaction: Transaction, month: Month, before: Counts): Promise<Counts> {
  const heads = (await transaction.query<{ club_id: string; seq: number }>('select club_id, seq from club_head')).rows;
  const grown = heads.filter(({ club_id, seq }) => before.get(club_id)?.seq !== seq);
  if (grown.length === 0) return before;
  const some = grown.length * 4 < heads.length;
  const ids = grown.map(({ club_id }) => club_id);
  const { rows } = await transaction.query<Count>(some ? ofSome : ofAll, some ? [SUMS, month, ids] : [SUMS, month]);
  const found = Map.groupBy(rows, ({ club_id }) => club_id);
  const counts: Counts = new Map(before);
  for (const { club_id, seq } of some ? grown : heads) counts.set(club_id, { seq, counts: countsFrom(found.get(club_id) ?? []) });
  return counts;
}

function countsFrom(rows: readonly Count[]): readonly number[] {
  const byIndicator = new Map(rows.map((row) => [row.indicator, row]));
  return SUMS.map((indicator) => {
    const row = byIndicator.get(indicator);
    return row === undefined ? 0 : BASE_INDICATORS[indicator].time === 'stock' ? row.up_to : row.within;
  });
}

async function decide(transaction: Transaction, month: Month, all: Counts): Promise<HiddenPlaces> {
  const clubs = (await transaction.query<PlacedClub>('select club_id, unit_now from club_register')).rows;
  const places = new Map(SUMS.map((indicator, index) => [indicator, index]));
  const countOf = (clubId: string, indicator: BaseId): number => all.get(clubId)?.counts[places.get(indicator) ?? -1] ?? 0;
  const { smallest } = smallestToldOn(lastDayOf(month));
  const root = placeTreeOf(clubs);
  const cells = new Map(clubs.map(({ club_id }) => [club_id, pyramidCells((indicator) => countOf(club_id, indicator))]));
  const agesBy = (banding: 'fine' | 'middle') =>
    hiddenCellsIn(
      withCells(root, (id) => mergedCells(cells.get(id) ?? [], banding)),
      smallest,
    );
  return {
    counts: new Map(
      COUNTS.map((indicator) => {
        const people = new Map(clubs.map(({ club_id }) => [club_id, countOf(club_id, indicator)]));
        return [indicator, hiddenIn(counted(root, people), smallest)] as const;
      }),
    ),
    fineAges: agesBy('fine'),
    middleAges: agesBy('middle'),
  };
}

function withCells(node: PlaceNode, cellsOf: (clubId: string) => readonly number[]): CellsNode {
  return 'below' in node
    ? { id: node.id, below: node.below.map((child) => withCells(child, cellsOf)) }
    : { id: node.id, cells: cellsOf(node.id) };
}
