// Signing in with a passkey: the machine and what unlocks it are two factors, so no code is asked for after it. For officers only, and
// only while a role of an office is in force.

import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server';
import type pg from 'pg';
import { inScope } from '../db/scope.ts';
import { findAccount, worksInOffice } from './account.ts';
import { clearFailures, countFailure, failureWait } from './failures.ts';
import { type PasskeyAnswer, userHandleOf } from './passkey.ts';
import { readShownKey, type ShownKey, signCountOf } from './passkey-answer.ts';
import { beginPasskeyFlow, endPasskeyFlow, passkeyMinutes } from './passkey-flow.ts';
import type { PasskeyPlace } from './passkey-place.ts';

const authScope = { role: 'app_auth' } as const;

/** Names no key: the machine itself knows which it has for this site, and nobody learns here who has one. */
export async function beginPasskeySignIn(
  pool: pg.Pool,
  place: PasskeyPlace,
): Promise<{ readonly options: PublicKeyCredentialRequestOptionsJSON; readonly flow: string }> {
  const { challenge, flow } = await beginPasskeyFlow(pool, null);
  return { options: { challenge, rpId: place.rpId, userVerification: 'required', timeout: passkeyMinutes * 60_000 }, flow };
}

export type PasskeySignIn =
  | { readonly outcome: 'signed-in'; readonly accountId: string }
  /** `copied-now`: just now found out, to be written into the log. */
  | { readonly outcome: 'not-taken' | 'copied' | 'copied-now' }
  | { readonly outcome: 'wait'; readonly seconds: number };

type Kept = { readonly passkey_id: string; readonly account_id: string; readonly public_key: Buffer };

export async function signInByPasskey(pool: pg.Pool, place: PasskeyPlace, { flow, answer }: PasskeyAnswer): Promise<PasskeySignIn> {
  const challenge = await endPasskeyFlow(pool, flow, null);
  const key = readShownKey(answer);
  const kept = challenge === null || key === null ? null : await keptPasskey(pool, key.credentialId);
  if (challenge === null || key === null || kept === null) return { outcome: 'not-taken' };
  const guessed = `passkey:${kept.passkey_id}`;
  const seconds = await failureWait(pool, guessed);
  if (seconds > 0) return { outcome: 'wait', seconds };
  const count = await countShown(kept, key, place, challenge);
  if (count === null) {
    await countFailure(pool, guessed);
    return { outcome: 'not-taken' };
  }
  await clearFailures(pool, guessed);
  const account = await findAccount(pool, kept.account_id);
  if (account === null || !worksInOffice(account)) return { outcome: 'not-taken' };
  const used = await noteUse(pool, kept.passkey_id, count);
  return used === 'fits' ? { outcome: 'signed-in', accountId: account.id } : { outcome: used };
}

async function keptPasskey(pool: pg.Pool, credentialId: Buffer): Promise<Kept | null> {
  const { rows } = await inScope(pool, authScope, (transaction) =>
    transaction.query<Kept>('select passkey_id, account_id, public_key from passkey where credential_id = $1', [credentialId]),
  );
  return rows[0] ?? null;
}

/** The account the machine names must be the one the key was made for. */
async function countShown(kept: Kept, key: ShownKey, place: PasskeyPlace, challenge: string): Promise<number | null> {
  if (!userHandleOf(kept.account_id).equals(key.userHandle)) return null;
  return signCountOf(key, kept.public_key, place, challenge);
}

/** A count that does not grow means that the key is in two places; keys that go from machine to machine always say 0. */
function noteUse(pool: pg.Pool, passkeyId: string, count: number): Promise<'fits' | 'not-taken' | 'copied' | 'copied-now'> {
  return inScope(pool, authScope, async (transaction) => {
    const { rows } = await transaction.query<{ sign_count: string; refused: boolean }>(
      'select sign_count::text, refused_at is not null as refused from passkey where passkey_id = $1 for update',
      [passkeyId],
    );
    // Taken away since it was looked up.
    if (rows[0] === undefined) return 'not-taken';
    if (rows[0].refused) return 'copied';
    const before = Number(rows[0].sign_count);
    if ((count > 0 || before > 0) && count <= before) {
      await transaction.query('update passkey set refused_at = now() where passkey_id = $1', [passkeyId]);
      return 'copied-now';
    }
    await transaction.query('update passkey set sign_count = $2, used_at = now() where passkey_id = $1', [passkeyId, count]);
    return 'fits';
  });
}
