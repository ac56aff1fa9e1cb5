// The queue of work in the background: rows of one table, taken by whichever server is free. What an account began it sees and no
// other does; whoever looks after the server sees that there is work, not whose and about whom.
import type pg from 'pg';
import type { Month } from '../../kernel/local-date.ts';
import type { MonthWork } from '../../protocol/document-messages.ts';
import type { JobSeen } from '../../protocol/server-messages.ts';
import { inScope, type Transaction } from '../db/scope.ts';

export type MonthOrder = { readonly unitId: string; readonly month: Month };
export type Taken = { readonly jobId: string; readonly accountId: string; readonly body: MonthOrder; readonly tries: number };

/** Waiting ones of all accounts together: what is asked for must be answered some day. */
const MOST_WAITING = 50;
/** Of an account that begins anew, nothing is lost: the same can be made again. */
const RESULT_KEPT = '1 hour';
const JOB_KEPT = '30 days';
const SILENT = '60 seconds';
export const MOST_TRIES = 3;

const asNetwork = <T>(pool: pg.Pool, work: (transaction: Transaction) => Promise<T>) => inScope(pool, { role: 'app_network' }, work);

type Row = { job_id: string; body: MonthOrder; state: string; done: number; all_of: number; failed: readonly string[] };

const told = ({ job_id: id, body, state, done, all_of: of, failed }: Row): MonthWork => ({
  id,
  ...body,
  of,
  done,
  failed,
  state: state === 'waiting' ? 'at-work' : (state as MonthWork['state']),
});

/** Null when too much waits already. A work of the same account that is under way is called off; the same id begins once. */
export function beginJob(pool: pg.Pool, accountId: string, id: string, body: MonthOrder, of: number): Promise<MonthWork | null> {
  return asNetwork(pool, async (transaction) => {
    const known = await latest(transaction, accountId);
    if (known?.job_id === id) return told(known);
    await callOffAll(transaction, accountId);
    const waiting = await transaction.query<{ n: number }>(`select count(*) as n from job where state in ('waiting', 'at-work')`);
    if ((waiting.rows[0]?.n ?? 0) >= MOST_WAITING) return null;
    await transaction.query(
      `insert into job (job_id, kind, account_id, body, all_of) values ($1, 'month-documents', $2, $3, $4) on conflict do nothing`,
      [id, accountId, JSON.stringify(body), of],
    );
    const made = await latest(transaction, accountId);
    return made ? told(made) : null;
  });
}

export function lookAtJob(pool: pg.Pool, accountId: string): Promise<MonthWork | null> {
  return asNetwork(pool, async (transaction) => {
    const found = await latest(transaction, accountId);
    return found ? told(found) : null;
  });
}

export function callOffJob(pool: pg.Pool, accountId: string): Promise<MonthWork | null> {
  return asNetwork(pool, async (transaction) => {
    await callOffAll(transaction, accountId);
    const found = await latest(transaction, accountId);
    return found ? told(found) : null;
  });
}

export function jobResult(pool: pg.Pool, accountId: string, id: string): Promise<Uint8Array | null> {
  return asNetwork(pool, async (transaction) => {
    const { rows } = await transaction.query<{ body: Buffer }>(
      `select r.body from job j join job_result r using (job_id) where j.account_id = $1 and j.job_id::text = $2 and j.state = 'ready'`,
      [accountId, id],
    );
    return rows[0] ? new Uint8Array(rows[0].body) : null;
  });
}

/** The last begun by this account; one that ended long ago is forgotten. */
async function latest(transaction: Transaction, accountId: string): Promise<Row | undefined> {
  const { rows } = await transaction.query<Row>(
    `select job_id, body, state, done, all_of, failed from job
     where account_id = $1 and (ended_at is null or ended_at > now() - $2::interval) order by seq desc limit 1`,
    [accountId, RESULT_KEPT],
  );
  return rows[0];
}

async function callOffAll(transaction: Transaction, accountId: string): Promise<void> {
  await transaction.query(
    `update job set state = 'called-off', ended_at = now() where account_id = $1 and state in ('waiting', 'at-work')`,
    [accountId],
  );
}

/** The next to do: one that waits, or one whose server has been silent. Two servers never take the same. */
export function takeJob(pool: pg.Pool): Promise<Taken | null> {
  return asNetwork(pool, async (transaction) => {
    await transaction.query(
      `update job set state = 'broken', fault = 'gave-up', ended_at = now()
       where state = 'at-work' and alive_at < now() - $1::interval and tries >= $2`,
      [SILENT, MOST_TRIES],
    );
    const { rows } = await transaction.query<{ job_id: string; account_id: string; body: MonthOrder; tries: number }>(
      `update job set state = 'at-work', tries = tries + 1, began_at = now(), alive_at = now(), done = 0, failed = '[]', fault = null
       where job_id = (select job_id from job where state = 'waiting' or (state = 'at-work' and alive_at < now() - $1::interval)
         order by seq for update skip locked limit 1)
       returning job_id, account_id, body, tries`,
      [SILENT],
    );
    const [row] = rows;
    return row ? { jobId: row.job_id, accountId: row.account_id, body: row.body, tries: row.tries } : null;
  });
}

/** False when it was called off meanwhile, or another server took it over. */
export async function noteProgress(pool: pg.Pool, job: Taken, done: number, failed: readonly string[]): Promise<boolean> {
  return asNetwork(pool, async (transaction) => {
    const { rowCount } = await transaction.query(
      `update job set done = $3, failed = $4, alive_at = now() where job_id = $1 and tries = $2 and state = 'at-work'`,
      [job.jobId, job.tries, done, JSON.stringify(failed)],
    );
    return rowCount === 1;
  });
}

export type Ending = { readonly result: Uint8Array } | { readonly fault: string };

export function endJob(pool: pg.Pool, job: Taken, ending: Ending): Promise<void> {
  return asNetwork(pool, async (transaction) => {
    const fault = 'fault' in ending ? ending.fault : null;
    const { rowCount } = await transaction.query(
      `update job set state = $3, fault = $4, ended_at = now() where job_id = $1 and tries = $2 and state = 'at-work'`,
      [job.jobId, job.tries, fault === null ? 'ready' : 'broken', fault],
    );
    if (rowCount === 1 && 'result' in ending)
      await transaction.query(
        'insert into job_result (job_id, body) values ($1, $2) on conflict (job_id) do update set body = excluded.body',
        [job.jobId, Buffer.from(ending.result)],
      );
  });
}

/** Back to the queue, as if it had not been begun: its server is stopping. */
export async function giveJobBack(pool: pg.Pool, job: Taken): Promise<void> {
  await asNetwork(pool, (transaction) =>
    transaction.query(
      `update job set state = 'waiting', tries = tries - 1, began_at = null, alive_at = null, done = 0, failed = '[]'
       where job_id = $1 and tries = $2 and state = 'at-work'`,
      [job.jobId, job.tries],
    ),
  );
}

export async function forgetOldJobs(pool: pg.Pool): Promise<void> {
  await asNetwork(pool, async (transaction) => {
    await transaction.query(`delete from job_result where job_id in (select job_id from job where ended_at < now() - $1::interval)`, [
      RESULT_KEPT,
    ]);
    await transaction.query('delete from job where ended_at < now() - $1::interval', [JOB_KEPT]);
  });
}

export async function listJobs(transaction: Transaction): Promise<readonly JobSeen[]> {
  const { rows } = await transaction.query<JobSeen>(
    `select job_id as id, kind, state, done, all_of as "of", jsonb_array_length(failed) as failed, fault, tries,
       to_char(queued_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "queuedAt",
       to_char(ended_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "endedAt"
     from job order by (state in ('waiting', 'at-work')) desc, seq desc limit 50`,
  );
  return rows;
}

/** A broken one waits again, with all its tries; false when it is not broken. */
export async function retryJob(pool: pg.Pool, id: string): Promise<boolean> {
  const { rowCount } = await asNetwork(pool, (transaction) =>
    transaction.query(
      `update job set state = 'waiting', tries = 0, done = 0, failed = '[]', fault = null, ended_at = null, alive_at = null
       where job_id::text = $1 and state = 'broken'`,
      [id],
    ),
  );
  return rowCount === 1;
}
