// The password asked for again before something of an account changes: a phone left open on a table must not be enough.

import type { Account } from '../accounts/account.ts';
import { checkPassword } from '../accounts/sign-in.ts';
import { ProblemAnswer } from './problem.ts';
import { fields } from './request-fields.ts';
import type { Call } from './route.ts';

export async function askPassword(account: Account, call: Call): Promise<void> {
  const { password } = fields(await call.body(), ['password']);
  const checked = await checkPassword(call.pool, account.phone, password);
  if (checked.outcome === 'wait') throw new ProblemAnswer('try-later', { seconds: checked.seconds });
  if (checked.outcome === 'wrong') throw new ProblemAnswer('password-wrong');
}
