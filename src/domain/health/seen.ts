// Which persons were measured, or seen at a check-up day, in which month: so that a person counts once a month and once a year
// however often the cuff went round. Public ids only; numbers of a body never come here.
import type { Id } from '../../kernel/ids.ts';
import { type LocalDate, type Month, month, monthOf } from '../../kernel/local-date.ts';
import type { ClubEvent } from '../club/event.ts';
import type { ClubState } from '../club/state.ts';
import { personsAmong } from '../people/same-person.ts';

export type Seen = 'measured' | 'checked-up';

export function noteSeen(state: ClubState, seen: Seen, on: LocalDate, personIds: readonly Id[]): void {
  const key = `${seen}/${monthOf(on)}` as const;
  state.seen.set(key, [...new Set([...(state.seen.get(key) ?? []), ...personIds])]);
}

/** Who was seen in a month, from the records that were not taken back. */
export function recallSeen(state: ClubState, seen: Seen, on: LocalDate): void {
  state.seen.delete(`${seen}/${monthOf(on)}`);
  for (const [cmdId, record] of state.records) {
    if (state.reversed.has(cmdId)) continue;
    for (const event of record) if (monthOf(event.on) === monthOf(on)) noteSeen(state, seen, event.on, personsSeen(event, seen));
  }
  if (state.seen.get(`${seen}/${monthOf(on)}`)?.length === 0) state.seen.delete(`${seen}/${monthOf(on)}`);
}

function personsSeen(event: ClubEvent, seen: Seen): readonly Id[] {
  if (seen === 'measured') return event.kind === 'health-measured' ? event.pub.personIds : [];
  return event.kind === 'check-up-attended' ? event.pub.personIds : [];
}

/** The months in which anybody was seen. */
export function monthsSeen(state: ClubState, seen: Seen): readonly Month[] {
  return [...state.seen.keys()].flatMap((key) => (key.startsWith(`${seen}/`) ? [month(key.slice(seen.length + 1))] : []));
}

/** Different persons seen in a month. */
export function seenInMonth(state: ClubState, seen: Seen, of: Month): number {
  return personsAmong(state, state.seen.get(`${seen}/${of}`) ?? []);
}

/** Different persons seen in a year. */
export function seenInYear(state: ClubState, seen: Seen, year: number): number {
  const ids: Id[] = [];
  for (const [key, list] of state.seen) if (key.startsWith(`${seen}/${year}`)) ids.push(...list);
  return personsAmong(state, ids);
}
