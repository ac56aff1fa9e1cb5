// Passkeys of officers beside phone number and password: made while signed in and with the password, listed, taken away.

import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/server';
import type pg from 'pg';
import { inScope, type Transaction } from '../db/scope.ts';
import type { Account } from './account.ts';
import { keyKinds, readNewKey } from './passkey-answer.ts';
import { beginPasskeyFlow, endPasskeyFlow, passkeyMinutes } from './passkey-flow.ts';
import type { PasskeyPlace } from './passkey-place.ts';

const authScope = { role: 'app_auth' } as const;
export const mostPasskeys = 10;
export const longestPasskeyName = 60;

export type ListedPasskey = {
  readonly id: string;
  readonly name: string;
  readonly madeAt: string;
  readonly usedAt: string | null;
  /** Its counter went back once: it opens nothing any more. */
  readonly refused: boolean;
};

export function listPasskeys(pool: pg.Pool, accountId: string): Promise<readonly ListedPasskey[]> {
  return inScope(pool, authScope, async (transaction) => {
    const { rows } = await transaction.query<{ passkey_id: string; name: string; made_at: Date; used_at: Date | null; refused: boolean }>(
      `select passkey_id, name, made_at, used_at, refused_at is not null as refused from passkey
       where account_id = $1 order by made_at, passkey_id`,
      [accountId],
    );
    return rows.map(({ passkey_id, name, made_at, used_at, refused }) => ({
      id: passkey_id,
      name,
      madeAt: made_at.toISOString(),
      usedAt: used_at?.toISOString() ?? null,
      refused,
    }));
  });
}

/** The account as the machine knows it: sixteen bytes that say nothing of the person. */
export const userHandleOf = (accountId: string): Buffer => Buffer.from(accountId.replaceAll('-', ''), 'hex');

export type BegunPasskey = { readonly options: PublicKeyCredentialCreationOptionsJSON; readonly flow: string };

/** What to ask the machine for; null when the account has as many keys as it may. `session` is the token of the one that asks. */
export async function beginPasskey(pool: pg.Pool, place: PasskeyPlace, account: Account, session: string): Promise<BegunPasskey | null> {
  const { rows } = await inScope(pool, authScope, (transaction) =>
    transaction.query<{ credential_id: Buffer }>('select credential_id from passkey where account_id = $1', [account.id]),
  );
  if (rows.length >= mostPasskeys) return null;
  const { challenge, flow } = await beginPasskeyFlow(pool, session);
  const options: PublicKeyCredentialCreationOptionsJSON = {
    rp: { id: place.rpId, name: 'Lá Lành' },
    // No phone number: machines show these words, and some send them to the account of their maker.
    user: { id: userHandleOf(account.id).toString('base64url'), name: account.name, displayName: account.name },
    challenge,
    pubKeyCredParams: keyKinds.map((alg) => ({ alg, type: 'public-key' })),
    timeout: passkeyMinutes * 60_000,
    attestation: 'none',
    excludeCredentials: rows.map(({ credential_id }) => ({ id: credential_id.toString('base64url'), type: 'public-key' })),
    authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'required' },
  };
  return { options, flow };
}

export type MadePasskey =
  | { readonly outcome: 'made'; readonly id: string }
  /** `stale`: late, answered before, of another session or site, or not what was asked for. `known`: this key is somebody's already. */
  | { readonly outcome: 'stale' | 'known' | 'too-many' };

export type PasskeyAnswer = { readonly flow: string; readonly answer: unknown };

export async function makePasskey(
  pool: pg.Pool,
  place: PasskeyPlace,
  { account, session, name }: { readonly account: Account; readonly session: string; readonly name: string },
  { flow, answer }: PasskeyAnswer,
): Promise<MadePasskey> {
  const challenge = await endPasskeyFlow(pool, flow, session);
  const key = challenge === null ? null : await readNewKey(answer, place, challenge);
  if (key === null) return { outcome: 'stale' };
  return inScope(pool, authScope, async (transaction): Promise<MadePasskey> => {
    // One at a time for each account, or two at the same moment could be one too many.
    await transaction.query('select from account where id = $1 for update', [account.id]);
    const counted = await transaction.query<{ many: boolean }>('select count(*) >= $2 as many from passkey where account_id = $1', [
      account.id,
      mostPasskeys,
    ]);
    if (counted.rows[0]?.many) return { outcome: 'too-many' };
    const { rows } = await transaction.query<{ passkey_id: string }>(
      `insert into passkey (account_id, credential_id, public_key, sign_count, name) values ($1, $2, $3, $4, $5)
       on conflict (credential_id) do nothing returning passkey_id`,
      [account.id, key.credentialId, key.publicKey, key.signCount, name],
    );
    return rows[0] === undefined ? { outcome: 'known' } : { outcome: 'made', id: rows[0].passkey_id };
  });
}

/** False when the account has none of that id. */
export async function removePasskey(pool: pg.Pool, accountId: string, passkeyId: string): Promise<boolean> {
  const { rowCount } = await inScope(pool, authScope, (transaction) =>
    transaction.query('delete from passkey where account_id = $1 and passkey_id = $2', [accountId, passkeyId]),
  );
  return rowCount === 1;
}

/** In the transaction that resets a password: the machine may be in other hands. */
export async function dropPasskeys(transaction: Transaction, accountId: string): Promise<void> {
  await transaction.query('delete from passkey where account_id = $1', [accountId]);
}
