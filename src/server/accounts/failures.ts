// Wrong attempts counted under a key (a phone number, an account's codes): from the fifth on each one doubles a waiting time (30 s
// to 15 min), so guessing is slow and nobody is locked out for good.

import type pg from 'pg';
import { inScope } from '../db/scope.ts';

const authScope = { role: 'app_auth' } as const;
const freeFailures = 5;

/** Seconds still to wait; 0 when there is no need. */
export async function failureWait(pool: pg.Pool, key: string): Promise<number> {
  const { rows } = await inScope(pool, authScope, (transaction) =>
    transaction.query<{ seconds: number }>(
      'select ceil(extract(epoch from blocked_until - now()))::int as seconds from sign_in_failure where phone = $1',
      [key],
    ),
  );
  return Math.max(0, rows[0]?.seconds ?? 0);
}

export async function countFailure(pool: pg.Pool, key: string): Promise<void> {
  await inScope(pool, authScope, async (transaction) => {
    await transaction.query(`delete from sign_in_failure where blocked_until < now() - interval '1 day'`);
    await transaction.query(
      `insert into sign_in_failure as f (phone, failures, blocked_until) values ($1, 1, now())
       on conflict (phone) do update set failures = f.failures + 1, blocked_until = now() +
         case when f.failures + 1 < $2 then interval '0' else least(30 * 2 ^ least(f.failures + 1 - $2, 20), 900) * interval '1 second' end`,
      [key, freeFailures],
    );
  });
}

export async function clearFailures(pool: pg.Pool, key: string): Promise<void> {
  await inScope(pool, authScope, (transaction) => transaction.query('delete from sign_in_failure where phone = $1', [key]));
}
