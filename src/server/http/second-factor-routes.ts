// The second factor of one's own account: looked at, begun, turned on with its first code, turned off. Beginning and turning off
// ask for the password: a phone left open on a table must not be enough.

import type { Account } from '../accounts/account.ts';
import { clearFailures, countFailure, failureWait } from '../accounts/failures.ts';
import { longestPassword } from '../accounts/password.ts';
import { beginFactor, readFactor, turnOffFactor, turnOnFactor } from '../accounts/second-factor.ts';
import { checkPassword } from '../accounts/sign-in.ts';
import { ProblemAnswer } from './problem.ts';
import { fields } from './request-fields.ts';
import { addRoute, type Call, type Routes, signedIn } from './route.ts';

export function addSecondFactorRoutes(routes: Routes): void {
  addRoute(routes, {
    method: 'GET',
    path: '/api/second-factor',
    authorise: signedIn,
    handle: ({ account }, { pool }) => readFactor(pool, account.id),
  });
  addRoute(routes, {
    method: 'POST',
    path: '/api/second-factor/begin',
    authorise: signedIn,
    handle: async ({ account }, call) => {
      await askPassword(account, call);
      const begun = await beginFactor(call.pool, account.id, account.phone);
      if (begun === null) throw new ProblemAnswer('second-factor-is-on');
      return begun;
    },
  });
  addRoute(routes, {
    method: 'POST',
    path: '/api/second-factor/turn-on',
    authorise: signedIn,
    handle: async ({ account }, call) => {
      const { code } = fields(await call.body(), ['code']);
      const key = `code:${account.id}`;
      const seconds = await failureWait(call.pool, key);
      if (seconds > 0) throw new ProblemAnswer('try-later', { seconds });
      const spare = await turnOnFactor(call.pool, account.id, code);
      if (spare === null) {
        await countFailure(call.pool, key);
        throw new ProblemAnswer('code-wrong');
      }
      await clearFailures(call.pool, key);
      return { spare };
    },
  });
  addRoute(routes, {
    method: 'POST',
    path: '/api/second-factor/turn-off',
    authorise: signedIn,
    handle: async ({ account }, call) => {
      await askPassword(account, call);
      await turnOffFactor(call.pool, account.id);
      return { on: false };
    },
  });
}

async function askPassword(account: Account, call: Call): Promise<void> {
  const { password } = fields(await call.body(), ['password']);
  const checked = await checkPassword(call.pool, account.phone, password.slice(0, longestPassword));
  if (checked.outcome === 'wait') throw new ProblemAnswer('try-later', { seconds: checked.seconds });
  if (checked.outcome === 'wrong') throw new ProblemAnswer('password-wrong');
}
