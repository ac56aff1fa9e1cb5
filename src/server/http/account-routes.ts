// Signing in and out, who am I, one's own password, and the first set-up.

import { ROOMS_OF_ROLE } from '../../domain/club/roles.ts';
import { type Account, listSampleAccounts, readInstallation } from '../accounts/account.ts';
import { isPasswordGiven, setPassword } from '../accounts/given-password.ts';
import { hashPassword, longestPassword } from '../accounts/password.ts';
import { closeSession, openSession, sessionDays, tieSession, tokenHash } from '../accounts/session.ts';
import { setUp } from '../accounts/set-up.ts';
import { checkPassword, signIn } from '../accounts/sign-in.ts';
import { inScope, isUuid } from '../db/scope.ts';
import { unlinkSession } from '../devices/device-people.ts';
import { ProblemAnswer } from './problem.ts';
import { checkNewPassword, checkPerson, fields } from './request-fields.ts';
import { addRoute, anyone, type Call, emptyInstallation, type Routes, sessionCookie, signedIn } from './route.ts';

export function addAccountRoutes(routes: Routes): void {
  addRoute(routes, { method: 'GET', path: '/api/installation', authorise: anyone, handle: async (_, { pool }) => readInstallation(pool) });
  addRoute(routes, {
    method: 'GET',
    path: '/api/sample-accounts',
    authorise: anyone,
    handle: async (_, { pool }) => (await listSampleAccounts(pool)).map(presentAccount),
  });
  addRoute(routes, { method: 'POST', path: '/api/sample-sign-in', authorise: anyone, handle: async (_, call) => signInAsSample(call) });
  addRoute(routes, { method: 'POST', path: '/api/sign-in', authorise: anyone, handle: async (_, call) => signInWithPassword(call) });
  addRoute(routes, {
    method: 'POST',
    path: '/api/set-up',
    authorise: emptyInstallation,
    handle: async (_, call) => setUpFirstOfficer(call),
  });
  addRoute(routes, {
    method: 'GET',
    path: '/api/me',
    authorise: signedIn,
    handle: async ({ account }, { pool }) => ({ ...presentAccount(account), passwordGiven: await isPasswordGiven(pool, account.id) }),
  });
  addRoute(routes, {
    method: 'POST',
    path: '/api/password',
    authorise: signedIn,
    handle: async ({ account }, call) => changeOwnPassword(account, call),
  });
  addRoute(routes, {
    method: 'POST',
    path: '/api/sign-out',
    authorise: anyone,
    handle: async (_, { pool, token, secure }) => {
      if (token) {
        await unlinkSession(pool, token);
        await closeSession(pool, token);
      }
      return withCookie({ signedOut: true }, '', 0, secure);
    },
  });
}

export function presentAccount({ id, name, title, grants }: Account) {
  const roles = grants.map((grant) => ({ ...grant, rooms: ROOMS_OF_ROLE[grant.role] }));
  return { id, name, title, roles };
}

async function signInWithPassword(call: Call): Promise<Response> {
  const body = await call.body();
  const { phone, password } = fields(body, ['phone', 'password']);
  const result = await signIn(call.pool, phone, password.slice(0, longestPassword));
  if (result.outcome === 'wait') throw new ProblemAnswer('try-later', { seconds: result.seconds });
  if (result.outcome === 'wrong') throw new ProblemAnswer('wrong-phone-or-password');
  // A phone that says which one it is keeps its session to itself; other machines say nothing.
  const device: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'device') : undefined;
  if (typeof device === 'string' && isUuid(device)) await tieSession(call.pool, result.token, device);
  return withCookie({ signedIn: true }, result.token, sessionDays, call.secure);
}

async function signInAsSample(call: Call): Promise<Response> {
  const { accountId } = fields(await call.body(), ['accountId']);
  const account = (await listSampleAccounts(call.pool)).find(({ id }) => id === accountId);
  if (!account) throw new ProblemAnswer('not-allowed');
  return withCookie({ signedIn: true }, await openSession(call.pool, account.id), sessionDays, call.secure);
}

async function setUpFirstOfficer(call: Call): Promise<Response> {
  const body = fields(await call.body(), ['phone', 'name', 'password', 'unitId']);
  const { phone, name } = checkPerson(body);
  const password = checkNewPassword(body.password);
  const accountId = await setUp(call.pool, { phone, name, password, unitId: body.unitId });
  if (!accountId) throw new ProblemAnswer((await readInstallation(call.pool)).state === 'empty' ? 'unit-unknown' : 'already-set-up');
  return withCookie({ signedIn: true }, await openSession(call.pool, accountId), sessionDays, call.secure);
}

/** The present password is asked for: a phone left open on a table must not be enough. */
async function changeOwnPassword(account: Account, call: Call): Promise<object> {
  const { current, password } = fields(await call.body(), ['current', 'password']);
  checkNewPassword(password);
  const checked = await checkPassword(call.pool, account.phone, current.slice(0, longestPassword));
  if (checked.outcome === 'wait') throw new ProblemAnswer('try-later', { seconds: checked.seconds });
  if (checked.outcome === 'wrong') throw new ProblemAnswer('password-wrong');
  const passwordHash = await hashPassword(password);
  const except = call.token ? tokenHash(call.token) : null;
  await inScope(call.pool, { role: 'app_auth' }, (transaction) =>
    setPassword(transaction, { accountId: account.id, passwordHash, given: false, except }),
  );
  return { changed: true };
}

export function withCookie(body: object, token: string, days: number, secure: boolean): Response {
  const cookie = `${sessionCookie}=${token}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${days * 86_400}${secure ? '; Secure' : ''}`;
  return Response.json(body, { headers: { 'set-cookie': cookie, 'cache-control': 'no-store' } });
}
