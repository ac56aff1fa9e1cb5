// Passkeys over HTTP: the list of one's own, a new one, one taken away (each with the password), and signing in with one. A cookie of
// its own binds question and answer to one browser; it lives for minutes and opens nothing.

import { type Account, worksInOffice } from '../accounts/account.ts';
import { countAddress, secondsToWait } from '../accounts/address-guard.ts';
import { beginPasskey, listPasskeys, longestPasskeyName, makePasskey, removePasskey } from '../accounts/passkey.ts';
import { passkeyMinutes } from '../accounts/passkey-flow.ts';
import { type PasskeyPlace, passkeyAddress, passkeyPlace } from '../accounts/passkey-place.ts';
import { beginPasskeySignIn, signInByPasskey } from '../accounts/passkey-sign-in.ts';
import { openSession, tieSession } from '../accounts/session.ts';
import { isUuid } from '../db/scope.ts';
import { askPassword } from './ask-password.ts';
import { ProblemAnswer } from './problem.ts';
import { fields, optionalField } from './request-fields.ts';
import { addRoute, anyone, type Call, cookieName, type Routes, signedIn } from './route.ts';
import { sessionAnswer } from './session-answer.ts';

export type PasskeyDoor = {
  /** LALANH_ORIGIN; null where it was not set. */
  readonly origin: string | null;
  readonly warn: (line: { readonly warning: string }) => void;
};

export function addPasskeyRoutes(routes: Routes, { origin, warn }: PasskeyDoor): void {
  const placeOf = (call: Call): PasskeyPlace => {
    const place = passkeyPlace(origin, call.askedAt);
    if (place === null) throw new ProblemAnswer('passkeys-not-here');
    return place;
  };
  addRoute(routes, {
    method: 'GET',
    path: '/api/passkeys',
    authorise: signedIn,
    handle: async ({ account }, { pool, askedAt: asked, where }) => ({
      here: passkeyPlace(origin, asked) !== null,
      address: passkeyAddress(origin, asked),
      device: where.device,
      passkeys: await listPasskeys(pool, account.id),
    }),
  });
  addRoute(routes, {
    method: 'POST',
    path: '/api/passkeys/begin',
    authorise: signedIn,
    handle: async ({ account }, call) => begin(call, placeOf(call), account),
  });
  addRoute(routes, {
    method: 'POST',
    path: '/api/passkeys',
    authorise: signedIn,
    handle: async ({ account }, call) => make(call, placeOf(call), account),
  });
  addRoute(routes, {
    method: 'POST',
    path: '/api/passkeys/:passkeyId/remove',
    authorise: signedIn,
    handle: async ({ account }, call) => {
      await askPassword(account, call);
      const passkeyId = call.parameter('passkeyId');
      if (!isUuid(passkeyId) || !(await removePasskey(call.pool, account.id, passkeyId))) throw new ProblemAnswer('not-found');
      return { removed: 1 };
    },
  });
  addRoute(routes, {
    method: 'POST',
    path: '/api/passkeys/sign-in/begin',
    authorise: anyone,
    handle: async (_, call) => {
      await refuseGuessers(call);
      return asking(call, await beginPasskeySignIn(call.pool, placeOf(call)));
    },
  });
  addRoute(routes, {
    method: 'POST',
    path: '/api/passkeys/sign-in',
    authorise: anyone,
    handle: async (_, call) => signIn(call, placeOf(call), warn),
  });
}

async function refuseGuessers({ pool, where }: Call): Promise<void> {
  const seconds = await secondsToWait(pool, where.address);
  if (seconds > 0) throw new ProblemAnswer('try-later', { seconds });
}

function asking({ secure }: Call, { options, flow }: { readonly options: object; readonly flow: string }): Response {
  const cookie = `${cookieName('passkey', secure)}=${flow}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${passkeyMinutes * 60}${secure ? '; Secure' : ''}`;
  return Response.json({ options }, { headers: { 'cache-control': 'no-store', 'set-cookie': cookie } });
}

async function begin(call: Call, place: PasskeyPlace, account: Account): Promise<Response> {
  if (!worksInOffice(account)) throw new ProblemAnswer('not-allowed');
  await askPassword(account, call);
  const begun = await beginPasskey(call.pool, place, account, call.token ?? '');
  if (begun === null) throw new ProblemAnswer('passkeys-too-many');
  return asking(call, begun);
}

async function make(call: Call, place: PasskeyPlace, account: Account): Promise<object> {
  if (!worksInOffice(account)) throw new ProblemAnswer('not-allowed');
  const body = await call.body();
  const name = fields(body, ['name']).name.normalize('NFC').trim();
  if (name === '' || name.length > longestPasskeyName) throw new ProblemAnswer('passkey-name-missing');
  const made = await makePasskey(call.pool, place, { account, session: call.token ?? '', name }, answerOf(call, body));
  if (made.outcome === 'made') return { id: made.id };
  throw new ProblemAnswer(({ stale: 'passkey-stale', known: 'passkey-known', 'too-many': 'passkeys-too-many' } as const)[made.outcome]);
}

const answerOf = (call: Call, body: unknown) => ({
  flow: call.cookie(cookieName('passkey', call.secure)) ?? '',
  answer: typeof body === 'object' && body !== null ? Reflect.get(body, 'answer') : null,
});

async function signIn(call: Call, place: PasskeyPlace, warn: PasskeyDoor['warn']): Promise<Response> {
  const body = await call.body();
  await refuseGuessers(call);
  const found = await signInByPasskey(call.pool, place, answerOf(call, body));
  if (found.outcome === 'wait') throw new ProblemAnswer('try-later', { seconds: found.seconds });
  if (found.outcome !== 'signed-in') {
    await countAddress(call.pool, call.where.address);
    // Without whose: the list of keys of the account says it, and passkey.refused_at.
    if (found.outcome === 'copied-now') warn({ warning: 'passkey-counter-went-back' });
    throw new ProblemAnswer(found.outcome === 'not-taken' ? 'passkey-not-taken' : 'passkey-copied');
  }
  const token = await openSession(call.pool, found.accountId, call.where);
  const device = optionalField(body, 'device');
  if (device !== null && isUuid(device)) await tieSession(call.pool, token, device);
  return sessionAnswer(call, token);
}
