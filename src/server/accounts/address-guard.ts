// Wrong attempts counted per network address, whatever number or sheet was tried. A whole club may sit behind one address, so the
// first thirty an hour are free; from then on each doubles a waiting time (30 s to 15 min). An address without failures for an
// hour is forgotten; a success does not wipe it, or a guesser would sign in to an own account in between.

import type pg from 'pg';
import { inScope } from '../db/scope.ts';

const authScope = { role: 'app_auth' } as const;
const freeFailures = 30;

/** Seconds this address still has to wait; 0 when it need not. */
export async function secondsToWait(pool: pg.Pool, address: string): Promise<number> {
  if (address === '') return 0;
  const { rows } = await inScope(pool, authScope, (transaction) =>
    transaction.query<{ seconds: number }>(
      'select ceil(extract(epoch from blocked_until - now()))::int as seconds from sign_in_address where address = $1',
      [address],
    ),
  );
  return Math.max(0, rows[0]?.seconds ?? 0);
}

export async function countAddress(pool: pg.Pool, address: string): Promise<void> {
  if (address === '') return;
  await inScope(pool, authScope, async (transaction) => {
    await transaction.query(`delete from sign_in_address where last_at < now() - interval '1 hour'`);
    await transaction.query(
      `insert into sign_in_address as a (address, failures, last_at, blocked_until) values ($1, 1, now(), now())
       on conflict (address) do update set failures = a.failures + 1, last_at = now(), blocked_until = now() +
         case when a.failures + 1 < $2 then interval '0' else least(30 * 2 ^ least(a.failures + 1 - $2, 20), 900) * interval '1 second' end`,
      [address, freeFailures],
    );
  });
}
