// Sign-on through an office's own identity provider (OpenID Connect: code flow, PKCE, state, nonce). An account is found by the
// subject its owner linked while signed in, never by an e-mail, a name or a phone number the provider claims.

import { createHash, randomBytes } from 'node:crypto';
import * as oidc from 'openid-client';
import type pg from 'pg';
import { inScope, type Transaction } from '../db/scope.ts';
import { findAccount, worksInOffice } from './account.ts';

export type IdentityProvider = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What the button says: the name the office gives it. */
  readonly name: string;
  /** Where this application is reached from outside, without an ending stroke. */
  readonly origin: string;
};

const authScope = { role: 'app_auth' } as const;
export const flowMinutes = 10;
export const callbackPath = '/api/identity/callback';

const known = new Map<string, Promise<oidc.Configuration>>();

/** Asked once a process; a provider that does not answer is asked again the next time. */
function configurationOf({ issuer, clientId, clientSecret }: IdentityProvider): Promise<oidc.Configuration> {
  const key = JSON.stringify([issuer, clientId]);
  const found = known.get(key);
  if (found !== undefined) return found;
  const address = new URL(issuer);
  // Plain http only to this very machine.
  const execute = ['127.0.0.1', 'localhost', '[::1]'].includes(address.hostname) ? { execute: [oidc.allowInsecureRequests] } : undefined;
  const asked = oidc.discovery(address, clientId, clientSecret, undefined, execute);
  known.set(key, asked);
  asked.catch(() => known.delete(key));
  return asked;
}

const hashOf = (flow: string) => createHash('sha256').update(flow).digest();

/** The address to send the browser to, and the word its cookie keeps until it comes back. */
export async function beginFlow(
  pool: pg.Pool,
  provider: IdentityProvider,
  linkTo: string | null,
): Promise<{ readonly address: string; readonly flow: string }> {
  const configuration = await configurationOf(provider);
  const [flow, state, nonce] = [randomBytes(32).toString('base64url'), oidc.randomState(), oidc.randomNonce()];
  const verifier = oidc.randomPKCECodeVerifier();
  await inScope(pool, authScope, async (transaction) => {
    await transaction.query('delete from identity_flow where expires_at < now()');
    await transaction.query(
      `insert into identity_flow (flow_hash, state, nonce, verifier, link_to, expires_at)
       values ($1, $2, $3, $4, $5, now() + make_interval(mins => $6))`,
      [hashOf(flow), state, nonce, verifier, linkTo, flowMinutes],
    );
  });
  const address = oidc.buildAuthorizationUrl(configuration, {
    redirect_uri: provider.origin + callbackPath,
    scope: 'openid',
    state,
    nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  });
  return { address: address.href, flow };
}

export type CameBack =
  | { readonly outcome: 'signed-in'; readonly accountId: string }
  | { readonly outcome: 'linked' | 'not-linked' | 'linked-elsewhere' | 'failed' };

type Flow = { readonly state: string; readonly nonce: string; readonly verifier: string; readonly link_to: string | null };

/** A flow is over with its first return, whatever came of it. */
export async function endFlow(pool: pg.Pool, provider: IdentityProvider, flow: string, search: string): Promise<CameBack> {
  const { rows } = await inScope(pool, authScope, (transaction) =>
    transaction.query<Flow & { live: boolean }>(
      'delete from identity_flow where flow_hash = $1 returning state, nonce, verifier, link_to, expires_at > now() as live',
      [hashOf(flow)],
    ),
  );
  const [begun] = rows;
  if (begun === undefined || !begun.live) return { outcome: 'failed' };
  const subject = await subjectOf(provider, begun, search);
  if (subject === null) return { outcome: 'failed' };
  return begun.link_to === null ? whoIs(pool, provider.issuer, subject) : link(pool, provider.issuer, subject, begun.link_to);
}

async function subjectOf(provider: IdentityProvider, { state, nonce, verifier }: Flow, search: string): Promise<string | null> {
  try {
    const tokens = await oidc.authorizationCodeGrant(await configurationOf(provider), new URL(provider.origin + callbackPath + search), {
      pkceCodeVerifier: verifier,
      expectedState: state,
      expectedNonce: nonce,
      idTokenExpected: true,
    });
    return tokens.claims()?.sub ?? null;
  } catch {
    // Refused, forged, late or unreachable: there is one answer to all of them, and the person may begin again.
    return null;
  }
}

/** For offices only: a role of an office must be in force. */
async function whoIs(pool: pg.Pool, issuer: string, subject: string): Promise<CameBack> {
  const { rows } = await inScope(pool, authScope, (transaction) =>
    transaction.query<{ account_id: string }>('select account_id from account_identity where issuer = $1 and subject = $2', [
      issuer,
      subject,
    ]),
  );
  const account = rows[0] === undefined ? null : await findAccount(pool, rows[0].account_id);
  if (account === null || !worksInOffice(account)) return { outcome: 'not-linked' };
  return { outcome: 'signed-in', accountId: account.id };
}

async function link(pool: pg.Pool, issuer: string, subject: string, accountId: string): Promise<CameBack> {
  const { rowCount } = await inScope(pool, authScope, (transaction) =>
    transaction.query('insert into account_identity (issuer, subject, account_id) values ($1, $2, $3) on conflict do nothing', [
      issuer,
      subject,
      accountId,
    ]),
  );
  return { outcome: rowCount === 1 ? 'linked' : 'linked-elsewhere' };
}

export async function isLinked(pool: pg.Pool, { issuer }: IdentityProvider, accountId: string): Promise<boolean> {
  const { rowCount } = await inScope(pool, authScope, (transaction) =>
    transaction.query('select 1 from account_identity where account_id = $1 and issuer = $2', [accountId, issuer]),
  );
  return rowCount === 1;
}

export async function unlink(pool: pg.Pool, { issuer }: IdentityProvider, accountId: string): Promise<void> {
  await inScope(pool, authScope, (transaction) =>
    transaction.query('delete from account_identity where account_id = $1 and issuer = $2', [accountId, issuer]),
  );
}

/** Of every provider, and whatever was begun to link one. */
export async function dropIdentities(transaction: Transaction, accountId: string): Promise<void> {
  await transaction.query('delete from account_identity where account_id = $1', [accountId]);
  await transaction.query('delete from identity_flow where link_to = $1', [accountId]);
}
