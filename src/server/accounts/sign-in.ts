// Sign-in by phone number and password. Failures are counted per number, known or not; from the fifth on each one
// doubles a waiting time (30 s to 15 min), so guessing is slow and nobody is locked out for good.

import type pg from 'pg';
import { inScope } from '../db/scope.ts';
import { normalPhone } from './account.ts';
import { passwordFits } from './password.ts';
import { openSession, type Where } from './session.ts';

export type SignIn =
  | { readonly outcome: 'signed-in'; readonly token: string }
  | { readonly outcome: 'wrong' }
  | { readonly outcome: 'wait'; readonly seconds: number };

const authScope = { role: 'app_auth' } as const;
const freeFailures = 5;

export async function signIn(pool: pg.Pool, phoneText: string, password: string, where: Where): Promise<SignIn> {
  const phone = normalPhone(phoneText) ?? phoneText.slice(0, 40);
  const checked = await checkPassword(pool, phone, password);
  return checked.outcome === 'fits' ? { outcome: 'signed-in', token: await openSession(pool, checked.accountId, where) } : checked;
}

export type PasswordCheck = { readonly outcome: 'fits'; readonly accountId: string } | Exclude<SignIn, { readonly outcome: 'signed-in' }>;

/** Whether this is the password of this number; guesses are counted, whoever asks. */
export async function checkPassword(pool: pg.Pool, phone: string, password: string): Promise<PasswordCheck> {
  const found = await inScope(pool, authScope, async (transaction) => {
    const failure = await transaction.query<{ seconds: number }>(
      'select ceil(extract(epoch from blocked_until - now()))::int as seconds from sign_in_failure where phone = $1',
      [phone],
    );
    const account = await transaction.query<{ id: string; password_hash: string | null }>(
      'select id, password_hash from account where phone = $1',
      [phone],
    );
    return { seconds: failure.rows[0]?.seconds ?? 0, account: account.rows[0] };
  });
  if (found.seconds > 0) return { outcome: 'wait', seconds: found.seconds };
  if (!(await passwordFits(password, found.account?.password_hash ?? null)) || !found.account) return countFailure(pool, phone);
  await inScope(pool, authScope, (transaction) => transaction.query('delete from sign_in_failure where phone = $1', [phone]));
  return { outcome: 'fits', accountId: found.account.id };
}

async function countFailure(pool: pg.Pool, phone: string): Promise<{ readonly outcome: 'wrong' }> {
  await inScope(pool, authScope, async (transaction) => {
    await transaction.query(`delete from sign_in_failure where blocked_until < now() - interval '1 day'`);
    await transaction.query(
      `insert into sign_in_failure as f (phone, failures, blocked_until) values ($1, 1, now())
       on conflict (phone) do update set failures = f.failures + 1, blocked_until = now() +
         case when f.failures + 1 < $2 then interval '0' else least(30 * 2 ^ (f.failures + 1 - $2), 900) * interval '1 second' end`,
      [phone, freeFailures],
    );
  });
  return { outcome: 'wrong' };
}
