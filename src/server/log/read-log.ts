// From rows back to events and chain items. What the policies hid comes out as a locked item; an erased private part
// comes out as an event without one.

import type { ClubEvent } from '../../domain/club/event.ts';
import type { Room } from '../../domain/club/event-shape.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Head, PulledItem } from '../../protocol/messages.ts';
import { upcast } from '../../protocol/upcast.ts';
import type { Transaction } from '../db/scope.ts';
import { readItems } from './statements.ts';

type Row = {
  seq: number;
  room: Room;
  digest: string;
  hash: string;
  cmd_id: Id | null;
  n: number;
  kind: string;
  v: number;
  on_date: string;
  at: string;
  actor: string;
  device: string;
  pub: object;
  priv_hash: string | null;
  salt: string | null;
  priv: object | null;
};

export type LogHead = Head & { readonly reportedSeq: number };

/** Items after `after`, up to `upTo`, at most `limit`. */
export async function readLog(transaction: Transaction, clubId: string, after: number, upTo: number, limit: number): Promise<PulledItem[]> {
  const { rows } = await transaction.query<Row>({ name: 'read-items', text: readItems, values: [clubId, after, upTo, limit] });
  return rows.map(readItem);
}

function readItem(row: Row): PulledItem {
  const { seq, room, digest, hash } = row;
  if (row.cmd_id === null) return { seq, room, digest, hash };
  const privHash = row.priv_hash ?? '';
  const open = { seq, room, digest, hash, event: readEvent(row), privHash };
  // Without its salt: some lines of it were erased, and what is left cannot be held against the hash any more.
  return row.salt === null || row.salt === '' ? open : { ...open, salt: row.salt };
}

function readEvent(row: Row): ClubEvent {
  const { n, v, on_date: on, at, actor, device, kind, room, pub, priv } = row;
  const stored = { cmdId: row.cmd_id, n, v, on, at, actor, device, kind, room, pub, ...(priv && { priv }) };
  const lifted = upcast(stored);
  if (!lifted.ok) throw new Error(`event ${row.seq} was written by a newer program: renew this one`);
  return lifted.event;
}
