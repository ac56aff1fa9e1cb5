// What one pull changes in the drawer, in one transaction: pages, place and outbox move together or not at all, so a
// killed tab finds either the state before or the state after.

import { erasedIn, forgetting } from '../../protocol/forgetting.ts';
import { sealsWith, wholeInView } from '../../protocol/give-back.ts';
import { type Answer, type Head, isOpen, type PulledItem } from '../../protocol/messages.ts';
import {
  type BookPlace,
  type KeptOutboxRow,
  type KeptPageRow,
  type OutboxRow,
  type Owner,
  type PageRow,
  phoneDatabase,
} from './database.ts';
import { openedPage, openedRow, sealedPage, sealedRefusal } from './kept-rows.ts';
import { pagesAfter, readPages } from './pages.ts';

export interface Kept {
  readonly place: BookPlace | null;
  readonly pages: readonly PageRow[];
  readonly rows: readonly OutboxRow[];
  /** Rows whose seal does not open: damaged, and never thrown away. */
  readonly unreadable?: number;
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
  const inOrder = rows.filter(({ state }) => state !== 'kept').sort((a, b) => (a.n ?? 0) - (b.n ?? 0));
  const [openPages, openRows] = await Promise.all([Promise.all(pages.map(openedPage)), Promise.all(inOrder.map(openedRow))]);
  const readable = openRows.filter((row) => row !== null);
  const unreadable = openRows.length - readable.length;
  return { place: (place as BookPlace | undefined) ?? null, pages: openPages, rows: readable, unreadable };
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
  told: { readonly reportedSeq: number; readonly behind: boolean; readonly pulledAt: string; readonly seal?: string | undefined },
): BookPlace {
  const isFirst = before === null || before.seq === 0 || before.partly === true;
  const { reportedSeq, pulledAt } = told;
  const seals = sealsWith(before?.seals ?? [], head.seq, told.seal);
  return { seq: head.seq, hash: head.hash, reportedSeq, pulledAt, seals, ...(isFirst && told.behind ? { partly: true as const } : {}) };
}

/** Writes pulled items and what the answers say about the outbox. One tab at a time: what is sealed here stands on what lies there. */
export async function keepPulled(owner: Owner, items: readonly PulledItem[], place: BookPlace, answers: readonly Answer[]): Promise<void> {
  const database = await phoneDatabase();
  // A transaction ends while anything else is waited for, so all sealing comes before it.
  const pages = await pagesToKeep(owner, items);
  const byId = new Map(answers.map((answer) => [answer.id as string, answer]));
  const refusals = new Map<string, Awaited<ReturnType<typeof sealedRefusal>>>();
  for (const answer of answers)
    if (answer.outcome === 'refused') refusals.set(answer.id, await sealedRefusal(owner, answer.id, answer.refusal));
  const transaction = database.transaction(['page', 'outbox', 'named'], 'readwrite', { durability: 'strict' });
  const box = transaction.objectStore('page');
  if (pages.anew) await box.delete(IDBKeyRange.bound([owner, 0], [owner, Number.MAX_SAFE_INTEGER]));
  for (const page of pages.rows) await box.put(page);
  await transaction.objectStore('named').put(place, placeName(owner));
  const outbox = transaction.objectStore('outbox');
  const seen = new Set(items.flatMap((item) => (isOpen(item) ? [item.event.cmdId as string] : [])));
  const rows = await outbox.index('owner').getAll(owner);
  const whole = wholeInView(items, recordedSeqs(rows, answers));
  for (const row of rows) {
    const after =
      row.state === 'kept' ? keptStill(row, place.pulledAt) : rowAfter(row, byId.get(row.id), seenAs(row.id, seen, whole), place.seq);
    const next = after?.state === 'kept' ? keptFrom(after, pages.anew, place) : after;
    if (next === null) await outbox.delete(row.n ?? 0);
    else if (next !== row) await outbox.put(next.state === 'refused' ? { ...row, state: next.state, ...refusals.get(row.id) } : next);
  }
  await transaction.done;
}

interface Fresh {
  /** Every page is written anew. */
  readonly anew: boolean;
  readonly rows: readonly KeptPageRow[];
}

async function pagesToKeep(owner: Owner, items: readonly PulledItem[]): Promise<Fresh> {
  if (items.length === 0) return { anew: false, rows: [] };
  const database = await phoneDatabase();
  const all = database.transaction('page').store;
  const range = IDBKeyRange.bound([owner, 0], [owner, Number.MAX_SAFE_INTEGER]);
  if (erasedIn(items).size > 0) return { anew: true, rows: await withoutErased(owner, await all.getAll(range), items) };
  const cursor = await all.openCursor(range, 'prev');
  const last = cursor === null ? undefined : await openedPage(cursor.value);
  return { anew: false, rows: await Promise.all(pagesAfter(owner, last, items).map(sealedPage)) };
}

/** Somebody was erased: all pages without what was private about them. */
async function withoutErased(owner: Owner, kept: readonly KeptPageRow[], items: readonly PulledItem[]): Promise<readonly KeptPageRow[]> {
  const read = readPages<PulledItem>(await Promise.all(kept.map(openedPage)));
  // A copy that cannot be read is dropped and fetched again on the next opening; then the server has no such words any more.
  const all = read.ok ? [...read.records, ...items] : [];
  return Promise.all(pagesAfter(owner, undefined, forgetting(all, erasedIn(all))).map(sealedPage));
}

function recordedSeqs(rows: readonly KeptOutboxRow[], answers: readonly Answer[]): ReadonlyMap<string, number> {
  const seqs = new Map<string, number>();
  for (const { id, recordedHead } of rows) if (recordedHead !== undefined) seqs.set(id, recordedHead);
  for (const answer of answers) if (answer.outcome === 'recorded') seqs.set(answer.id, answer.seq);
  return seqs;
}

type Seen = 'not' | 'in-part' | 'whole';
const seenAs = (id: string, seen: ReadonlySet<string>, whole: ReadonlySet<string>): Seen =>
  whole.has(id) ? 'whole' : seen.has(id) ? 'in-part' : 'not';

/** Longer than any backup should be old. */
const KEPT_DAYS = 35;

const keptStill = (row: KeptOutboxRow, now: string): KeptOutboxRow | null =>
  Date.parse(now) - Date.parse(row.keptSince ?? now) > KEPT_DAYS * 86_400_000 ? null : row;

/** Where somebody was erased, nothing is kept against a restored server: it may name them. */
export const keptFrom = (row: KeptOutboxRow, erased: boolean, { pulledAt }: BookPlace): KeptOutboxRow | null =>
  erased ? null : row.keptSince === undefined ? { ...row, keptSince: pulledAt } : row;

/** The row after an answer and a pull; null when it has done its duty. What it says is not looked at. */
export function rowAfter<Row extends OutboxRow | KeptOutboxRow>(row: Row, answer: Answer | undefined, seen: Seen, seq: number): Row | null {
  if (row.state === 'stuck' && answer === undefined) return row;
  if (seen === 'whole' && row.state !== 'stuck') return null;
  if (seen === 'in-part' && row.state !== 'stuck') return { ...row, state: 'kept', recordedHead: row.recordedHead ?? seq };
  if (answer === undefined) return row.state === 'recorded' && (row.recordedHead ?? 0) <= seq ? { ...row, state: 'kept' } : row;
  if (answer.outcome === 'recorded') return { ...row, state: answer.seq <= seq ? 'kept' : 'recorded', recordedHead: answer.seq };
  if (answer.outcome === 'refused') return { ...row, state: 'refused', refusal: answer.refusal };
  return { ...row, state: 'stuck' };
}

/** The server's book ends before what it had answered: such rows are sent again, and pictures too. Ids make repeats harmless. */
export async function sendAgainAfter(owner: Owner, seq: number): Promise<void> {
  const database = await phoneDatabase();
  const transaction = database.transaction(['outbox', 'picture'], 'readwrite', { durability: 'strict' });
  const outbox = transaction.objectStore('outbox');
  for (const row of await outbox.index('owner').getAll(owner)) {
    if ((row.state !== 'kept' && row.state !== 'recorded') || (row.recordedHead ?? 0) <= seq) continue;
    const { recordedHead: _, ...rest } = row;
    await outbox.put({ ...rest, state: 'unsent' });
  }
  const pictures = transaction.objectStore('picture');
  for (const row of await pictures.getAll(IDBKeyRange.bound([owner, ''], [owner, 'g'])))
    if (!row.unsent) await pictures.put({ ...row, unsent: true });
  await transaction.done;
}

/** Drops the pulled history of a damaged copy. The outbox is not touched: nobody's offline work is lost. */
export async function dropPages(owner: Owner): Promise<void> {
  const database = await phoneDatabase();
  const transaction = database.transaction(['page', 'named'], 'readwrite');
  await transaction.objectStore('page').delete(IDBKeyRange.bound([owner, 0], [owner, Number.MAX_SAFE_INTEGER]));
  await transaction.objectStore('named').delete(placeName(owner));
  await transaction.done;
}
