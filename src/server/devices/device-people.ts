// People who open a phone with a PIN: the phone shows a key that lies sealed there, and has a session of that person again.

import type pg from 'pg';
import { findAccount, readInstallation } from '../accounts/account.ts';
import type { SignedIn } from '../accounts/authorise.ts';
import { openSession, tieSession, tokenHash } from '../accounts/session.ts';
import { inScope } from '../db/scope.ts';

const authScope = { role: 'app_auth' } as const;

export interface NewLink {
  readonly token: string;
  readonly device: string;
  /** 64 hex digits. */
  readonly key: string;
  /** The person's data key, closed with the phone's own key; '' when the phone sends none. */
  readonly spare: string;
}

/** From here on this session, and every later one of this link, needs the key with each request. */
export async function linkPerson(pool: pg.Pool, { account }: SignedIn, link: NewLink): Promise<'linked' | 'not-enrolled' | 'no-club'> {
  const { demo } = await readInstallation(pool);
  const club = account.grants.find((given) => 'clubId' in given);
  if (club === undefined || !('clubId' in club)) return 'no-club';
  return inScope(pool, authScope, async (transaction) => {
    const { rows } = await transaction.query<{ others: boolean; enrolled: boolean }>(
      `select exists (select from device_person where device_id = $1 and account_id <> $2 and key_hash is not null) as others,
         exists (select from club_device where device_id = $1 and club_id = $3 and enrolled_at is not null and revoked_at is null) as enrolled`,
      [link.device, account.id, club.clubId],
    );
    // One's own phone needs nobody's leave; a phone of several people is the club's, and the club says so.
    if (rows[0]?.others && !rows[0].enrolled && !demo) return 'not-enrolled';
    await transaction.query(
      `insert into device_person (device_id, account_id, club_id, key_hash, spare) values ($1, $2, $3, $4, $5)
       on conflict (device_id, account_id) do update set club_id = $3, key_hash = $4,
         spare = case when $5 = '' then device_person.spare else $5 end`,
      [link.device, account.id, club.clubId, tokenHash(link.key), link.spare],
    );
    await transaction.query('update session set device_id = $2, key_hash = $3 where token_hash = $1', [
      tokenHash(link.token),
      link.device,
      tokenHash(link.key),
    ]);
    return 'linked';
  });
}

/** A fresh session's token, tied to phone and key; null for a key nobody gave. 256 bits are not guessed, so nothing is counted. */
export async function resumeLink(
  pool: pg.Pool,
  { device, account, key }: { readonly device: string; readonly account: string; readonly key: string },
): Promise<string | null> {
  const known = await inScope(pool, authScope, (transaction) =>
    transaction.query('select 1 from device_person where device_id = $1 and account_id = $2 and key_hash = $3', [
      device,
      account,
      tokenHash(key),
    ]),
  );
  if (known.rowCount !== 1 || !(await findAccount(pool, account))) return null;
  const token = await openSession(pool, account);
  await tieSession(pool, token, device, tokenHash(key));
  return token;
}

export function readSpare(pool: pg.Pool, { account }: SignedIn, device: string): Promise<string> {
  return inScope(pool, authScope, async (transaction) => {
    const { rows } = await transaction.query<{ spare: string }>(
      'select spare from device_person where device_id = $1 and account_id = $2',
      [device, account.id],
    );
    return rows[0]?.spare ?? '';
  });
}

/** Signing out: the PIN alone opens no session any more; the spare stays, for the day its owner comes back with the password. */
export async function unlinkSession(pool: pg.Pool, token: string): Promise<void> {
  await inScope(pool, authScope, (transaction) =>
    transaction.query(
      `update device_person p set key_hash = null from session s
       where s.token_hash = $1 and s.key_hash is not null and p.device_id = s.device_id and p.account_id = s.account_id`,
      [tokenHash(token)],
    ),
  );
}
