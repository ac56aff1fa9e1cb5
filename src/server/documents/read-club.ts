// A club's book folded for one reader: the rooms and private parts that reader may open, and nothing else.
import type pg from 'pg';
import type { Room } from '../../domain/club/event-shape.ts';
import { fold } from '../../domain/club/evolve.ts';
import { type ClubState, emptyClub } from '../../domain/club/state.ts';
import { id } from '../../kernel/ids.ts';
import { isOpen } from '../../protocol/messages.ts';
import { inScope } from '../db/scope.ts';
import { type LogHead, readLog } from '../log/read-log.ts';
import { readHead } from '../log/statements.ts';

export type Reader = { readonly clubId: string; readonly rooms: readonly Room[]; readonly private: boolean };

export async function readClub(pool: pg.Pool, { clubId, rooms, private: names }: Reader): Promise<ClubState> {
  const items = await inScope(pool, { role: 'app_rw', club: clubId, rooms, private: names }, async (transaction) => {
    const { rows } = await transaction.query<LogHead>({ name: 'read-head', text: readHead, values: [clubId] });
    const head = rows[0];
    return head === undefined ? [] : readLog(transaction, clubId, 0, head.seq, head.seq);
  });
  return fold(
    emptyClub(id(clubId)),
    items.flatMap((item) => (isOpen(item) ? [item.event] : [])),
  );
}
