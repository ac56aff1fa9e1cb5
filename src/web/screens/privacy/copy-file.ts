// The copy of one person's data as a JSON file, made on the phone from what it keeps; it works without a network.
import type { Room } from '../../../domain/club/event-shape.ts';
import type { ClubState } from '../../../domain/club/state.ts';
import { personCopy } from '../../../exports/person-copy.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { isOpen } from '../../../protocol/messages.ts';
import { openBook } from '../../store/book.svelte.ts';
import { readDrawer, recordsOf } from '../../store/drawer.ts';
import { saveFile } from '../../store/save-file.ts';

/** False when the copy on this phone could not be read. */
export async function savePersonCopy(book: ClubState, personId: Id, rooms: readonly Room[], on: LocalDate): Promise<boolean> {
  const open = openBook();
  if (open === null) return false;
  const items = recordsOf(await readDrawer(open.owner));
  if (items === null) return false;
  const waiting = open.replica.pending.flatMap(({ decided }) => (decided.ok ? decided.events : []));
  const events = [...items.flatMap((item) => (isOpen(item) ? [item.event] : [])), ...waiting];
  const copy = personCopy(book, events, personId, { rooms, on });
  saveFile(new File([JSON.stringify(copy, null, 2)], `ban-sao-du-lieu-${personId.slice(-8)}.json`, { type: 'application/json' }));
  return true;
}
