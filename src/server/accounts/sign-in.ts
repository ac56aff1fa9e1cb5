// Sign-in by phone number and password, and by a code where the account asks for one. Failures are counted per number, known or
// not, and slowed (failures.ts).

import type pg from 'pg';
import { inScope } from '../db/scope.ts';
import { normalPhone } from './account.ts';
import { clearFailures, countFailure, failureWait } from './failures.ts';
import { passwordFits } from './password.ts';
import { checkCode, type FactorDoor } from './second-factor.ts';
import { openSession, type Where } from './session.ts';

export type SignIn =
  | { readonly outcome: 'signed-in'; readonly token: string }
  | { readonly outcome: 'wrong' | 'code-needed' | 'code-wrong' }
  | { readonly outcome: 'wait'; readonly seconds: number };

const authScope = { role: 'app_auth' } as const;

export type Credentials = { readonly phone: string; readonly password: string; readonly code: string | null };

export async function signIn(door: FactorDoor, { phone: typed, password, code }: Credentials, where: Where): Promise<SignIn> {
  const { pool } = door;
  const phone = normalPhone(typed) ?? typed.slice(0, 40);
  const checked = await checkPassword(pool, phone, password);
  if (checked.outcome !== 'fits') return checked;
  const second = await checkCode(door, checked.accountId, code);
  if (second.outcome === 'wait') return second;
  if (second.outcome === 'needed' || second.outcome === 'wrong') return { outcome: `code-${second.outcome}` };
  return { outcome: 'signed-in', token: await openSession(pool, checked.accountId, where) };
}

export type PasswordCheck =
  | { readonly outcome: 'fits'; readonly accountId: string }
  | { readonly outcome: 'wrong' }
  | { readonly outcome: 'wait'; readonly seconds: number };

/** Whether this is the password of this number; guesses are counted, whoever asks. */
export async function checkPassword(pool: pg.Pool, phone: string, password: string): Promise<PasswordCheck> {
  const seconds = await failureWait(pool, phone);
  if (seconds > 0) return { outcome: 'wait', seconds };
  const { rows } = await inScope(pool, authScope, (transaction) =>
    transaction.query<{ id: string; password_hash: string | null }>('select id, password_hash from account where phone = $1', [phone]),
  );
  const account = rows[0];
  if (!(await passwordFits(password, account?.password_hash ?? null)) || !account) {
    await countFailure(pool, phone);
    return { outcome: 'wrong' };
  }
  await clearFailures(pool, phone);
  return { outcome: 'fits', accountId: account.id };
}
