// What each record of a club added to the figures: found by folding the book again, so it cannot differ from what was
// stored except by a defect (and `check` compares). The last few clubs opened are kept, by the sequence they stood at.

import type pg from 'pg';
import type { ClubEvent } from '../../domain/club/event.ts';
import { ROOMS } from '../../domain/club/event-shape.ts';
import { emptyClub } from '../../domain/club/state.ts';
import { evolveAndCount } from '../../domain/network/indicators/contributions.ts';
import type { Contribution } from '../../domain/network/indicators/steps.ts';
import { id } from '../../kernel/ids.ts';
import { isOpen } from '../../protocol/messages.ts';
import { inScope } from '../db/scope.ts';
import { type LogHead, readLog } from '../log/read-log.ts';
import { readHead } from '../log/statements.ts';

export type Contributed = {
  readonly seq: number;
  readonly event: Pick<ClubEvent, 'cmdId' | 'on' | 'at' | 'kind'>;
  readonly contributions: readonly Contribution[];
};

const clubsKept = 8;
const kept = new Map<string, { readonly seq: number; readonly list: readonly Contributed[] }>();

/** Every record of the club that added to any figure. Carries no room's content: kinds, dates and amounts only. */
export async function readContributions(pool: pg.Pool, clubId: string): Promise<readonly Contributed[]> {
  const scope = { role: 'app_rw', club: clubId, rooms: ROOMS } as const;
  return inScope(pool, scope, async (transaction) => {
    const head = (await transaction.query<LogHead>({ name: 'read-head', text: readHead, values: [clubId] })).rows[0];
    const known = kept.get(clubId);
    if (!head || known?.seq === head.seq) return known?.list ?? [];
    const state = emptyClub(id(clubId));
    const list: Contributed[] = [];
    for (const item of await readLog(transaction, clubId, 0, head.seq, head.seq)) {
      if (!isOpen(item)) throw new Error('a room of the book is closed to the server');
      const { cmdId, on, at, kind } = item.event;
      const contributions = evolveAndCount(state, item.event);
      if (contributions.length) list.push({ seq: item.seq, event: { cmdId, on, at, kind }, contributions });
    }
    keep(clubId, head.seq, list);
    return list;
  });
}

function keep(clubId: string, seq: number, list: readonly Contributed[]): void {
  kept.delete(clubId);
  kept.set(clubId, { seq, list });
  const [oldest] = kept.keys();
  if (kept.size > clubsKept && oldest !== undefined) kept.delete(oldest);
}
