// What a reader gets: the club's items after its cursor, in the rooms its role opens, and the links of all others.

import type pg from 'pg';
import { ITEMS_A_PULL, isOpen, type Pulled } from '../../protocol/messages.ts';
import type { ClubAccess } from '../accounts/authorise.ts';
import { inScope } from '../db/scope.ts';
import { noteViews } from '../privacy/views.ts';
import { type LogHead, readLog } from './read-log.ts';
import { sealerOf } from './seal.ts';
import { readHead } from './statements.ts';

export async function pull(pool: pg.Pool, access: ClubAccess, after: number, limit: number, device: string): Promise<Pulled> {
  const { clubId, rooms } = access;
  const sealer = await sealerOf(pool);
  const pulled = await inScope(
    pool,
    { role: 'app_rw', club: clubId, rooms, private: access.private },
    async (transaction): Promise<Pulled> => {
      const { rows } = await transaction.query<LogHead>({ name: 'read-head', text: readHead, values: [clubId] });
      const head = rows[0];
      if (!head) return { items: [], head: { seq: 0, hash: '' }, reportedSeq: 0 };
      const items = after < head.seq ? await readLog(transaction, clubId, after, head.seq, Math.min(limit, ITEMS_A_PULL)) : [];
      // Sealed is the place this answer leads to, so that what it tells can come back one day (decision 0039).
      const reached = items.at(-1) ?? (after === head.seq && after > 0 ? head : undefined);
      const seal = reached && sealer.seal(clubId, { seq: reached.seq, hash: reached.hash });
      return { items, head: { seq: head.seq, hash: head.hash }, reportedSeq: head.reportedSeq, ...(seal && { seal }) };
    },
  );
  const opened = new Set(pulled.items.flatMap((item) => (isOpen(item) ? [item.room] : [])));
  await noteViews(pool, access, device, [...opened]);
  return pulled;
}
