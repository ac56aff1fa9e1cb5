// A lost password, without e-mail: somebody above begins, a second person above confirms, and only then there is a sheet with a
// secret. Whoever holds the sheet and knows the account's number sets a new password; every session, every key behind a
// PIN, every second factor, every passkey and every sign-on by a provider ends with it. Who began, who confirmed and when it was used stay written down.

import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { inScope } from '../db/scope.ts';
import { findAccount } from './account.ts';
import { type AccountBelow, type ApproverAccess, authoriseAccountBelow } from './authorise.ts';
import { isEasyToGuess } from './easy-password.ts';
import { setPassword } from './given-password.ts';
import { dropIdentities } from './identity.ts';
import { type Accepted, type Made, type SheetRow, sheetColumns, useSheet } from './invitation.ts';
import { dropPasskeys } from './passkey.ts';
import { hashPassword } from './password.ts';
import { dropFactor } from './second-factor.ts';
import { makeSheetSecret, sheetHash } from './sheet-secret.ts';

const authScope = { role: 'app_auth' } as const;
const waitingDays = 14;
const sheetDays = 3;

/** One that waits for its second person takes the place of one before it. */
export async function beginRecovery(pool: pg.Pool, { account, below }: AccountBelow): Promise<{ readonly id: string }> {
  const id = randomUUID();
  await inScope(pool, authScope, async (transaction) => {
    await transaction.query(
      `update invitation set revoked_at = now(), revoked_by = $2
       where for_account = $1 and used_at is null and revoked_at is null`,
      [below.id, account.id],
    );
    await transaction.query(
      `insert into invitation (invitation_id, purpose, name, for_account, made_by, made_by_name, expires_at)
       values ($1, 'recovery', $2, $3, $4, $5, now() + make_interval(days => $6))`,
      [id, below.name, below.id, account.id, account.name, waitingDays],
    );
  });
  return { id };
}

/** Null when there is no such recovery for this person to confirm: it is not waiting, or was begun by the same person. */
export async function confirmRecovery(pool: pg.Pool, { account }: ApproverAccess, id: string): Promise<Made | null> {
  const sheet = await waitingRecovery(pool, id);
  if (sheet === null || sheet.made_by === account.id) return null;
  const below = sheet.for_account === null ? null : await findAccount(pool, sheet.for_account);
  if ('denied' in (await authoriseAccountBelow(pool, account, below))) return null;
  const secret = makeSheetSecret();
  const { rowCount } = await inScope(pool, authScope, (transaction) =>
    transaction.query(
      `update invitation set secret_hash = $2, confirmed_by = $3, confirmed_by_name = $4, confirmed_at = now(),
         expires_at = now() + make_interval(days => $5)
       where invitation_id = $1 and confirmed_by is null and used_at is null and revoked_at is null and expires_at > now()`,
      [id, sheetHash(secret), account.id, account.name, sheetDays],
    ),
  );
  return rowCount === 1 ? { id, secret } : null;
}

async function waitingRecovery(pool: pg.Pool, id: string): Promise<SheetRow | null> {
  const { rows } = await inScope(pool, authScope, (transaction) =>
    transaction.query<SheetRow>(
      `select ${sheetColumns} from invitation
       where invitation_id = $1 and purpose = 'recovery' and confirmed_by is null and used_at is null and revoked_at is null
         and expires_at > now()`,
      [id],
    ),
  );
  return rows[0] ?? null;
}

/** The number must be the account's own: a sheet found on the road opens nothing by itself. */
export async function acceptRecovery(
  pool: pg.Pool,
  secret: string,
  sheet: SheetRow,
  { phone, password }: { readonly phone: string; readonly password: string },
): Promise<Accepted | { readonly outcome: 'wrong-phone' }> {
  const account = sheet.for_account === null ? null : await findAccount(pool, sheet.for_account);
  if (account === null) return { outcome: 'void' };
  if (account.phone !== phone) return { outcome: 'wrong-phone' };
  if (isEasyToGuess(password, phone)) return { outcome: 'easy-password' };
  const passwordHash = await hashPassword(password);
  return inScope(pool, authScope, async (transaction): Promise<Accepted> => {
    if (!(await useSheet(transaction, secret, account.id))) return { outcome: 'void' };
    await dropFactor(transaction, account.id);
    await dropIdentities(transaction, account.id);
    await dropPasskeys(transaction, account.id);
    await setPassword(transaction, { accountId: account.id, passwordHash, given: false });
    return { outcome: 'accepted', accountId: account.id };
  });
}
