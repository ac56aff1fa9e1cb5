// The roll-up: figures of units in the borders of now, recomputed for the units and months that a push touched and
// nothing else. It reads sums of clubs and writes sums of units in one statement, so a unit's figure cannot be
// anything but the sum of its clubs' (law 14).

import type pg from 'pg';
import { inScope, type Transaction } from '../db/scope.ts';
import { refreshMap } from '../network/map-in-force.ts';
import { refreshClubTests } from './club-tests.ts';

type Due = { club_id: string; seq: number; months: string[] };

export const refreshersLock = 7_521_905;
const dueAtOnce = 500;

const takeDue = `
  delete from roll_up_due where id in (select id from roll_up_due order by id limit ${dueAtOnce}) returning club_id, seq, months`;

/** Where each club lies now: its unit and what stands above it; of an ended unit, what stood above it and stands still. */
export const closureOfNow = `
  select r.club_id, c.ancestor_id from club_register r
    join unit u on u.unit_id = r.unit_now
    join unit_closure c on c.unit_id = r.unit_now and c.until = u.until
    join unit a on a.unit_id = c.ancestor_id and (a.until = 'infinity' or a.unit_id = r.unit_now)`;

const sumUnits = `
  with lies as materialized (${closureOfNow}),
    touched as (select distinct ancestor_id from lies where club_id = any ($1::uuid[]))
  insert into unit_figure (unit_id, month, indicator, amount)
  select l.ancestor_id, f.month, f.indicator, sum(f.amount)
  from touched t join lies l on l.ancestor_id = t.ancestor_id
    join (select club_id, month, indicator, amount from figure union all select club_id, month, indicator, amount from club_test) f
      on f.club_id = l.club_id
  where f.month = any ($2::text[])
  group by l.ancestor_id, f.month, f.indicator
  on conflict (unit_id, indicator, month) do update set amount = excluded.amount where unit_figure.amount <> excluded.amount`;

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
  for (const clubId of reached.keys()) for (const month of await refreshClubTests(transaction, clubId)) months.add(month);
  await transaction.query(sumUnits, [[...reached.keys()], [...months]]);
  await transaction.query(markReported, [JSON.stringify([...reached].map(([club_id, seq]) => ({ club_id, seq })))]);
}
