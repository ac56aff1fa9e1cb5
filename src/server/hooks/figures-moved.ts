// Whether what a unit has published has moved since it was last looked at. Looked at are the told figures, not the sums behind them: of
// a change that nobody is told nobody is called. Every ten minutes, and only for units whose sums the roll-up has written anew.
import { createHash } from 'node:crypto';
import type pg from 'pg';
import { addMonthsTo, type Month } from '../../kernel/local-date.ts';
import { readInstallation } from '../accounts/account.ts';
import { thisMonth } from '../clock.ts';
import { inScope, type Transaction } from '../db/scope.ts';
import { tooFewClubs } from '../network/fewest-clubs.ts';
import { readFigureSet } from '../network/figure-set.ts';
import { readPublication } from '../network/publication.ts';

/** Months back from the running one that are looked at. */
const MONTHS_BACK = 23;
const lock = 7_521_911;

const asNetwork = <T>(pool: pg.Pool, work: (transaction: Transaction) => Promise<T>) => inScope(pool, { role: 'app_network' }, work);

export async function noteMovedFigures(pool: pg.Pool): Promise<void> {
  await asNetwork(pool, async (transaction) => {
    // One server looks at a time; the other will in ten minutes.
    const { rows } = await transaction.query<{ mine: boolean }>(`select pg_try_advisory_xact_lock(${lock}) as mine`);
    if (!rows[0]?.mine) return;
    const units = await transaction.query<{ unit_id: string }>(
      `select distinct unit_id from web_hook where ended_at is null and paused_at is null and 'figures.changed' = any (events)`,
    );
    for (const { unit_id } of units.rows) await lookAt(pool, transaction, unit_id);
  });
}

async function lookAt(pool: pg.Pool, transaction: Transaction, unitId: string): Promise<void> {
  const publication = await readPublication(pool, unitId);
  if (publication === null) return;
  const now = thisMonth();
  const oldest = addMonthsTo(now, -MONTHS_BACK);
  const [, first = oldest] = [publication.from, oldest].toSorted();
  const moved = await monthsMoved(transaction, unitId, first, now);
  const [from] = moved.keys();
  if (from === undefined) return;
  const { demo } = await readInstallation(pool);
  const changed: Month[] = [];
  // A stock is carried on: from the first month that moved every later one may be told anew.
  for (let month = from; month <= now; month = addMonthsTo(month, 1)) {
    const set = await readFigureSet(pool, [unitId], { unitId, month, below: false, demo, totalsOnly: true });
    if (tooFewClubs(set.rows.find(({ indicator }) => indicator === 'clubs')?.value ?? 0)) continue;
    const told = createHash('sha256').update(JSON.stringify(set.rows)).digest('hex');
    if (await keep(transaction, { unitId, month, sums: moved.get(month) ?? '', told })) changed.push(month);
  }
  if (changed.length > 0) await tell(transaction, unitId, changed);
}

/** Months whose stored sums are not those of the last look, with a digest of what they are now; oldest first. */
async function monthsMoved(transaction: Transaction, unitId: string, first: Month, last: Month): Promise<ReadonlyMap<Month, string>> {
  const { rows } = await transaction.query<{ month: Month; sums: string }>(
    `select s.month, s.sums from (
       select month, md5(string_agg(indicator || '=' || amount, ',' order by indicator)) as sums from unit_figure
       where unit_id = $1 and month between $2 and $3 and amount <> 0 group by month) s
       left join hook_figures f on f.unit_id = $1 and f.month = s.month
     where f.sums is distinct from s.sums order by s.month`,
    [unitId, first, last],
  );
  return new Map(rows.map(({ month, sums }) => [month, sums]));
}

interface Look {
  readonly unitId: string;
  readonly month: Month;
  /** '': the sums of this month itself did not move. */
  readonly sums: string;
  readonly told: string;
}

/** True when the month was told before, and otherwise than now. */
async function keep(transaction: Transaction, { unitId, month, sums, told }: Look): Promise<boolean> {
  const before = await transaction.query<{ told: string }>('select told from hook_figures where unit_id = $1 and month = $2', [
    unitId,
    month,
  ]);
  await transaction.query(
    `insert into hook_figures as f (unit_id, month, sums, told) values ($1, $2, $3, $4)
     on conflict (unit_id, month) do update set told = excluded.told, sums = case when excluded.sums = '' then f.sums else excluded.sums end`,
    [unitId, month, sums, told],
  );
  const [known] = before.rows;
  return known !== undefined && known.told !== told;
}

async function tell(transaction: Transaction, unitId: string, months: readonly Month[]): Promise<void> {
  await transaction.query(
    `insert into hook_delivery (delivery_id, hook_id, event, body)
     select gen_random_uuid(), hook_id, 'figures.changed', jsonb_build_object('unit', unit_id, 'months', $2::jsonb)
     from web_hook where unit_id = $1 and ended_at is null and paused_at is null and 'figures.changed' = any (events)`,
    [unitId, JSON.stringify(months)],
  );
}
