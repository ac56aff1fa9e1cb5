// What one pull changes in the drawer, in one transaction: pages, place and outbox move together or not at all, so a
// killed tab finds either the state before or the state after.

import type { IDBPObjectStore } from 'idb';
import { erasedIn, forgetting } from '../../protocol/forgetting.ts';
import { type Answer, type Head, isOpen, type PulledItem } from '../../protocol/messages.ts';
import { type BookPlace, type LaLanhSchema, type OutboxRow, type Owner, type PageRow, phoneDatabase } from './database.ts';
import { pagesAfter, readPages } from './pages.ts';

export interface Kept {
  readonly place: BookPlace | null;
  readonly pages: readonly PageRow[];
  readonly rows: readonly OutboxRow[];
}

const placeName = (owner: Owner): string => `place:${owner}`;

export async function readDrawer(owner: Owner): Promise<Kept> {
  const database = await phoneDatabase();
  const transaction = database.transaction(['page', 'outbox', 'named']);
  const [pages, rows, place] = await Promise.all([
    transaction.objectStore('page').getAll(IDBKeyRange.bound([owner, 0], [owner, Number.MAX_SAFE_INTEGER])),
    transaction.objectStore('outbox').index('owner').getAll(owner),
    transaction.objectStore('named').get(placeName(owner)),
  ]);
  return { place: (place as BookPlace | undefined) ?? null, pages, rows: rows.sort((a, b) => (a.n ?? 0) - (b.n ?? 0)) };
}

/** The records of the pages, or null when they cannot be believed: a gap, a changed text, a broken chain, a wrong end. */
export function recordsOf(kept: Kept): readonly PulledItem[] | null {
  const read = readPages<PulledItem>(kept.pages);
  if (!read.ok) return null;
  const last = read.records.at(-1);
  const end = kept.place ?? { seq: 0, hash: '' };
  if (last === undefined) return end.seq === 0 ? [] : null;
  return last.seq === end.seq && last.hash === end.hash ? read.records : null;
}

/** Where the copy stands after a pull. Only a first copy is ever in part: one that was whole stays a true, older book. */
export function placeAfter(
  before: BookPlace | null,
  head: Head,
  told: { readonly reportedSeq: number; readonly behind: boolean; readonly pulledAt: string },
): BookPlace {
  const isFirst = before === null || before.seq === 0 || before.partly === true;
  const { reportedSeq, pulledAt } = told;
  return { seq: head.seq, hash: head.hash, reportedSeq, pulledAt, ...(isFirst && told.behind ? { partly: true as const } : {}) };
}

/** Writes pulled items and what the answers say about the outbox. */
export async function keepPulled(owner: Owner, items: readonly PulledItem[], place: BookPlace, answers: readonly Answer[]): Promise<void> {
  const database = await phoneDatabase();
  const transaction = database.transaction(['page', 'outbox', 'named'], 'readwrite', { durability: 'strict' });
  const pages = transaction.objectStore('page');
  if (erasedIn(items).size > 0) {
    await keepWithout(pages, owner, items);
  } else if (items.length > 0) {
    const cursor = await pages.openCursor(IDBKeyRange.bound([owner, 0], [owner, Number.MAX_SAFE_INTEGER]), 'prev');
    for (const page of pagesAfter(owner, cursor?.value, items)) await pages.put(page);
  }
  await transaction.objectStore('named').put(place, placeName(owner));
  const outbox = transaction.objectStore('outbox');
  const seen = new Set(items.flatMap((item) => (isOpen(item) ? [item.event.cmdId as string] : [])));
  const byId = new Map(answers.map((answer) => [answer.id as string, answer]));
  for (const row of await outbox.index('owner').getAll(owner)) {
    const next = rowAfter(row, byId.get(row.id), seen.has(row.id), place.seq);
    if (next === null) await outbox.delete(row.n ?? 0);
    else if (next !== row) await outbox.put(next);
  }
  await transaction.done;
}

type Pages = IDBPObjectStore<LaLanhSchema, ('page' | 'outbox' | 'named')[], 'page', 'readwrite'>;

/** Somebody was erased: every page is written anew without what was private about them. */
async function keepWithout(pages: Pages, owner: Owner, items: readonly PulledItem[]): Promise<void> {
  const range = IDBKeyRange.bound([owner, 0], [owner, Number.MAX_SAFE_INTEGER]);
  const read = readPages<PulledItem>(await pages.getAll(range));
  // A copy that cannot be read is dropped and fetched again on the next opening; then the server has no such words any more.
  const all = read.ok ? [...read.records, ...items] : [];
  await pages.delete(range);
  for (const page of pagesAfter(owner, undefined, forgetting(all, erasedIn(all)))) await pages.put(page);
}

/** The row after an answer and a pull; null when it has done its duty. */
export function rowAfter(row: OutboxRow, answer: Answer | undefined, seen: boolean, seq: number): OutboxRow | null {
  if (seen && row.state !== 'stuck') return null;
  if (answer === undefined) return row.state === 'recorded' && (row.recordedHead ?? 0) <= seq ? null : row;
  if (answer.outcome === 'recorded') return answer.seq <= seq ? null : { ...row, state: 'recorded', recordedHead: answer.seq };
  if (answer.outcome === 'refused') return { ...row, state: 'refused', refusal: answer.refusal };
  return { ...row, state: 'stuck' };
}

/** Drops the pulled history of a damaged copy. The outbox is not touched: nobody's offline work is lost. */
export async function dropPages(owner: Owner): Promise<void> {
  const database = await phoneDatabase();
  const transaction = database.transaction(['page', 'named'], 'readwrite');
  await transaction.objectStore('page').delete(IDBKeyRange.bound([owner, 0], [owner, Number.MAX_SAFE_INTEGER]));
  await transaction.objectStore('named').delete(placeName(owner));
  await transaction.done;
}
