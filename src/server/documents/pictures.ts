// Pictures beside the book: kept under the hash of their content, taken only when a record names them, shown only while it
// does, and gone when they are taken down.

import type pg from 'pg';
import { digestOfBytes } from '../../kernel/digest.ts';
import { keptType } from '../../protocol/picture-bytes.ts';
import type { ClubAccess } from '../accounts/authorise.ts';
import { inScope, type Transaction } from '../db/scope.ts';

/** Whether the book names this hash with an activity that stands, and nobody took it down since. */
const isNamed = (hash: string): string => `exists (
  select from event e where e.club_id = $1 and e.kind = 'picture-added' and e.pub ->> 'hash' = ${hash}
    and not exists (select from event d where d.club_id = e.club_id and d.kind = 'picture-taken-down'
      and d.pub ->> 'hash' = e.pub ->> 'hash' and d.pub ->> 'activityId' = e.pub ->> 'activityId' and d.seq > e.seq)
    and not exists (select from event r where r.club_id = e.club_id and r.kind = 'record-reversed'
      and r.pub ->> 'cmdId' = e.pub ->> 'activityId'))`;

export const isPictureHash = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

type Kept = { readonly ok: true } | { readonly ok: false; readonly why: 'not-a-picture' | 'picture-changed' | 'picture-not-named' };

export async function keepPicture(pool: pg.Pool, access: ClubAccess, hash: string, bytes: Uint8Array): Promise<Kept> {
  const type = keptType(bytes);
  if (type === null) return { ok: false, why: 'not-a-picture' };
  if (digestOfBytes(bytes) !== hash) return { ok: false, why: 'picture-changed' };
  return within(pool, access, async (transaction) => {
    const { rows } = await transaction.query<{ named: boolean }>(`select ${isNamed('$2')} as named`, [access.clubId, hash]);
    if (!rows[0]?.named) return { ok: false, why: 'picture-not-named' };
    await transaction.query(
      `insert into picture (club_id, hash, type, body) values ($1, decode($2, 'hex'), $3, $4) on conflict do nothing`,
      [access.clubId, hash, type, Buffer.from(bytes)],
    );
    return { ok: true };
  });
}

export async function readPicture(pool: pg.Pool, access: ClubAccess, hash: string): Promise<{ type: string; body: Buffer } | null> {
  return within(pool, access, async (transaction) => {
    const { rows } = await transaction.query<{ type: string; body: Buffer }>(
      `select type, body from picture where club_id = $1 and hash = decode($2, 'hex') and ${isNamed('$2')}`,
      [access.clubId, hash],
    );
    return rows[0] ?? null;
  });
}

/** What no record names any more, because it was taken down or its activity was, is deleted. */
export async function dropUnnamed(pool: pg.Pool, access: ClubAccess): Promise<void> {
  await within(pool, access, (transaction) =>
    transaction.query(`delete from picture p where p.club_id = $1 and not ${isNamed(`encode(p.hash, 'hex')`)}`, [access.clubId]),
  );
}

const within = <T>(
  pool: pg.Pool,
  { clubId, rooms, private: open }: ClubAccess,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> => inScope(pool, { role: 'app_rw', club: clubId, rooms, private: open }, work);
