// Accounts and what they were given. All of it is read and written as app_auth, which opens no book.

import type pg from 'pg';
import type { OfficeLevel } from '../../domain/access/office-level.ts';
import type { AccountRole } from '../../domain/club/roles.ts';
import { inScope, isUuid, type Transaction } from '../db/scope.ts';
import { type ClubRole, isClubRole, type UnitRole } from './role.ts';

/** Days as "2026-11-29", both included; without them it holds from the first and to no end. */
type Days = { readonly from?: string | null; readonly until?: string | null };
export type RoleGrant = Days &
  (
    | { readonly role: ClubRole; readonly clubId: string }
    /** Without a level it binds the office. */
    | { readonly role: UnitRole; readonly unitId: string; readonly level?: OfficeLevel }
  );

export type Account = {
  readonly id: string;
  readonly phone: string;
  readonly name: string;
  readonly title: string;
  readonly grants: readonly RoleGrant[];
};

/** A role of an office, or of one who looks into offices, is in force. */
export const worksInOffice = ({ grants }: Account): boolean => grants.some(({ role }) => !isClubRole(role));

export type NewAccount = Account & { readonly passwordHash: string | null; readonly sample: boolean };

const authScope = { role: 'app_auth' } as const;

/** One way to write a number: 0912 345 678, +84 912345678 and 84912345678 are the same phone. */
export function normalPhone(text: string): string | null {
  const digits = text.replace(/[\s.\-()]/g, '').replace(/^\+?84(?=\d{9}$)/, '0');
  return /^0\d{9}$/.test(digits) ? digits : null;
}

type AccountRow = {
  id: string;
  phone: string;
  name: string;
  title: string;
  grants: { role: AccountRole; level: OfficeLevel; until: string | null; club_id: string | null; unit_id: string | null }[];
};

export const selectAccount = `
  select a.id, a.phone, a.name, a.title, coalesce((
    select json_agg(json_build_object('role', g.role, 'level', g.level, 'until', g.until_day,
      'club_id', g.club_id, 'unit_id', g.unit_id) order by g.role, g.club_id, g.unit_id)
    from role_grant g where g.account_id = a.id), '[]') as grants
  from account a`;

export function readAccount({ grants, ...row }: AccountRow): Account {
  return {
    id: row.id,
    phone: row.phone,
    name: row.name,
    title: row.title,
    grants: grants.flatMap(({ role, level, until, club_id, unit_id }): RoleGrant[] => {
      const days = until === null ? {} : { until };
      if (isClubRole(role)) return club_id ? [{ role, clubId: club_id, ...days }] : [];
      return unit_id ? [{ role, unitId: unit_id, level, ...days }] : [];
    }),
  };
}

/** Adds accounts with their grants; an account that is there already (by id) keeps its password and gains the grants. */
export async function addAccounts(transaction: Transaction, accounts: readonly NewAccount[], givenBy: string | null = null): Promise<void> {
  await transaction.query(
    `insert into account (id, phone, name, title, password_hash, sample)
     select id, phone, name, title, "passwordHash", sample
     from jsonb_to_recordset($1) as a(id uuid, phone text, name text, title text, "passwordHash" text, sample boolean)
     on conflict (id) do nothing`,
    [JSON.stringify(accounts)],
  );
  const grants = accounts.flatMap(({ id, grants: given }) => given.map((grant) => ({ accountId: id, givenBy, ...grant })));
  await transaction.query(
    `insert into role_grant (account_id, role, club_id, unit_id, level, from_day, until_day, given_by)
     select "accountId", role, "clubId", "unitId", coalesce(level, 'approver'), "from", until, "givenBy"
     from jsonb_to_recordset($1) as g("accountId" uuid, role text, "clubId" uuid, "unitId" text, level text, "from" date, until date,
       "givenBy" uuid)
     on conflict do nothing`,
    [JSON.stringify(grants)],
  );
}

/** For the maker of the sample network; marks the database as a demo, which is what opens the sample sign-ins. */
export async function addSampleAccounts(pool: pg.Pool, accounts: readonly NewAccount[]): Promise<void> {
  await inScope(pool, authScope, async (transaction) => {
    await transaction.query('insert into installation (demo) values (true) on conflict do nothing');
    await addAccounts(transaction, accounts);
  });
}

export function listSampleAccounts(pool: pg.Pool): Promise<readonly Account[]> {
  return inScope(pool, authScope, async (transaction) => {
    const { rows } = await transaction.query<AccountRow>(
      `${selectAccount} where a.sample and exists (select from installation where demo) order by a.title, a.name`,
    );
    return rows.map(readAccount);
  });
}

export async function findAccount(pool: pg.Pool, accountId: string): Promise<Account | null> {
  if (!isUuid(accountId)) return null;
  const [found] = await selectAccounts(pool, 'a.id = $1', [accountId]);
  return found ?? null;
}

export const listAccountsOfClub = (pool: pg.Pool, clubId: string): Promise<readonly Account[]> =>
  selectAccounts(pool, 'exists (select from role_grant g where g.account_id = a.id and g.club_id = $1)', [clubId]);

export const listCommuneOfficers = (pool: pg.Pool): Promise<readonly Account[]> =>
  selectAccounts(pool, `exists (select from role_grant g where g.account_id = a.id and g.role = 'commune-officer')`, []);

function selectAccounts(pool: pg.Pool, condition: string, values: readonly string[]): Promise<readonly Account[]> {
  return inScope(pool, authScope, async (transaction) => {
    const { rows } = await transaction.query<AccountRow>(`${selectAccount} where ${condition} order by a.name, a.id`, [...values]);
    return rows.map(readAccount);
  });
}

export type Installation = { readonly state: 'empty' | 'ready'; readonly demo: boolean };

export function readInstallation(pool: pg.Pool): Promise<Installation> {
  return inScope(pool, authScope, async (transaction) => {
    const { rows } = await transaction.query<{ demo: boolean }>('select demo from installation');
    return { state: rows.length ? 'ready' : 'empty', demo: rows[0]?.demo ?? false };
  });
}
