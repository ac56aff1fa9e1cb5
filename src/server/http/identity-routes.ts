// Sign-on through an identity provider over HTTP: where to go, coming back, linked and unlinked. The way back comes from another site,
// so the session's strict cookie is not with it: a flow has a cookie of its own that lives for minutes and opens nothing.

import type { Account } from '../accounts/account.ts';
import { beginFlow, callbackPath, endFlow, flowMinutes, type IdentityProvider, isLinked, unlink } from '../accounts/identity.ts';
import { passkeyPlace } from '../accounts/passkey-place.ts';
import { openSession } from '../accounts/session.ts';
import { askPassword } from './ask-password.ts';
import { ProblemAnswer } from './problem.ts';
import { addRoute, anyone, type Call, cookieName, type Routes, signedIn } from './route.ts';
import { sessionAnswer } from './session-answer.ts';

/** `origin`: LALANH_ORIGIN, for whether passkeys are good where this is asked. */
export function addIdentityRoutes(routes: Routes, provider: IdentityProvider | null, origin: string | null): void {
  addRoute(routes, {
    method: 'GET',
    path: '/api/identity/provider',
    authorise: anyone,
    handle: async (_, call) => {
      const passkeys = passkeyPlace(origin, call.askedAt) !== null;
      return { doors: provider === null && !passkeys ? null : { name: provider?.name ?? null, passkeys } };
    },
  });
  addRoute(routes, {
    method: 'GET',
    path: '/api/identity',
    authorise: signedIn,
    handle: async ({ account }, { pool }) => ({
      name: provider?.name ?? null,
      linked: provider !== null && (await isLinked(pool, provider, account.id)),
    }),
  });
  addRoute(routes, {
    method: 'POST',
    path: '/api/identity/begin',
    authorise: anyone,
    handle: async (_, call) => begin(call, wanted(provider), null),
  });
  addRoute(routes, {
    method: 'POST',
    path: '/api/identity/link',
    authorise: signedIn,
    handle: async ({ account }, call) => {
      await askPassword(account, call);
      return begin(call, wanted(provider), account);
    },
  });
  addRoute(routes, {
    method: 'POST',
    path: '/api/identity/unlink',
    authorise: signedIn,
    handle: async ({ account }, call) => {
      await askPassword(account, call);
      await unlink(call.pool, wanted(provider), account.id);
      return { linked: false };
    },
  });
  addRoute(routes, { method: 'GET', path: callbackPath, authorise: anyone, handle: async (_, call) => comeBack(call, wanted(provider)) });
}

function wanted(provider: IdentityProvider | null): IdentityProvider {
  if (provider === null) throw new ProblemAnswer('not-found');
  return provider;
}

async function begin(call: Call, provider: IdentityProvider, account: Account | null): Promise<Response> {
  const { address, flow } = await beginFlow(call.pool, provider, account?.id ?? null).catch(() => {
    throw new ProblemAnswer('provider-away');
  });
  const answer = Response.json({ address }, { headers: { 'cache-control': 'no-store' } });
  answer.headers.set('set-cookie', flowCookieOf(flow, flowMinutes * 60, call.secure));
  return answer;
}

const flowCookieOf = (flow: string, seconds: number, secure: boolean): string =>
  `${cookieName('flow', secure)}=${flow}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure ? '; Secure' : ''}`;

async function comeBack(call: Call, provider: IdentityProvider): Promise<Response> {
  const back = await endFlow(call.pool, provider, call.cookie(cookieName('flow', call.secure)) ?? '', call.search);
  const answer =
    back.outcome === 'signed-in'
      ? await sessionAnswer(call, await openSession(call.pool, back.accountId, call.where))
      : new Response(null, { headers: { 'cache-control': 'no-store' } });
  const page = { 'signed-in': '#/', linked: '#/van-phong/tai-khoan' } as const;
  const place = back.outcome === 'signed-in' || back.outcome === 'linked' ? page[back.outcome] : `#/vao?cong=${back.outcome}`;
  const headers = new Headers(answer.headers);
  headers.delete('content-type');
  headers.append('set-cookie', flowCookieOf('', 0, call.secure));
  headers.set('location', `/${place}`);
  return new Response(null, { status: 303, headers });
}
