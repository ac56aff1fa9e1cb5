// The roll-up: figures of units in the borders of now, recomputed for the units and months that a push touched and
// nothing else. Communes are summed from their clubs and what stands above from its communes, so a unit's figure cannot
// be anything but the sum of its clubs' (law 14), and a push costs the centre some thousand rows, not all clubs of the nation.

import type pg from 'pg';
import { thisMonth } from '../clock.ts';
import { inScope, type Transaction } from '../db/scope.ts';
import { refreshMap } from '../network/map-in-force.ts';
import { refreshClubTests } from './club-tests.ts';

type Due = { club_id: string; seq: number; months: string[]; left_unit: string | null };

export const refreshersLock = 7_521_905;
const dueAtOnce = 200;

const takeDue = `
  delete from roll_up_due where id in (select id from roll_up_due order by id limit ${dueAtOnce}) returning club_id, seq, months, left_unit`;

/** Where each club lies now: its unit and what stands above it; of an ended unit, what stood above it and stands still. */
export const closureOfNow = `
  select r.club_id, c.ancestor_id from club_register r
    join unit u on u.unit_id = r.unit_now
    join unit_closure c on c.unit_id = r.unit_now and c.until = u.until
    join unit a on a.unit_id = c.ancestor_id and (a.until = 'infinity' or a.unit_id = r.unit_now)`;

const keepSums = `on conflict (unit_id, indicator, month) do update set amount = excluded.amount where unit_figure.amount <> excluded.amount`;

/** By the keys of the clubs ($1), never by month alone: the table holds every club of the nation. */
const rowsOf = (table: string) =>
  `select club_id, month, indicator, amount from ${table} where club_id = any ($1::uuid[]) and month = any ($2::text[])`;
const ofClubs = `(${rowsOf('figure')} union all ${rowsOf('club_test')}) f`;

/** Of units in which clubs lie; $1: all clubs that lie there. */
const sumLeaves = `
  insert into unit_figure (unit_id, month, indicator, amount)
  select r.unit_now, f.month, f.indicator, sum(f.amount) from ${ofClubs} join club_register r on r.club_id = f.club_id
  group by 1, 2, 3 ${keepSums}`;

/** Of units that clubs have left ($3), what none of the clubs there now ($1) has any more. */
const emptyLeft = `
  update unit_figure u set amount = 0 where u.unit_id = any ($3::text[]) and u.month = any ($2::text[]) and u.amount <> 0
    and not exists (select from ${ofClubs} join club_register r on r.club_id = f.club_id
      where r.unit_now = u.unit_id and f.month = u.month and f.indicator = u.indicator)`;

/** Of everything above those units, from all units in which clubs lie. Clubs lie in communes, and nothing lies in a commune but clubs. */
const sumAbove = `
  with lying as (select unit_now from club_register union select unnest($1::text[])),
    chains as materialized (select l.unit_now, c.ancestor_id from lying l join unit u on u.unit_id = l.unit_now
      join unit_closure c on c.unit_id = l.unit_now and c.until = u.until and c.depth > 0
      join unit a on a.unit_id = c.ancestor_id and a.until = 'infinity'),
    touched as materialized (select distinct ancestor_id from chains where unit_now = any ($1::text[]))
  insert into unit_figure (unit_id, month, indicator, amount)
  select c.ancestor_id, f.month, f.indicator, sum(f.amount)
  from touched t join chains c on c.ancestor_id = t.ancestor_id join unit_figure f on f.unit_id = c.unit_now
  where f.month = any ($2::text[]) group by 1, 2, 3 ${keepSums}`;

/** All months of these units (null: of all) anew, for when clubs have gone from one to another. As owner: the old sums are taken out. */
export async function sumUnitsAnew(transaction: Transaction, units: readonly string[] | null): Promise<void> {
  await transaction.query('delete from unit_figure where $1::text[] is null or unit_id = any ($1)', [units]);
  await transaction.query(
    `with lies as materialized (${closureOfNow})
     insert into unit_figure (unit_id, month, indicator, amount)
     select l.ancestor_id, f.month, f.indicator, sum(f.amount) from lies l
       join (select club_id, month, indicator, amount from figure union all select club_id, month, indicator, amount from club_test) f
         on f.club_id = l.club_id
     where $1::text[] is null or l.ancestor_id = any ($1) group by l.ancestor_id, f.month, f.indicator`,
    [units],
  );
  await countRound(transaction, 'anew');
}

const markReported = `
  update club_head h set reported_seq = d.seq from jsonb_to_recordset($1) as d(club_id uuid, seq bigint)
  where h.club_id = d.club_id and h.reported_seq < d.seq`;

/** Works off one round of the queue; true when there may be more. Another refresher at work: nothing to do here. */
export function refreshUnitFigures(pool: pg.Pool): Promise<boolean> {
  return inScope(pool, { role: 'app_network' }, async (transaction) => {
    await refreshMap(transaction);
    // Two at once could overwrite a newer sum with an older one.
    const { rows } = await transaction.query<{ mine: boolean }>(`select pg_try_advisory_xact_lock(${refreshersLock}) as mine`);
    if (!rows[0]?.mine) return false;
    const due = (await transaction.query<Due>(takeDue)).rows;
    if (due.length === 0) return false;
    await refreshClubs(transaction, due);
    return due.length === dueAtOnce;
  });
}

async function refreshClubs(transaction: Transaction, due: readonly Due[]): Promise<void> {
  const months = new Set(due.flatMap((row) => row.months));
  const reached = new Map<string, number>();
  for (const { club_id, seq } of due) reached.set(club_id, Math.max(seq, reached.get(club_id) ?? 0));
  const clubs = [...reached.keys()];
  for (const month of await refreshClubTests(transaction, clubs)) months.add(month);
  const moved = due.filter(({ left_unit }) => left_unit !== null);
  if (moved.length > 0) for (const month of await monthsOf(transaction, moved)) months.add(month);
  const left = moved.flatMap(({ left_unit }) => left_unit ?? []);
  const leaves = [...new Set([...(await unitsOf(transaction, clubs)), ...left])];
  const lying = await transaction.query<{ club_id: string }>('select club_id from club_register where unit_now = any ($1)', [leaves]);
  const [ids, touched] = [lying.rows.map(({ club_id }) => club_id), [...months]];
  await transaction.query(sumLeaves, [ids, touched]);
  if (left.length > 0) await transaction.query(emptyLeft, [ids, touched, left]);
  await transaction.query(sumAbove, [leaves, touched]);
  await transaction.query(markReported, [JSON.stringify([...reached].map(([club_id, seq]) => ({ club_id, seq })))]);
  const now = thisMonth();
  await countRound(transaction, touched.some((month) => month < now) ? 'older' : 'running');
}

async function unitsOf(transaction: Transaction, clubs: readonly string[]): Promise<readonly string[]> {
  const { rows } = await transaction.query<{ unit_now: string }>(
    'select distinct unit_now from club_register where club_id = any ($1::uuid[])',
    [clubs],
  );
  return rows.map(({ unit_now }) => unit_now);
}

async function monthsOf(transaction: Transaction, moved: readonly Due[]): Promise<readonly string[]> {
  const { rows } = await transaction.query<{ month: string }>(
    `select month from figure where club_id = any ($1::uuid[]) union select month from club_test where club_id = any ($1::uuid[])`,
    [moved.map(({ club_id }) => club_id)],
  );
  return rows.map(({ month }) => month);
}

/** What a round wrote: months that run or are to come, also some that were over, or everything anew from tables that may have changed. */
async function countRound(transaction: Transaction, what: 'running' | 'older' | 'anew'): Promise<void> {
  await transaction.query(
    `insert into roll_up_round as r (rounds, older, anew) values (1, $1, $2) on conflict (only_row)
     do update set rounds = r.rounds + 1, older = r.older + excluded.older, anew = r.anew + excluded.anew`,
    [what === 'running' ? 0 : 1, what === 'anew' ? 1 : 0],
  );
}

export interface Round {
  /** How often the sums of units were written. */
  readonly rounds: number;
  /** How often those of a month that was over. */
  readonly older: number;
  /** How often all of them anew, the clubs' own perhaps too. */
  readonly anew: number;
}

/** What was decided on the sums holds as long as this stands. */
export async function readRound(transaction: Transaction): Promise<Round> {
  const { rows } = await transaction.query<Round>({ name: 'roll-up-round', text: 'select rounds, older, anew from roll_up_round' });
  return rows[0] ?? { rounds: 0, older: 0, anew: 0 };
}
