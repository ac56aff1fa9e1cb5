// What a phone does when it hears that somebody was erased: it goes through the records it keeps and drops what the server dropped.
// One function for the copy in the drawer and for a pull that still carries both, the old words and the news.
import { leavingOut, subjectsOfLog } from '../domain/privacy/leaving-out.ts';
import type { Id } from '../kernel/ids.ts';
import { isOpen, type PulledItem } from './messages.ts';

/** Everybody whom these records say to be erased. */
export function erasedIn(items: readonly PulledItem[]): ReadonlySet<Id> {
  return new Set(items.flatMap((item) => (isOpen(item) && item.event.kind === 'person-erased' ? item.event.pub.personIds : [])));
}

/** The records without what they say of `gone`; the same objects where nothing went. They stand in the order of the book. */
export function forgetting(items: readonly PulledItem[], gone: ReadonlySet<Id>): readonly PulledItem[] {
  if (gone.size === 0) return items;
  const { note, subjects } = subjectsOfLog();
  return items.map((item) => {
    if (!isOpen(item)) return item;
    note(item.event);
    const event = leavingOut(item.event, gone, subjects);
    if (event === item.event) return item;
    const { salt: _salt, ...kept } = item;
    return { ...kept, event };
  });
}
