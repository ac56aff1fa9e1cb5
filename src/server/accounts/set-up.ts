// The first minute of an empty database: one officer of the province, with a password. Possible exactly once.

import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { timeOrderedId } from '../../kernel/ids.ts';
import { inScope, type Transaction } from '../db/scope.ts';
import { addAccounts, type RoleGrant } from './account.ts';
import { hashPassword } from './password.ts';

const authScope = { role: 'app_auth' } as const;

export type FirstOfficer = { readonly phone: string; readonly name: string; readonly password: string; readonly unitId: string };

/** The new account's id; null when the unit is no province, somebody was faster, or the database has been in use. */
export async function setUp(pool: pg.Pool, officer: FirstOfficer): Promise<string | null> {
  const passwordHash = await hashPassword(officer.password);
  return inScope(pool, authScope, async (transaction) => {
    const province = await transaction.query(`select 1 from unit where unit_id = $1 and level = 'province'`, [officer.unitId]);
    if (!province.rowCount) return null;
    const claim = await transaction.query('insert into installation (demo) values (false) on conflict do nothing returning 1');
    if (!claim.rowCount) return null;
    return makeAccount(transaction, { ...officer, passwordHash, grant: { role: 'province-officer', unitId: officer.unitId } });
  });
}

export type AccountOrder = { readonly phone: string; readonly name: string; readonly passwordHash: string; readonly grant: RoleGrant };

export async function makeAccount(
  transaction: Transaction,
  { phone, name, passwordHash, grant }: AccountOrder,
  givenBy: string | null = null,
): Promise<string> {
  const id = timeOrderedId(Date.now(), randomBytes(10));
  await addAccounts(transaction, [{ id, phone, name, title: '', passwordHash, sample: false, grants: [grant] }], givenBy);
  return id;
}
