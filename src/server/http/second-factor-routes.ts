// The second factor of one's own account: looked at, begun, turned on with its first code, turned off. Beginning and turning off
// ask for the password: a phone left open on a table must not be enough.

import { clearFailures, countFailure, failureWait } from '../accounts/failures.ts';
import { beginFactor, readFactor, turnOffFactor, turnOnFactor } from '../accounts/second-factor.ts';
import { askPassword } from './ask-password.ts';
import { ProblemAnswer } from './problem.ts';
import { fields } from './request-fields.ts';
import { addRoute, type Routes, signedIn } from './route.ts';

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
      if (call.keys === null) throw new ProblemAnswer('codes-not-ready');
      const begun = await beginFactor(call, call.keys, account.id, account.phone);
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
      const spare = await turnOnFactor(call, account.id, code);
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
