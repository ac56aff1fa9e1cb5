// The copy of the book a typist works on, written by whoever of the board hands the phone over: what they know at that moment, sent or
// not, as far as a typist may read it (domain/typing/copy-for-typist.ts), sealed under the typist's key.
import type { ClubEvent } from '../../domain/club/event.ts';
import { ROOMS_OF_ROLE } from '../../domain/club/roles.ts';
import { copyForTypist } from '../../domain/typing/copy-for-typist.ts';
import { isOpen, type OpenItem } from '../../protocol/messages.ts';
import { club, openBook } from './book.svelte.ts';
import { selfName } from './coming-in.ts';
import { type BookPlace, type Owner, phoneDatabase, sealedName } from './database.ts';
import { clockText } from './dice.ts';
import { readDrawer, recordsOf } from './drawer.ts';
import { sealedPage } from './kept-rows.ts';
import { pagesAfter } from './pages.ts';
import { personHere } from './people.svelte.ts';
import type { Me } from './session.svelte.ts';
import { tellOtherTabs } from './tabs.ts';
import { canSeal, sealText } from './vault.ts';

/** With the typist's key lent. All of it is replaced in one step. */
export async function writeCopy(typistId: string): Promise<void> {
  const book = openBook();
  const person = personHere(typistId);
  if (book === null || person?.typist === undefined || person.ended) return;
  const items = itemsOf(copyForTypist(await logOf(book.owner), club()));
  const owner: Owner = `${book.clubId}/${typistId}`;
  const pages = await Promise.all(pagesAfter(owner, undefined, items).map(sealedPage));
  const last = items.at(-1);
  const place: BookPlace = { seq: last?.seq ?? 0, hash: last?.hash ?? '', reportedSeq: 0, pulledAt: clockText() };
  const self: Me = {
    id: typistId,
    name: person.name,
    title: person.title,
    roles: [{ role: 'typist', clubId: book.clubId, rooms: ROOMS_OF_ROLE.typist }],
  };
  const name = sealedName(typistId, selfName(typistId));
  const kept = canSeal() ? await sealText(typistId, name, JSON.stringify(self)) : self;
  const database = await phoneDatabase();
  const transaction = database.transaction(['page', 'named'], 'readwrite', { durability: 'strict' });
  await transaction.objectStore('page').delete(IDBKeyRange.bound([owner, 0], [owner, Number.MAX_SAFE_INTEGER]));
  for (const page of pages) await transaction.objectStore('page').put(page);
  await transaction.objectStore('named').put(place, `place:${owner}`);
  await transaction.objectStore('named').put(kept, name);
  await transaction.done;
  tellOtherTabs({ what: 'pages-changed', owner });
}

/** Everything the person at the phone knows: what was pulled, and what of their own is still on its way. */
async function logOf(owner: Owner): Promise<readonly ClubEvent[]> {
  const pulled = recordsOf(await readDrawer(owner)) ?? [];
  const foreseen = openBook()?.replica.pending.flatMap(({ decided }) => (decided.ok ? decided.events : [])) ?? [];
  return [...pulled.flatMap((item) => (isOpen(item) ? [item.event] : [])), ...foreseen];
}

/** A book of its own numbering: it is never sent, so there is no chain to hold it against. */
function itemsOf(log: readonly ClubEvent[]): readonly OpenItem[] {
  return log.map((event, at) => ({ seq: at + 1, room: event.room, digest: '', hash: `copy-${at + 1}`, event, privHash: '' }));
}
