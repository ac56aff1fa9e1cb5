// Whether a phone's copy is of this book: the place it stands at must be one of ours. After a restore it may not be.

import type pg from 'pg';
import { id } from '../../kernel/ids.ts';
import { chainStart } from '../../protocol/chain.ts';
import { locatorSeqs } from '../../protocol/give-back.ts';
import type { Head } from '../../protocol/messages.ts';
import type { ClubAccess } from '../accounts/authorise.ts';
import { inScope } from '../db/scope.ts';

/** Null when the place is known here; otherwise places of this book, by which the phone finds the last that both know. */
export function otherHistory(pool: pg.Pool, { clubId }: ClubAccess, { seq, hash }: Head): Promise<readonly Head[] | null> {
  if (seq === 0) return Promise.resolve(hash === chainStart(id(clubId)) ? null : []);
  return inScope(pool, { role: 'app_rw', club: clubId }, async (transaction) => {
    const links = `select seq, encode(hash, 'hex') as hash from event_link where club_id = $1 and seq = any ($2::bigint[]) order by seq desc`;
    const same = await transaction.query<Head>({ name: 'links-at', text: links, values: [clubId, [seq]] });
    if (same.rows[0]?.hash === hash) return null;
    const length = await transaction.query<{ seq: number }>('select seq from club_head where club_id = $1', [clubId]);
    const locator = await transaction.query<Head>({
      name: 'links-at',
      text: links,
      values: [clubId, locatorSeqs(length.rows[0]?.seq ?? 0)],
    });
    return locator.rows;
  });
}
