// Records that come back after a restore. What the phone offers was checked against a place this server sealed; here it is put
// into the book. Where nothing else has been recorded since, the chain grows again exactly as it was; otherwise the same
// events stand at new places, in their old order. What is there already stays as it is.

import type { ClubState } from '../../domain/club/state.ts';
import { withoutErased } from '../../domain/privacy/leaving-out.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Piece } from '../../protocol/give-back.ts';
import { type Answer, type Head, isOpen, type OpenItem } from '../../protocol/messages.ts';
import { brokenAt } from '../../protocol/verify.ts';
import type { Transaction } from '../db/scope.ts';
import { type Draft, draftStored, emptyDraft, NO_BODY } from './draft.ts';
import { eventsOf } from './known-commands.ts';
import type { Sealer } from './seal.ts';
import * as sql from './statements.ts';

/** The open records of a piece, or null when it does not end at a place this server sealed, or does not hold together. */
export function believed(sealer: Sealer, clubId: string, { before, items, seal }: Piece): readonly OpenItem[] | null {
  const last = items.at(-1);
  if (last === undefined || !sealer.holds(clubId, { seq: last.seq, hash: last.hash }, seal)) return null;
  try {
    if (brokenAt(before, items) !== null) return null;
  } catch {
    return null; // no canonical text: it was never a record
  }
  // A private part without its salt cannot be told from an invented one.
  return items.filter(isOpen).map((item) => (item.salt === undefined ? withoutPrivate(item) : item));
}

function withoutPrivate(item: OpenItem): OpenItem {
  const { priv: _, ...event } = item.event;
  return { ...item, event: event as OpenItem['event'] };
}

export async function draftMissing(
  transaction: Transaction,
  clubId: string,
  { head, state }: { readonly head: Head; readonly state: ClubState },
  items: readonly OpenItem[],
): Promise<Draft> {
  const draft = emptyDraft(head);
  const commandIds = [...new Set(items.map(({ event }) => event.cmdId))];
  const there = new Set((await eventsOf(transaction, clubId, commandIds)).map(({ cmdId, n }) => `${cmdId} ${n}`));
  const answered = new Set((await transaction.query<{ id: Id }>(sql.findCommands, [clubId, commandIds])).rows.map(({ id }) => id));
  const reached = new Map<Id, number>();
  for (const { event: offered, salt = '', privHash, digest } of items) {
    if (there.has(`${offered.cmdId} ${offered.n}`)) continue;
    // A phone that has not heard of an erasure still holds its words; what is left of them is proved by no salt.
    for (const event of withoutErased(state, [offered]))
      draftStored(draft, state, { event, salt: event === offered ? salt : '', privHash, digest });
    reached.set(offered.cmdId, draft.head.seq);
  }
  for (const [id, seq] of reached) {
    const outcome: Answer = { id, outcome: 'recorded', seq };
    if (!answered.has(id)) draft.commands.push({ id, body_hash: NO_BODY, outcome });
  }
  return draft;
}
