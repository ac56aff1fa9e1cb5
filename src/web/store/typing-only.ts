// What a typist's book lets be recorded: the kinds a typist types, and the taking back of what still waits. Everything else is said to
// be the board's.
import type { CommandKind } from '../../domain/club/command.ts';
import { TYPED_KINDS } from '../../domain/typing/typist.ts';
import { id } from '../../kernel/ids.ts';
import { bookSigns, fillFromDrawer, inLine, type Recorded } from './book.svelte.ts';
import type { OutboxRow } from './database.ts';
import { today } from './dice.ts';
import { dropOutboxRow } from './outbox.ts';
import { personHere } from './people.svelte.ts';

const boards: Recorded = { ok: false, refusal: { why: 'typist-may-not' } };

/** Run in the line of the book. Null: record it. */
export async function typingOnly(account: string, kind: CommandKind, body: object): Promise<Recorded | null> {
  const { typist, ended } = personHere(account) ?? {};
  if (ended === true || (typist?.until ?? '') < today()) return { ok: false, refusal: { why: 'typist-already-ended' } };
  if (kind !== 'reverse-record') return TYPED_KINDS.includes(kind) ? null : boards;
  const cmdId = 'cmdId' in body && typeof body.cmdId === 'string' ? body.cmdId : '';
  const row = bookSigns().rows.find((one) => one.id === cmdId && one.state === 'unsent');
  if (row === undefined) return boards;
  await leaveOut(row);
  return { ok: true, cmdId: id(cmdId), events: [] };
}

/** A typed line that is not wanted after all; it never was in the book. */
export const dropTyped = (row: OutboxRow): Promise<void> => inLine(() => leaveOut(row));

async function leaveOut(row: OutboxRow): Promise<void> {
  if (row.n !== undefined) await dropOutboxRow(row.n);
  await fillFromDrawer();
}
