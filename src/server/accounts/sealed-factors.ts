// The keys of second factors as they lie in the database: sealed. At each start what lies there in plain or under an older key is
// sealed anew, and a server that lacks a key somebody's codes need says so and does not start: it would lock that person out.
import type pg from 'pg';
import { inScope } from '../db/scope.ts';
import { type Keyring, keyIdOf, seal, unseal } from '../secrets/keyring.ts';

const authScope = { role: 'app_auth' } as const;

/** A key is missing; the message is whole, for whoever looks after the server. */
export class KeysMissing extends Error {}

type Stored = { readonly account_id: string; readonly secret: string };

const storedFactors = (pool: pg.Pool): Promise<readonly Stored[]> =>
  inScope(pool, authScope, async (transaction) => (await transaction.query<Stored>('select account_id, secret from second_factor')).rows);

export interface FactorSeals {
  /** Not sealed at all. */
  readonly plain: number;
  /** Sealed and opened by no key that is known, or changed since. */
  readonly closed: readonly string[];
  /** Of those closed, under which keys. */
  readonly missing: readonly string[];
}

/** How the keys lie there, for `check`, `restore` and the start. */
export async function lookAtSeals(pool: pg.Pool, keys: Keyring | null): Promise<FactorSeals> {
  const rows = await storedFactors(pool);
  const sealed = rows.filter(({ secret }) => keyIdOf(secret) !== null);
  const closed = sealed.filter(({ account_id, secret }) => keys === null || unseal(keys, 'second-factor', account_id, secret) === null);
  return {
    plain: rows.length - sealed.length,
    closed: closed.map(({ account_id }) => account_id),
    missing: [...new Set(closed.map(({ secret }) => keyIdOf(secret) ?? ''))].sort(),
  };
}

/** `forget`: drops what no key opens; its owners sign in with the password alone and turn codes on again. How many were dropped. */
export async function readySeals(pool: pg.Pool, keys: Keyring | null, { forget = false } = {}): Promise<number> {
  const { closed, missing } = await lookAtSeals(pool, keys);
  if (closed.length > 0 && !forget)
    throw new KeysMissing(
      `the codes (second factor) of ${closed.length} accounts are sealed under a key this server was not given (${missing.join(', ')}): ` +
        'put it into LALANH_KEYS or the key file; if it is lost for good, start once with LALANH_KEYS_LOST=yes, which turns these codes off',
    );
  for (const accountId of closed)
    await inScope(pool, authScope, async (transaction) => {
      await transaction.query('delete from second_factor where account_id = $1', [accountId]);
      await transaction.query('delete from spare_code where account_id = $1', [accountId]);
    });
  if (keys !== null) await sealAnew(pool, keys);
  return closed.length;
}

async function sealAnew(pool: pg.Pool, keys: Keyring): Promise<void> {
  for (const { account_id, secret } of await storedFactors(pool)) {
    if (keyIdOf(secret) === keys.newest.keyId) continue;
    const plain = readSecret(keys, account_id, secret);
    // Another server on this database may have been faster.
    await inScope(pool, authScope, (transaction) =>
      transaction.query('update second_factor set secret = $3 where account_id = $1 and secret = $2', [
        account_id,
        secret,
        seal(keys, 'second-factor', account_id, plain),
      ]),
    );
  }
}

/** The key in base32, whether it is sealed yet or not. */
export function readSecret(keys: Keyring | null, accountId: string, stored: string): string {
  if (keyIdOf(stored) === null) return stored;
  const plain = keys && unseal(keys, 'second-factor', accountId, stored);
  if (plain === null) throw new KeysMissing('a second factor is sealed under a key this server was not given');
  return plain;
}
