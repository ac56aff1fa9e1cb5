// Six figures of an authenticator app (TOTP, RFC 6238) beside the password, and ten spare codes for the day the phone is lost. A
// code works once; wrong ones are slowed like wrong passwords, on a count of their own that a right password does not wipe.

import { createHash, randomBytes, randomInt } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import type pg from 'pg';
import { inScope, type Transaction } from '../db/scope.ts';
import { type Keyring, seal } from '../secrets/keyring.ts';
import { clearFailures, countFailure, failureWait } from './failures.ts';
import { stretched } from './password.ts';
import { readSecret } from './sealed-factors.ts';

const authScope = { role: 'app_auth' } as const;
const issuer = 'Lá Lành';
const secretBytes = 20;
const spareCodes = 10;
const saltBytes = 16;
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
    const salt = randomBytes(saltBytes);
    for (const spare of codes)
      await transaction.query('insert into spare_code (account_id, code_hash) values ($1, $2)', [
        accountId,
        await spareHash(accountId, spare, salt),
      ]);
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
  if (isOn && plain.length === spareLength) return takeSpare(transaction, accountId, plain);
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

/**
 * 49 random bits are few for whoever took the database away, so they are stretched like a password: a salt of one making of codes and
 * as much of the tag as fits beside it. Codes of before lie as SHA-256 of account and code until they are used or made anew.
 */
async function spareHash(accountId: string, code: string, salt: Buffer): Promise<Buffer> {
  const tag = await stretched(`${accountId} ${code.replaceAll('-', '')}`, salt);
  return Buffer.concat([salt, tag.subarray(0, 32 - saltBytes)]);
}

const oldSpareHash = (accountId: string, code: string): Buffer => createHash('sha256').update(`${accountId} ${code}`).digest();

async function takeSpare(transaction: Transaction, accountId: string, code: string): Promise<boolean> {
  const { rows } = await transaction.query<{ code_hash: Buffer }>('select code_hash from spare_code where account_id = $1', [accountId]);
  // All of one making have one salt. What stands there of those of before is none: one of them alone costs a stretching for nothing.
  const [salt, ...more] = new Set(rows.map(({ code_hash }) => code_hash.toString('hex', 0, saltBytes)));
  const made = salt === undefined || more.length > 0 ? [] : [await spareHash(accountId, code, Buffer.from(salt, 'hex'))];
  const spent = await transaction.query('delete from spare_code where account_id = $1 and code_hash = any ($2)', [
    accountId,
    [...made, oldSpareHash(accountId, code)],
  ]);
  return spent.rowCount === 1;
}
