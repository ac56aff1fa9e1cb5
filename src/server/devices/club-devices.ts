// The phones of a club: each is noted at its first contact, enrolled with a code that is good once, and can be revoked. What a
// revoked phone still has is not lost: see set-aside.ts.

import { createHash, randomInt } from 'node:crypto';
import type pg from 'pg';
import type { ClubAccess, DeviceKeeper, PhoneSession } from '../accounts/authorise.ts';
import { isClubRole } from '../accounts/role.ts';
import { tokenHash } from '../accounts/session.ts';
import { inScope, isUuid } from '../db/scope.ts';

const authScope = { role: 'app_auth' } as const;

/** How long a code of enrolment is good; no document rules on it. */
export const codeMinutes = 15;

export interface ClubDevice {
  readonly deviceId: string;
  readonly name: string;
  readonly enrolledAt: string | null;
  readonly enrolledBy: string | null;
  readonly lastContact: string;
  readonly lastPerson: string;
  /** Records it said it had not sent yet. */
  readonly waiting: number;
  readonly revokedAt: string | null;
  readonly revokedBy: string | null;
  readonly revokedWhy: string | null;
}

export interface Contact {
  readonly token: string | null;
  /** What the phone calls itself; believed only where its session is not tied to another. */
  readonly device: unknown;
  readonly waiting: unknown;
}

/**
 * Ties the session to the phone it is used on, and notes that the club's phone was heard of; officers' machines are not noted.
 * Written only when it says something new or five minutes have passed: a phone that asks every half minute writes nothing.
 * False when the phone turns out to be a revoked one, which a session not tied before could not tell.
 */
export async function noteContact(pool: pg.Pool, access: ClubAccess, { token, device, waiting }: Contact): Promise<boolean> {
  if (!access.roles.some(isClubRole) || token === null || typeof device !== 'string' || !isUuid(device)) return true;
  const count = Number.isSafeInteger(waiting) ? Math.min(Math.max(Number(waiting), 0), 1_000_000) : null;
  const { clubId, account } = access;
  return inScope(pool, authScope, async (transaction) => {
    const { rows } = await transaction.query<Noted>(
      `select s.device_id is null as free, coalesce(s.device_id, $2::uuid) as own, d.revoked_at is not null as revoked,
         p.club_id is distinct from $3::uuid as stranger, (d.device_id is null or d.last_contact < now() - interval '5 minutes'
           or d.last_person <> $5 or d.waiting <> coalesce($6::int, d.waiting)) as news
       from session s
         left join club_device d on d.club_id = $3::uuid and d.device_id = coalesce(s.device_id, $2::uuid)
         left join device_person p on p.device_id = coalesce(s.device_id, $2::uuid) and p.account_id = $4::uuid
       where s.token_hash = $1`,
      [tokenHash(token), device, clubId, account.id, account.name, count],
    );
    const [noted] = rows;
    if (noted === undefined) return true;
    const { free, own, stranger, news } = noted;
    if (free) await transaction.query('update session set device_id = $2 where token_hash = $1', [tokenHash(token), own]);
    if (stranger)
      await transaction.query(
        'insert into device_person (device_id, account_id, club_id) values ($1, $2, $3) on conflict (device_id, account_id) do update set club_id = $3',
        [own, account.id, clubId],
      );
    if (!news) return !noted.revoked;
    const contact = await transaction.query<{ revoked: boolean }>(
      `insert into club_device as d (club_id, device_id, last_person, waiting) values ($1, $2, $3, coalesce($4, 0))
       on conflict (club_id, device_id) do update set last_contact = now(), last_person = $3, waiting = coalesce($4, d.waiting)
       returning revoked_at is not null as revoked`,
      [clubId, own, account.name, count],
    );
    return contact.rows[0]?.revoked !== true;
  });
}

/** Whose session it is in the eyes of the database: tied to no phone yet, its phone, and what of a contact would be new. */
type Noted = {
  readonly free: boolean;
  readonly own: string;
  readonly revoked: boolean;
  readonly stranger: boolean;
  readonly news: boolean;
};

export function listDevices(pool: pg.Pool, { clubId }: DeviceKeeper): Promise<readonly ClubDevice[]> {
  return inScope(pool, { role: 'app_rw', club: clubId }, async (transaction) => {
    const { rows } = await transaction.query<ClubDevice>(
      `select device_id as "deviceId", name, enrolled_at as "enrolledAt", enrolled_by as "enrolledBy", last_contact as "lastContact",
         last_person as "lastPerson", waiting, revoked_at as "revokedAt", revoked_by as "revokedBy", revoked_why as "revokedWhy"
       from club_device where club_id = $1 order by revoked_at nulls first, last_contact desc, device_id`,
      [clubId],
    );
    return rows;
  });
}

/** True when it stood and stands no more; false for a phone nobody knows or that was revoked before. */
export function revokeDevice(pool: pg.Pool, { account, clubId }: DeviceKeeper, deviceId: string, why: string): Promise<boolean> {
  return inScope(pool, { role: 'app_rw', club: clubId }, async (transaction) => {
    const { rowCount } = await transaction.query(
      `update club_device set revoked_at = now(), revoked_by = $3, revoked_why = $4
       where club_id = $1 and device_id = $2 and revoked_at is null`,
      [clubId, deviceId, account.name, why],
    );
    return rowCount === 1;
  });
}

const codeHash = (code: string) => createHash('sha256').update(`la-lanh/device-code/${code}`).digest();

/** Eight digits, told once. A newer code of the same maker does not end an older one; time does. */
export async function makeCode(pool: pg.Pool, { account, clubId }: DeviceKeeper, name: string): Promise<string> {
  const code = String(randomInt(100_000_000)).padStart(8, '0');
  await inScope(pool, authScope, async (transaction) => {
    await transaction.query('delete from device_code where expires_at < now()');
    await transaction.query(
      `insert into device_code (code_hash, club_id, name, made_by, expires_at) values ($1, $2, $3, $4, now() + make_interval(mins => $5))
       on conflict (code_hash) do nothing`,
      [codeHash(code), clubId, name, account.name, codeMinutes],
    );
  });
  return code;
}

/** The phone becomes one of the club's, again too after it was revoked; null when no such code is good for this person's clubs. */
export function enrolDevice(
  pool: pg.Pool,
  { account, token }: PhoneSession,
  { code, device }: { readonly code: string; readonly device: string },
): Promise<{ readonly clubId: string; readonly name: string } | null> {
  const clubs = account.grants.flatMap((given) => ('clubId' in given ? [given.clubId] : []));
  return inScope(pool, authScope, async (transaction) => {
    const { rows } = await transaction.query<{ club_id: string; name: string; made_by: string }>(
      'delete from device_code where code_hash = $1 and expires_at > now() and club_id = any ($2) returning club_id, name, made_by',
      [codeHash(code), clubs],
    );
    const found = rows[0];
    const bound = await transaction.query<{ device_id: string }>(
      'update session set device_id = coalesce(device_id, $2) where token_hash = $1 returning device_id',
      [tokenHash(token), device],
    );
    const own = bound.rows[0]?.device_id;
    if (!found || own === undefined) return null;
    await transaction.query(
      `insert into club_device (club_id, device_id, name, enrolled_at, enrolled_by, last_person) values ($1, $2, $3, now(), $4, $5)
       on conflict (club_id, device_id) do update set name = $3, enrolled_at = now(), enrolled_by = $4, last_contact = now(),
         last_person = $5, revoked_at = null, revoked_by = null, revoked_why = null`,
      [found.club_id, own, found.name, found.made_by, account.name],
    );
    return { clubId: found.club_id, name: found.name };
  });
}
