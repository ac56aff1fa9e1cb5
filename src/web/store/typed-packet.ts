// What a typist has typed, seen by whoever confirms it: read with the lent key, moved into one's own outbox in one step, sent back with
// a reason, or thrown out. It lies on this phone only and nowhere else.
import type { Refusal } from '../../domain/club/refusal.ts';
import { sumOf, type Typed, type TypedLine, typedLines } from '../../domain/typing/confirming.ts';
import type { SentBackReason } from '../../domain/typing/typing-refusals.ts';
import { type Id, id } from '../../kernel/ids.ts';
import { club, deviceId, fillFromDrawer, inLine, openBook } from './book.svelte.ts';
import { type OutboxRow, type Owner, phoneDatabase } from './database.ts';
import { clockText } from './dice.ts';
import { openedRow, sealedRefusal, sealedRow } from './kept-rows.ts';
import { personHere } from './people.svelte.ts';
import { sendNow } from './sending.ts';
import { me } from './session.svelte.ts';
import { tellOtherTabs } from './tabs.ts';
import { typedOn } from './typed-day.ts';
import { openTypist, typistsHere } from './typists-here.ts';

export interface TypedRow extends Typed {
  readonly n: number;
  /** Sent back, and why. */
  readonly sentBack?: Refusal;
}

const ownerOf = (clubId: string, typistId: string): Owner => `${clubId}/${typistId}`;

/** How many records of each typist wait on this phone; needs no key. */
export async function countWaiting(clubId: string): Promise<ReadonlyMap<string, number>> {
  const database = await phoneDatabase();
  const counts = new Map<string, number>();
  for (const { account } of typistsHere(clubId)) {
    const rows = await database.getAllFromIndex('outbox', 'owner', ownerOf(clubId, account));
    const waiting = rows.filter(({ state }) => state === 'unsent').length;
    if (waiting > 0) counts.set(account, waiting);
  }
  return counts;
}

/** With the typist's key lent, in the order of typing. `unreadable`: rows whose seal does not open; they stay where they are. */
export async function readTyped(
  clubId: string,
  typistId: string,
): Promise<{ readonly rows: readonly TypedRow[]; readonly unreadable: number }> {
  const database = await phoneDatabase();
  const kept = await database.getAllFromIndex('outbox', 'owner', ownerOf(clubId, typistId));
  const opened = await Promise.all(kept.sort((a, b) => (a.n ?? 0) - (b.n ?? 0)).map(openedRow));
  const rows = opened.flatMap((row): TypedRow[] => (row === null ? [] : [typedRow(row)]));
  return { rows, unreadable: opened.length - rows.length };
}

function typedRow(row: OutboxRow): TypedRow {
  const typed = { n: row.n ?? 0, command: row.command, typedOn: typedOn(row.command.at) };
  return row.state === 'refused' && row.refusal !== undefined ? { ...typed, sentBack: row.refusal } : typed;
}

/** Lines as the book would take them now; what was sent back is not among them. */
export async function linesOf(typistId: string, rows: readonly TypedRow[]): Promise<readonly TypedLine[]> {
  const by = { account: id(me()?.id ?? ''), at: clockText(), device: await deviceId() };
  return typedLines(
    openBook()?.replica.view ?? club(),
    rows.filter(({ sentBack }) => sentBack === undefined),
    id(typistId),
    by,
  );
}

/** The sum of what waits, or null where this person has no key of the typist's yet. */
export async function sumWaiting(clubId: string, typistId: string): Promise<ReturnType<typeof sumOf> | null> {
  if (!(await openTypist(typistId))) return null;
  return sumOf(await linesOf(typistId, (await readTyped(clubId, typistId)).rows));
}

/**
 * The rows leave the typist's packet and become unsent records of the person at the phone, all in one transaction: a killed tab finds
 * them in one place or in the other, and a second press finds nothing left. What the book would refuse by now stays waiting.
 */
export function confirmTyped(
  typistId: string,
  rows: readonly TypedRow[],
): Promise<{ readonly confirmed: number; readonly refused: number }> {
  return inLine(async () => {
    const book = openBook();
    if (book === null || personHere(typistId)?.typist?.clubId !== book.clubId) return { confirmed: 0, refused: 0 };
    const lines = await linesOf(typistId, rows);
    const fit = lines.filter(({ refusal }) => refusal === null);
    const numbers = new Map(rows.map(({ command, n }) => [command.id, n]));
    const fresh = await Promise.all(
      fit.map(({ record }) => sealedRow({ id: record.id, owner: book.owner, command: record, state: 'unsent' })),
    );
    const database = await phoneDatabase();
    const transaction = database.transaction('outbox', 'readwrite', { durability: 'strict' });
    let confirmed = 0;
    for (const row of fresh) {
      const n = numbers.get(row.id as Id) ?? 0;
      const still = await transaction.store.get(n);
      if (still?.id !== row.id || still.state !== 'unsent') continue;
      await transaction.store.delete(n);
      await transaction.store.add(row);
      confirmed += 1;
    }
    await transaction.done;
    await fillFromDrawer();
    tellOtherTabs({ what: 'outbox-changed', owner: book.owner });
    void sendNow();
    return { confirmed, refused: lines.length - fit.length };
  });
}

/** It waits no longer: the typist finds it with the reason, and types it anew or leaves it. */
export async function sendBack(typistId: string, { n, command }: TypedRow, reason: SentBackReason, words: string): Promise<void> {
  const book = openBook();
  if (book === null) return;
  const owner = ownerOf(book.clubId, typistId);
  const refusal: Refusal = { why: 'typed-sent-back', reason, words, by: me()?.name ?? '' };
  const sealed = await sealedRefusal(owner, command.id, refusal);
  const database = await phoneDatabase();
  const transaction = database.transaction('outbox', 'readwrite', { durability: 'strict' });
  const row = await transaction.store.get(n);
  if (row?.id === command.id && row.state === 'unsent') await transaction.store.put({ ...row, state: 'refused', ...sealed });
  await transaction.done;
  tellOtherTabs({ what: 'outbox-changed', owner });
}

/** Only what was sent back: it never was in the book, and nobody needs it any more. */
export async function throwOut({ n, command }: TypedRow): Promise<void> {
  const database = await phoneDatabase();
  const transaction = database.transaction('outbox', 'readwrite', { durability: 'strict' });
  const row = await transaction.store.get(n);
  if (row?.id === command.id && row.state === 'refused') await transaction.store.delete(n);
  await transaction.done;
}
