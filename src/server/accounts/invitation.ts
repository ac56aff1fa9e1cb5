// Invitations: an officer writes down whom, for what and how long; a sheet with a secret is printed; whoever brings the secret back
// chooses phone number and password and is given the role. Once, within two weeks, unless it is taken back.

import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { OfficeLevel } from '../../domain/access/office-level.ts';
import type { AccountRole } from '../../domain/club/roles.ts';
import { today } from '../clock.ts';
import { inScope, type Transaction } from '../db/scope.ts';
import { type Account, addAccounts, findAccount, type RoleGrant } from './account.ts';
import { type ApproverAccess, authoriseAccountBelow } from './authorise.ts';
import { isEasyToGuess } from './easy-password.ts';
import { mayHandOut } from './handing-out.ts';
import { hashPassword } from './password.ts';
import { isClubRole } from './role.ts';
import { makeAccount } from './set-up.ts';
import { makeSheetSecret, sheetHash } from './sheet-secret.ts';
import { checkPassword } from './sign-in.ts';

const authScope = { role: 'app_auth' } as const;
export const invitationDays = 14;

export type SheetRow = {
  readonly invitation_id: string;
  readonly purpose: 'role' | 'recovery';
  readonly name: string;
  readonly role: AccountRole | null;
  readonly level: OfficeLevel;
  readonly club_id: string | null;
  readonly unit_id: string | null;
  readonly from_day: string | null;
  readonly until_day: string | null;
  readonly for_account: string | null;
  readonly made_by: string;
  readonly made_by_name: string;
  readonly confirmed_by_name: string | null;
  readonly expires_at: Date;
};

export const sheetColumns = `invitation_id, purpose, name, role, level, club_id, unit_id, from_day::text, until_day::text, for_account,
  made_by, made_by_name, confirmed_by_name, expires_at`;

export type Made = { readonly id: string; readonly secret: string };

export async function makeInvitation(pool: pg.Pool, { account }: ApproverAccess, name: string, given: RoleGrant): Promise<Made> {
  const made = { id: randomUUID(), secret: makeSheetSecret() };
  await inScope(pool, authScope, (transaction) =>
    transaction.query(
      `insert into invitation (invitation_id, purpose, secret_hash, name, role, level, club_id, unit_id, from_day, until_day,
         made_by, made_by_name, expires_at)
       values ($1, 'role', $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, now() + make_interval(days => $12))`,
      [
        made.id,
        sheetHash(made.secret),
        name,
        given.role,
        ('level' in given ? given.level : undefined) ?? 'approver',
        'clubId' in given ? given.clubId : null,
        'unitId' in given ? given.unitId : null,
        given.from ?? null,
        given.until ?? null,
        account.id,
        account.name,
        invitationDays,
      ],
    ),
  );
  return made;
}

/** The grant of an invitation that is one for a role. */
export function grantOf({ role, level, club_id, unit_id, from_day, until_day }: SheetRow): RoleGrant | null {
  const days = { from: from_day, until: until_day };
  if (role === null) return null;
  if (isClubRole(role)) return club_id === null ? null : { role, clubId: club_id, ...days };
  return unit_id === null ? null : { role, unitId: unit_id, level, ...days };
}

/** The sheet this secret opens, if it still does: not used, not taken back, not past its day, and whoever made it still may. */
export async function findSheet(pool: pg.Pool, secret: string): Promise<SheetRow | null> {
  const hash = sheetHash(secret);
  if (hash === null) return null;
  const found = await inScope(pool, authScope, (transaction) => openSheet(transaction, hash, false));
  if (found === null || found.purpose === 'recovery') return found;
  const maker = await findAccount(pool, found.made_by);
  const given = grantOf(found);
  return maker !== null && given !== null && (await mayHandOut(pool, maker, given)) ? found : null;
}

async function openSheet(transaction: Transaction, hash: Buffer, lock: boolean): Promise<SheetRow | null> {
  const { rows } = await transaction.query<SheetRow>(
    `select ${sheetColumns} from invitation where secret_hash = $1 and used_at is null and revoked_at is null and expires_at > now()
     ${lock ? 'for update' : ''}`,
    [hash],
  );
  return rows[0] ?? null;
}

/** Takes the sheet for this account, in the transaction that acts on it; false when somebody was faster. */
export async function useSheet(transaction: Transaction, secret: string, accountId: string): Promise<boolean> {
  const hash = sheetHash(secret);
  if (hash === null || (await openSheet(transaction, hash, true)) === null) return false;
  await transaction.query('update invitation set used_at = now(), used_by = $2 where secret_hash = $1', [hash, accountId]);
  return true;
}

export type Accepted =
  | { readonly outcome: 'accepted'; readonly accountId: string }
  | { readonly outcome: 'void' | 'phone-has-account' | 'easy-password' }
  | { readonly outcome: 'wait'; readonly seconds: number };

/** A new account, or, for a number that has one, its owner's password and one more role. */
export async function acceptInvitation(
  pool: pg.Pool,
  secret: string,
  sheet: SheetRow,
  { phone, password }: { readonly phone: string; readonly password: string },
): Promise<Accepted> {
  const given = grantOf(sheet);
  if (given === null) return { outcome: 'void' };
  const grant: RoleGrant = { ...given, from: given.from ?? today() };
  const known = await accountOfPhone(pool, phone);
  if (known !== null) {
    const checked = await checkPassword(pool, phone, password);
    if (checked.outcome === 'wait') return checked;
    if (checked.outcome === 'wrong') return { outcome: 'phone-has-account' };
    return joined(pool, secret, known, grant, sheet.made_by);
  }
  if (isEasyToGuess(password, phone)) return { outcome: 'easy-password' };
  const passwordHash = await hashPassword(password);
  try {
    return await inScope(pool, authScope, async (transaction): Promise<Accepted> => {
      const accountId = await makeAccount(transaction, { phone, name: sheet.name, passwordHash, grant }, sheet.made_by);
      if (await useSheet(transaction, secret, accountId)) return { outcome: 'accepted', accountId };
      throw new SheetGone();
    });
  } catch (problem) {
    if (problem instanceof SheetGone) return { outcome: 'void' };
    if (problem instanceof Error && 'code' in problem && problem.code === '23505') return { outcome: 'phone-has-account' };
    throw problem;
  }
}

/** Undoes what the transaction began for a sheet that somebody else has just used. */
class SheetGone extends Error {}

function joined(pool: pg.Pool, secret: string, account: Account, grant: RoleGrant, givenBy: string): Promise<Accepted> {
  return inScope(pool, { ...authScope, grants: 'all' }, async (transaction): Promise<Accepted> => {
    // One sheet at a time for each account: of two at the same moment neither is used for nothing.
    await transaction.query('select from account where id = $1 for update', [account.id]);
    if (!(await useSheet(transaction, secret, account.id))) return { outcome: 'void' };
    await makeRoomFor(transaction, account.id, grant, givenBy);
    await addAccounts(transaction, [{ ...account, passwordHash: null, sample: false, grants: [grant] }], givenBy);
    return { outcome: 'accepted', accountId: account.id };
  });
}

/**
 * One role at one place stands once without a last day: what the account holds of another level, or only from a later day, ends,
 * so that the sheet gives what it says. Where that begins on a later day, what was held goes on until the day before.
 */
async function makeRoomFor(transaction: Transaction, accountId: string, grant: RoleGrant, givenBy: string): Promise<void> {
  // A role with a last day stands beside any other.
  if (grant.until) return;
  const place = 'clubId' in grant ? grant.clubId : grant.unitId;
  const level = ('level' in grant ? grant.level : undefined) ?? 'approver';
  await transaction.query(
    `with gone as (
       update role_grant set ended_at = now(), ended_by = $6
       where account_id = $1 and role = $2 and coalesce(club_id::text, unit_id) = $3 and ended_at is null and until_day is null
         and (level <> $4 or from_day > $5::date)
       returning account_id, role, club_id, unit_id, level, from_day, given_by)
     insert into role_grant (account_id, role, club_id, unit_id, level, from_day, until_day, given_by)
     select account_id, role, club_id, unit_id, level, from_day, $5::date - 1, given_by from gone
     where $5::date > $7::date and (from_day is null or from_day < $5::date)`,
    [accountId, grant.role, place, level, grant.from, givenBy, today()],
  );
}

async function accountOfPhone(pool: pg.Pool, phone: string): Promise<Account | null> {
  const { rows } = await inScope(pool, authScope, (transaction) =>
    transaction.query<{ id: string }>('select id from account where phone = $1', [phone]),
  );
  return rows[0] === undefined ? null : findAccount(pool, rows[0].id);
}

/** By whoever made it, or by whoever may hand out the same; false when there is nothing to take back. */
export async function takeBackSheet(pool: pg.Pool, { account }: ApproverAccess, invitationId: string): Promise<boolean> {
  const { rows } = await inScope(pool, authScope, (transaction) =>
    transaction.query<SheetRow>(
      `select ${sheetColumns} from invitation where invitation_id = $1 and used_at is null and revoked_at is null`,
      [invitationId],
    ),
  );
  const [sheet] = rows;
  if (sheet === undefined || !(await answersFor(pool, account, sheet))) return false;
  await inScope(pool, authScope, (transaction) =>
    transaction.query('update invitation set revoked_at = now(), revoked_by = $2 where invitation_id = $1 and used_at is null', [
      invitationId,
      account.id,
    ]),
  );
  return true;
}

async function answersFor(pool: pg.Pool, account: Account, sheet: SheetRow): Promise<boolean> {
  if (sheet.made_by === account.id) return true;
  if (sheet.for_account !== null)
    return !('denied' in (await authoriseAccountBelow(pool, account, await findAccount(pool, sheet.for_account))));
  const given = grantOf(sheet);
  return given !== null && mayHandOut(pool, account, given);
}
