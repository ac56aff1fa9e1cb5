// How far an app that has not been renewed for a while can follow the book.
import { isKnownEvent } from '../domain/club/event-kinds.ts';
import { isOpen, type PulledItem } from './messages.ts';

/** The items before the first one that this program does not know. Whole commands: half a record is none. */
export function knownItems(items: readonly PulledItem[]): readonly PulledItem[] {
  const stop = items.findIndex((item) => isOpen(item) && !isKnownEvent(item.event));
  const unknown = items[stop];
  if (unknown === undefined || !isOpen(unknown)) return items;
  let end = stop;
  for (let before = items[end - 1]; before && isOpen(before) && before.event.cmdId === unknown.event.cmdId; before = items[end - 1])
    end -= 1;
  return items.slice(0, end);
}
