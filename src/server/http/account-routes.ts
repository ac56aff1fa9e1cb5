// Signing in and out, who am I, the first set-up, and accounts for others.

import { ROOMS_OF_ROLE } from '../../domain/club/roles.ts';
import { type Account, listSampleAccounts, normalPhone, type RoleGrant, readInstallation } from '../accounts/account.ts';
import { authoriseClub, authoriseUnit } from '../accounts/authorise.ts';
import { hashPassword, longestPassword, shortestPassword } from '../accounts/password.ts';
import { clubRoles, unitRoles } from '../accounts/role.ts';
import { closeSession, openSession, sessionDays } from '../accounts/session.ts';
import { makeAccount, setUp } from '../accounts/set-up.ts';
import { signIn } from '../accounts/sign-in.ts';
import { inScope } from '../db/scope.ts';
import { ProblemAnswer } from './problem.ts';
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
  addRoute(routes, { method: 'GET', path: '/api/me', authorise: signedIn, handle: async ({ account }) => presentAccount(account) });
  addRoute(routes, {
    method: 'POST',
    path: '/api/accounts',
    authorise: signedIn,
    handle: async ({ account }, call) => addAccountBelow(account, call),
  });
  addRoute(routes, {
    method: 'POST',
    path: '/api/sign-out',
    authorise: anyone,
    handle: async (_, { pool, token, secure }) => {
      if (token) await closeSession(pool, token);
      return withCookie({ signedOut: true }, '', 0, secure);
    },
  });
}

export function presentAccount({ id, name, title, grants }: Account) {
  const roles = grants.map((grant) => ({ ...grant, rooms: ROOMS_OF_ROLE[grant.role] }));
  return { id, name, title, roles };
}

async function signInWithPassword(call: Call): Promise<Response> {
  const { phone, password } = fields(await call.body(), ['phone', 'password']);
  const result = await signIn(call.pool, phone, password.slice(0, longestPassword));
  if (result.outcome === 'wait') throw new ProblemAnswer('try-later', { seconds: result.seconds });
  if (result.outcome === 'wrong') throw new ProblemAnswer('wrong-phone-or-password');
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
  const { phone, name, password } = checkPerson(body);
  const accountId = await setUp(call.pool, { phone, name, password, unitId: body.unitId });
  if (!accountId) throw new ProblemAnswer((await readInstallation(call.pool)).state === 'empty' ? 'unit-unknown' : 'already-set-up');
  return withCookie({ signedIn: true }, await openSession(call.pool, accountId), sessionDays, call.secure);
}

/** An officer makes accounts for units and clubs inside its own; only an officer of a unit may. */
async function addAccountBelow(account: Account, call: Call): Promise<{ id: string }> {
  const given = await call.body();
  const { phone, name, password } = checkPerson(fields(given, ['phone', 'name', 'password']));
  const { role } = fields(given, ['role']);
  const grant = await grantBelow(account, call, role, given);
  const passwordHash = await hashPassword(password);
  const id = await inScope(call.pool, { role: 'app_auth' }, (transaction) =>
    makeAccount(transaction, { phone, name, passwordHash, grant }),
  ).catch((problem: unknown) => {
    if (problem instanceof Error && 'code' in problem && problem.code === '23505') throw new ProblemAnswer('phone-taken');
    throw problem;
  });
  return { id };
}

async function grantBelow(account: Account, { pool }: Call, role: string, given: unknown): Promise<RoleGrant> {
  const clubRole = clubRoles.find((known) => known === role);
  const unitRole = unitRoles.find((known) => known === role);
  const officer = { ...account, grants: account.grants.filter((held) => 'unitId' in held) };
  if (clubRole) {
    const { clubId } = fields(given, ['clubId']);
    if (!('denied' in (await authoriseClub(pool, officer, clubId)))) return { role: clubRole, clubId };
  }
  // A province is not handed out by its own officer's hand twice: below one's own unit only.
  if (unitRole) {
    const { unitId } = fields(given, ['unitId']);
    const own = officer.grants.some((held) => 'unitId' in held && held.unitId === unitId);
    if (unitRole === 'commune-officer' && !own && !('denied' in (await authoriseUnit(pool, officer, unitId))))
      return { role: unitRole, unitId };
  }
  throw new ProblemAnswer('not-allowed');
}

function checkPerson({ phone, name, password }: { phone: string; name: string; password: string }) {
  const normal = normalPhone(phone);
  if (!normal) throw new ProblemAnswer('phone-malformed');
  const plain = name.normalize('NFC').trim();
  if (!plain || plain.length > 100) throw new ProblemAnswer('name-missing');
  if (password.length < shortestPassword || password.length > longestPassword) throw new ProblemAnswer('password-too-short');
  return { phone: normal, name: plain, password };
}

/** The named texts of a JSON object; anything else is malformed. */
function fields<Name extends string>(body: unknown, names: readonly Name[]): Record<Name, string> {
  const found: Partial<Record<Name, string>> = {};
  for (const name of names) {
    const value: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined;
    // PostgreSQL's text holds every character but this one.
    if (typeof value !== 'string' || value.includes('\0')) throw new ProblemAnswer('malformed');
    found[name] = value;
  }
  return found as Record<Name, string>;
}

function withCookie(body: object, token: string, days: number, secure: boolean): Response {
  const cookie = `${sessionCookie}=${token}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${days * 86_400}${secure ? '; Secure' : ''}`;
  return Response.json(body, { headers: { 'set-cookie': cookie, 'cache-control': 'no-store' } });
}
