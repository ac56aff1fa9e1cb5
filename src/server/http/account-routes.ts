// Signing in and out, who am I, one's own password, and the first set-up.

import { ROOMS_OF_ROLE } from '../../domain/club/roles.ts';
import { type Account, listSampleAccounts, readInstallation } from '../accounts/account.ts';
import { countAddress, secondsToWait } from '../accounts/address-guard.ts';
import { isPasswordGiven, setPassword } from '../accounts/given-password.ts';
import { hashPassword } from '../accounts/password.ts';
import { closeSession, openSession, tieSession, tokenHash } from '../accounts/session.ts';
import { setUp } from '../accounts/set-up.ts';
import { checkPassword, signIn } from '../accounts/sign-in.ts';
import { inScope, isUuid } from '../db/scope.ts';
import { unlinkSession } from '../devices/device-people.ts';
import { ProblemAnswer } from './problem.ts';
import { checkNewPassword, checkPerson, fields, optionalField } from './request-fields.ts';
import { addRoute, anyone, type Call, emptyInstallation, type Routes, signedIn } from './route.ts';
import { sessionAnswer, signedOutAnswer } from './session-answer.ts';

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
    handle: async (_, call) => {
      if (call.token) {
        await unlinkSession(call.pool, call.token);
        await closeSession(call.pool, call.token);
      }
      return signedOutAnswer(call);
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
  const seconds = await secondsToWait(call.pool, call.where.address);
  if (seconds > 0) throw new ProblemAnswer('try-later', { seconds });
  const result = await signIn(call, { phone, password, code: optionalField(body, 'code') }, call.where);
  if (result.outcome === 'wait') throw new ProblemAnswer('try-later', { seconds: result.seconds });
  if (result.outcome === 'code-needed') throw new ProblemAnswer('code-needed');
  if (result.outcome !== 'signed-in') {
    await countAddress(call.pool, call.where.address);
    throw new ProblemAnswer(result.outcome === 'wrong' ? 'wrong-phone-or-password' : 'code-wrong');
  }
  // A phone that says which one it is keeps its session to itself; other machines say nothing.
  const device = optionalField(body, 'device');
  if (device !== null && isUuid(device)) await tieSession(call.pool, result.token, device);
  return sessionAnswer(call, result.token);
}

async function signInAsSample(call: Call): Promise<Response> {
  const { accountId } = fields(await call.body(), ['accountId']);
  const account = (await listSampleAccounts(call.pool)).find(({ id }) => id === accountId);
  if (!account) throw new ProblemAnswer('not-allowed');
  return sessionAnswer(call, await openSession(call.pool, account.id, call.where));
}

async function setUpFirstOfficer(call: Call): Promise<Response> {
  const body = fields(await call.body(), ['phone', 'name', 'password', 'unitId']);
  const { phone, name } = checkPerson(body);
  const password = checkNewPassword(body.password, phone);
  const accountId = await setUp(call.pool, { phone, name, password, unitId: body.unitId });
  if (!accountId) throw new ProblemAnswer((await readInstallation(call.pool)).state === 'empty' ? 'unit-unknown' : 'already-set-up');
  return sessionAnswer(call, await openSession(call.pool, accountId, call.where));
}

/** The present password is asked for: a phone left open on a table must not be enough. */
async function changeOwnPassword(account: Account, call: Call): Promise<object> {
  const { current, password } = fields(await call.body(), ['current', 'password']);
  checkNewPassword(password, account.phone);
  const checked = await checkPassword(call.pool, account.phone, current);
  if (checked.outcome === 'wait') throw new ProblemAnswer('try-later', { seconds: checked.seconds });
  if (checked.outcome === 'wrong') throw new ProblemAnswer('password-wrong');
  const passwordHash = await hashPassword(password);
  const except = call.token ? tokenHash(call.token) : null;
  await inScope(call.pool, { role: 'app_auth' }, (transaction) =>
    setPassword(transaction, { accountId: account.id, passwordHash, given: false, except }),
  );
  return { changed: true };
}
