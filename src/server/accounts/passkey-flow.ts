// One question to a machine that keeps a key, and its one answer: a random challenge, good once, for five minutes, for the browser that
// asked. One that makes a new key is good for the session it was asked in only.

import { createHash, randomBytes } from 'node:crypto';
import type pg from 'pg';
import { inScope } from '../db/scope.ts';
import { tokenHash } from './session.ts';

const authScope = { role: 'app_auth' } as const;
export const passkeyMinutes = 5;

export type PasskeyFlow = {
  /** 256 random bits in base64url. */
  readonly challenge: string;
  /** What the browser's cookie keeps until the answer. */
  readonly flow: string;
};

const hashOf = (flow: string) => createHash('sha256').update(flow).digest();

/** `session`: the token of the session a new key is made in; null for signing in. */
export async function beginPasskeyFlow(pool: pg.Pool, session: string | null): Promise<PasskeyFlow> {
  const [challenge, flow] = [randomBytes(32).toString('base64url'), randomBytes(32).toString('base64url')];
  await inScope(pool, authScope, async (transaction) => {
    await transaction.query('delete from passkey_flow where expires_at < now()');
    await transaction.query(
      `insert into passkey_flow (flow_hash, challenge, for_session, expires_at) values ($1, $2, $3, now() + make_interval(mins => $4))`,
      [hashOf(flow), challenge, session === null ? null : tokenHash(session), passkeyMinutes],
    );
  });
  return { challenge, flow };
}

/** The challenge that was asked; null when it is late, was answered before, or was for something else. Over with the first answer. */
export async function endPasskeyFlow(pool: pg.Pool, flow: string, session: string | null): Promise<string | null> {
  const { rows } = await inScope(pool, authScope, (transaction) =>
    transaction.query<{ challenge: string; fits: boolean }>(
      `delete from passkey_flow where flow_hash = $1
       returning challenge, expires_at > now() and for_session is not distinct from $2 as fits`,
      [hashOf(flow), session === null ? null : tokenHash(session)],
    ),
  );
  return rows[0]?.fits ? rows[0].challenge : null;
}
