// Sessions: a random 256-bit token in a cookie, of which only the SHA-256 is stored. They live for half a year from
// the last use, because a phone may stay without signal for a season and must still be able to hand in its records; and for
// four hundred days in all, however often they are used: then a password or a PIN opens the next one.

import { createHash, randomBytes } from 'node:crypto';
import type pg from 'pg';
import { inScope, type Transaction } from '../db/scope.ts';
import { type Account, readAccount, selectAccount } from './account.ts';

const authScope = { role: 'app_auth' } as const;
export const sessionDays = 180;
const refreshBelowDays = 150;
/** The longest a browser keeps a cookie, too. */
export const longestSessionDays = 400;

export const tokenHash = (token: string) => createHash('sha256').update(token).digest();

/** What a person recognises a session by: kind of device, and the address it was last used from. */
export type Where = { readonly device: string; readonly address: string };

export function openSession(pool: pg.Pool, accountId: string, where: Where = { device: '', address: '' }): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  return inScope(pool, authScope, async (transaction) => {
    await transaction.query('delete from session where expires_at < now() or opened_at < now() - make_interval(days => $1)', [
      longestSessionDays,
    ]);
    await transaction.query(
      `insert into session (token_hash, account_id, expires_at, device, address)
       values ($1, $2, now() + make_interval(days => $3), $4, $5)`,
      [tokenHash(token), accountId, sessionDays, where.device, where.address],
    );
    return token;
  });
}

/** Whether it should live on from now, whether where it was last seen is to be written anew, and the phone it belongs to. */
const sessionColumns = `s.expires_at < now() + make_interval(days => $2) as aging,
  (s.seen_at < now() - interval '5 minutes' or s.address <> $3 or s.device <> $4) as moved, s.device_id,
  exists (select from club_device d where d.device_id = s.device_id and d.revoked_at is not null) as revoked`;

export type LiveSession = {
  readonly account: Account;
  readonly renewed: boolean;
  /** The phone it is used on, once that is known. */
  readonly device: string | null;
  /** That phone's right to a book was taken back. */
  readonly revoked: boolean;
};

export interface SessionShown {
  readonly where?: Where | null;
  /** What a phone with a PIN shows beside the cookie; a session tied to a key is found by no cookie alone. */
  readonly key?: string | null;
}

export function findSession(pool: pg.Pool, token: string, { where = null, key = null }: SessionShown = {}): Promise<LiveSession | null> {
  return inScope(pool, authScope, async (transaction) => {
    const { rows } = await transaction.query(
      `${selectAccount.replace('select a.id,', `select ${sessionColumns}, a.id,`)}
       join session s on s.account_id = a.id
       where s.token_hash = $1 and s.expires_at > now() and s.opened_at > now() - make_interval(days => $6) and (s.key_hash is null or s.key_hash = $5)`,
      [
        tokenHash(token),
        refreshBelowDays,
        where?.address ?? '',
        where?.device ?? '',
        key === null ? null : tokenHash(key),
        longestSessionDays,
      ],
    );
    const row = rows[0];
    if (!row) return null;
    if (where !== null && row.moved) {
      await transaction.query('update session set seen_at = now(), address = $2, device = $3 where token_hash = $1', [
        tokenHash(token),
        where.address,
        where.device,
      ]);
    }
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
  await inScope(pool, authScope, async (transaction) => {
    const { rows } = await transaction.query<{ account_id: string; device_id: string | null }>(
      'delete from session where token_hash = $1 returning account_id, device_id',
      [tokenHash(token)],
    );
    const [closed] = rows;
    // Whoever has left this phone is told nothing on it any more.
    if (closed?.device_id)
      await transaction.query('delete from push_phone where account_id = $1 and device_id = $2', [closed.account_id, closed.device_id]);
  });
}

export type ListedSession = {
  readonly id: string;
  readonly device: string;
  readonly address: string;
  readonly openedAt: string;
  readonly seenAt: string;
  /** The one that asks. */
  readonly here: boolean;
};

export function listSessions(pool: pg.Pool, accountId: string, token: string): Promise<readonly ListedSession[]> {
  return inScope(pool, authScope, async (transaction) => {
    const { rows } = await transaction.query<{
      session_id: string;
      device: string;
      address: string;
      opened_at: Date;
      seen_at: Date;
      here: boolean;
    }>(
      `select session_id, device, address, opened_at, seen_at, token_hash = $2 as here from session
       where account_id = $1 and expires_at > now() order by here desc, seen_at desc`,
      [accountId, tokenHash(token)],
    );
    return rows.map(({ session_id, device, address, opened_at, seen_at, here }) => ({
      id: session_id,
      device,
      address,
      openedAt: opened_at.toISOString(),
      seenAt: seen_at.toISOString(),
      here,
    }));
  });
}

/** Closes one session of this account by its id, `token` being the one that asks; false when it has none of that id. */
export function closeSessionById(pool: pg.Pool, accountId: string, sessionId: string, token: string): Promise<boolean> {
  return inScope(pool, authScope, async (transaction) => {
    const { rows } = await transaction.query<{ device_id: string | null }>(
      'delete from session where account_id = $1 and session_id = $2 returning device_id',
      [accountId, sessionId],
    );
    const [closed] = rows;
    if (closed?.device_id) await closeLinks(transaction, accountId, { device: closed.device_id, except: tokenHash(token) });
    return closed !== undefined;
  });
}

/** How many others there were. */
export function closeOtherSessions(pool: pg.Pool, accountId: string, token: string): Promise<number> {
  return inScope(pool, authScope, async (transaction) => {
    const except = tokenHash(token);
    const { rowCount } = await transaction.query('delete from session where account_id = $1 and token_hash <> $2', [accountId, except]);
    await closeLinks(transaction, accountId, { except });
    return rowCount ?? 0;
  });
}

/**
 * Keys behind a PIN open no session of this account any more, on one `device` or on all; the link of the session `except`
 * goes on with it. The spare data key stays: what lies on the phone is its owner's when the password comes in again.
 */
export async function closeLinks(
  transaction: Transaction,
  accountId: string,
  { device = null, except = null }: { readonly device?: string | null; readonly except?: Buffer | null },
): Promise<void> {
  await transaction.query(
    `update device_person p set key_hash = null
     where p.account_id = $1 and p.key_hash is not null and ($2::uuid is null or p.device_id = $2)
       and not exists (select from session s where s.token_hash = $3 and s.account_id = $1 and s.device_id = p.device_id)`,
    [accountId, device, except],
  );
}
