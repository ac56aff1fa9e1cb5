// Six figures of an authenticator app (TOTP, RFC 6238) beside the password, and ten spare codes for the day the phone is lost. A
// code works once; wrong ones are slowed like wrong passwords, on a count of their own that a right password does not wipe.

import { createHash, randomInt } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import type pg from 'pg';
import { inScope, type Transaction } from '../db/scope.ts';
import { type Keyring, seal } from '../secrets/keyring.ts';
import { clearFailures, countFailure, failureWait } from './failures.ts';
import { readSecret } from './sealed-factors.ts';

const authScope = { role: 'app_auth' } as const;
const issuer = 'Lá Lành';
const secretBytes = 20;
const spareCodes = 10;
/** Steps of thirty seconds a clock may be off, to either side. */
const tolerance = 1;

const totpOf = (secret: string, label: string) =>
  new TOTP({ issuer, label, algorithm: 'SHA1', digits: 6, period: 30, secret: Secret.fromBase32(secret) });

export type FactorState = { readonly on: boolean; readonly spareLeft: number };

export function readFactor(pool: pg.Pool, accountId: string): Promise<FactorState> {
  return inScope(pool, authScope, async (transaction) => {
    const { rows } = await transaction.query<{ on: boolean; spare: number }>(
      `select exists (select from second_factor where account_id = $1 and on_at is not null) as on,
         (select count(*)::int from spare_code where account_id = $1) as spare`,
      [accountId],
    );
    return { on: rows[0]?.on ?? false, spareLeft: rows[0]?.spare ?? 0 };
  });
}

/** The database, and the keys under which what lies in it is sealed. */
export interface FactorDoor {
  readonly pool: pg.Pool;
  readonly keys: Keyring | null;
}

/** A key that asks for nothing until its first code has come back; null when one is on already. */
export async function beginFactor(
  { pool }: Pick<FactorDoor, 'pool'>,
  keys: Keyring,
  accountId: string,
  phone: string,
): Promise<{ secret: string; uri: string } | null> {
  const secret = new Secret({ size: secretBytes }).base32;
  const { rowCount } = await inScope(pool, authScope, (transaction) =>
    transaction.query(
      `insert into second_factor as f (account_id, secret) values ($1, $2)
       on conflict (account_id) do update set secret = $2, last_step = 0 where f.on_at is null`,
      [accountId, seal(keys, 'second-factor', accountId, secret)],
    ),
  );
  return rowCount === 1 ? { secret, uri: totpOf(secret, phone).toString() } : null;
}

/** The spare codes, shown this once; null when the code is wrong or nothing was begun. */
export async function turnOnFactor({ pool, keys }: FactorDoor, accountId: string, code: string): Promise<readonly string[] | null> {
  return inScope(pool, authScope, async (transaction) => {
    if (!(await takeCode(transaction, keys, { accountId, typed: code, isOn: false }))) return null;
    await transaction.query('update second_factor set on_at = now() where account_id = $1', [accountId]);
    const codes = Array.from({ length: spareCodes }, makeSpareCode);
    await transaction.query('delete from spare_code where account_id = $1', [accountId]);
    for (const spare of codes)
      await transaction.query('insert into spare_code (account_id, code_hash) values ($1, $2)', [accountId, spareHash(accountId, spare)]);
    return codes;
  });
}

/** In the transaction that resets a password: whoever lost the phone lost the codes with it. */
export async function dropFactor(transaction: Transaction, accountId: string): Promise<void> {
  await transaction.query('delete from second_factor where account_id = $1', [accountId]);
  await transaction.query('delete from spare_code where account_id = $1', [accountId]);
}

export const turnOffFactor = (pool: pg.Pool, accountId: string): Promise<void> =>
  inScope(pool, authScope, (transaction) => dropFactor(transaction, accountId));

export type CodeCheck =
  | { readonly outcome: 'fits' | 'none-wanted' | 'needed' | 'wrong' }
  | { readonly outcome: 'wait'; readonly seconds: number };

/** After the password was right: whether the account asks for a code, and whether this is one. */
export async function checkCode({ pool, keys }: FactorDoor, accountId: string, code: string | null): Promise<CodeCheck> {
  if (!(await readFactor(pool, accountId)).on) return { outcome: 'none-wanted' };
  if (code === null || code.trim() === '') return { outcome: 'needed' };
  const key = `code:${accountId}`;
  const seconds = await failureWait(pool, key);
  if (seconds > 0) return { outcome: 'wait', seconds };
  if (await inScope(pool, authScope, (transaction) => takeCode(transaction, keys, { accountId, typed: code, isOn: true }))) {
    await clearFailures(pool, key);
    return { outcome: 'fits' };
  }
  await countFailure(pool, key);
  return { outcome: 'wrong' };
}

interface Typed {
  readonly accountId: string;
  readonly typed: string;
  /** Whether the second factor asks for codes already. */
  readonly isOn: boolean;
}

async function takeCode(transaction: Transaction, keys: Keyring | null, { accountId, typed, isOn }: Typed): Promise<boolean> {
  const plain = typed.toLowerCase().replace(/[\s-]/g, '');
  if (isOn && plain.length === spareLength) {
    const spent = await transaction.query('delete from spare_code where account_id = $1 and code_hash = $2', [
      accountId,
      spareHash(accountId, plain),
    ]);
    return spent.rowCount === 1;
  }
  const { rows } = await transaction.query<{ secret: string }>(
    'select secret from second_factor where account_id = $1 and (on_at is not null) = $2 for update',
    [accountId, isOn],
  );
  const totp = rows[0] === undefined ? null : totpOf(readSecret(keys, accountId, rows[0].secret), '');
  const off = /^\d{6}$/.test(plain) ? (totp?.validate({ token: plain, window: tolerance }) ?? null) : null;
  if (totp === null || off === null) return false;
  const step = totp.counter() + off;
  const taken = await transaction.query('update second_factor set last_step = $2 where account_id = $1 and last_step < $2', [
    accountId,
    step,
  ]);
  return taken.rowCount === 1;
}

const spareLetters = 'abcdefghjkmnpqrstuvwxyz23456789';
const spareLength = 10;

function makeSpareCode(): string {
  const text = Array.from({ length: spareLength }, () => spareLetters[randomInt(spareLetters.length)]).join('');
  return `${text.slice(0, 5)}-${text.slice(5)}`;
}

/** 49 random bits under slowed guessing need no slow hash; the account goes in so that equal codes of two accounts differ. */
function spareHash(accountId: string, code: string): Buffer {
  return createHash('sha256')
    .update(`${accountId} ${code.replaceAll('-', '')}`)
    .digest();
}
