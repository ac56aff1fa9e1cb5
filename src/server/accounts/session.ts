// Sessions: a random 256-bit token in a cookie, of which only the SHA-256 is stored. They live for half a year from
// the last use, because a phone may stay without signal for a season and must still be able to hand in its records.

import { createHash, randomBytes } from 'node:crypto';
import type pg from 'pg';
import { inScope } from '../db/scope.ts';
import { type Account, readAccount, selectAccount } from './account.ts';

const authScope = { role: 'app_auth' } as const;
export const sessionDays = 180;
const refreshBelowDays = 150;

export const tokenHash = (token: string) => createHash('sha256').update(token).digest();

export function openSession(pool: pg.Pool, accountId: string): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  return inScope(pool, authScope, async (transaction) => {
    await transaction.query('delete from session where expires_at < now()');
    await transaction.query('insert into session (token_hash, account_id, expires_at) values ($1, $2, now() + make_interval(days => $3))', [
      tokenHash(token),
      accountId,
      sessionDays,
    ]);
    return token;
  });
}

const sessionColumns = `s.expires_at < now() + make_interval(days => $2) as aging, s.device_id,
  exists (select from club_device d where d.device_id = s.device_id and d.revoked_at is not null) as revoked`;

export type LiveSession = {
  readonly account: Account;
  readonly renewed: boolean;
  /** The phone it is used on, once that is known. */
  readonly device: string | null;
  /** That phone's right to a book was taken back. */
  readonly revoked: boolean;
};

/** `key`: what a phone with a PIN shows beside the cookie; a session tied to a key is found by no cookie alone. */
export function findSession(pool: pg.Pool, token: string, key: string | null = null): Promise<LiveSession | null> {
  return inScope(pool, authScope, async (transaction) => {
    const { rows } = await transaction.query(
      `${selectAccount.replace('select a.id,', `select ${sessionColumns}, a.id,`)}
       join session s on s.account_id = a.id
       where s.token_hash = $1 and s.expires_at > now() and (s.key_hash is null or s.key_hash = $3)`,
      [tokenHash(token), refreshBelowDays, key === null ? null : tokenHash(key)],
    );
    const row = rows[0];
    if (!row) return null;
    if (row.aging) {
      await transaction.query('update session set expires_at = now() + make_interval(days => $2) where token_hash = $1', [
        tokenHash(token),
        sessionDays,
      ]);
    }
    return { account: readAccount(row), renewed: row.aging, device: row.device_id, revoked: row.revoked };
  });
}

/** To the phone it is used on, and, for one with a PIN, to the key it shows. */
export async function tieSession(pool: pg.Pool, token: string, device: string, keyHash: Buffer | null = null): Promise<void> {
  await inScope(pool, authScope, (transaction) =>
    transaction.query('update session set device_id = $2, key_hash = $3 where token_hash = $1', [tokenHash(token), device, keyHash]),
  );
}

export async function closeSession(pool: pg.Pool, token: string): Promise<void> {
  await inScope(pool, authScope, (transaction) => transaction.query('delete from session where token_hash = $1', [tokenHash(token)]));
}
