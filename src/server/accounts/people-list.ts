// Who holds, held and will hold which role in a club or at offices, and which sheets are out: for the pages of those who hand
// them out. Phone numbers are shown only as far as two people need to agree on which one is meant.

import type pg from 'pg';
import type { OfficeLevel } from '../../domain/access/office-level.ts';
import type { AccountRole } from '../../domain/club/roles.ts';
import { inScope } from '../db/scope.ts';
import { type SheetRow, sheetColumns } from './invitation.ts';

export type ListedGrant = {
  readonly grantId: string;
  readonly accountId: string;
  readonly name: string;
  readonly phone: string;
  readonly role: AccountRole;
  readonly level: OfficeLevel;
  readonly clubId: string | null;
  readonly unitId: string | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly endedOn: string | null;
  readonly state: 'now' | 'later' | 'ended';
};

export type ListedSheet = SheetRow & {
  readonly made_on: string;
  readonly account_phone: string | null;
  readonly used_at: Date | null;
  readonly revoked_at: Date | null;
  readonly state: 'open' | 'waiting' | 'used' | 'expired' | 'revoked';
};

export const maskedPhone = (phone: string): string => `${phone.slice(0, 4)} ••• ${phone.slice(-3)}`;

const days = `(now() at time zone 'Asia/Ho_Chi_Minh')::date`;
const grants = `
  select g.grant_id as "grantId", a.id as "accountId", a.name, a.phone, g.role, g.level, g.club_id as "clubId", g.unit_id as "unitId",
    g.from_day::text as "from", g.until_day::text as until, (g.ended_at at time zone 'Asia/Ho_Chi_Minh')::date::text as "endedOn",
    case when g.ended_at is not null or g.until_day < ${days} then 'ended' when g.from_day > ${days} then 'later' else 'now' end as state
  from role_grant g join account a on a.id = g.account_id`;

/** Of one club, or of all offices: the asker's part of them is chosen by who asks. */
export async function listGrants(pool: pg.Pool, place: { readonly club: string } | 'offices'): Promise<readonly ListedGrant[]> {
  const { rows } = await inScope(pool, { role: 'app_auth', grants: 'all' }, (transaction) =>
    transaction.query<ListedGrant>(
      `${grants} where ${place === 'offices' ? 'g.unit_id is not null' : 'g.club_id = $1'} order by a.name, a.id, g.role, g.grant_id`,
      place === 'offices' ? [] : [place.club],
    ),
  );
  return rows.map((row) => ({ ...row, phone: maskedPhone(row.phone) }));
}

export async function findGrant(pool: pg.Pool, grantId: string): Promise<ListedGrant | null> {
  const { rows } = await inScope(pool, { role: 'app_auth', grants: 'all' }, (transaction) =>
    transaction.query<ListedGrant>(`${grants} where g.grant_id = $1`, [grantId]),
  );
  return rows[0] ?? null;
}

/** Ended from now on: the next request of any of its sessions is answered without it. */
export async function endGrant(pool: pg.Pool, grantId: string, by: string): Promise<boolean> {
  const { rowCount } = await inScope(pool, { role: 'app_auth', grants: 'all' }, (transaction) =>
    transaction.query('update role_grant set ended_at = now(), ended_by = $2 where grant_id = $1 and ended_at is null', [grantId, by]),
  );
  return rowCount === 1;
}

/** Invitations of a club or of all offices, and recoveries, of the last year; newest first. */
export async function listSheets(pool: pg.Pool, place: { readonly club: string } | 'offices'): Promise<readonly ListedSheet[]> {
  const where =
    place === 'offices'
      ? `(i.unit_id is not null or exists (select from role_grant g where g.account_id = i.for_account and g.unit_id is not null))`
      : `(i.club_id = $1 or exists (select from role_grant g where g.account_id = i.for_account and g.club_id = $1))`;
  const { rows } = await inScope(pool, { role: 'app_auth' }, (transaction) =>
    transaction.query<ListedSheet>(
      `select ${sheetColumns}, used_at, revoked_at, (made_at at time zone 'Asia/Ho_Chi_Minh')::date::text as made_on,
         (select phone from account where id = i.for_account) as account_phone,
         case when used_at is not null then 'used' when revoked_at is not null then 'revoked' when expires_at <= now() then 'expired'
           when secret_hash is null then 'waiting' else 'open' end as state
       from invitation i where made_at > now() - interval '1 year' and ${where} order by made_at desc, invitation_id`,
      place === 'offices' ? [] : [place.club],
    ),
  );
  return rows.map((row) => ({ ...row, account_phone: row.account_phone === null ? null : maskedPhone(row.account_phone) }));
}

export type Opening = { readonly by: string; readonly what: string; readonly at: string };

/** What auditors opened of a club, newest first. */
export async function listOpenings(pool: pg.Pool, clubId: string): Promise<readonly Opening[]> {
  const { rows } = await inScope(pool, { role: 'app_rw', club: clubId }, (transaction) =>
    transaction.query<{ by_name: string; what: string; opened_at: Date }>(
      'select by_name, what, opened_at from club_opening where club_id = $1 order by opened_at desc limit 50',
      [clubId],
    ),
  );
  return rows.map(({ by_name, what, opened_at }) => ({ by: by_name, what, at: opened_at.toISOString() }));
}
