// One person, entered twice, read as one. Nothing that was recorded moves: the book only notes that two ids are the same
// person, and whoever asks goes through whoIs. So a merge taken back leaves everything where it was.
import type { Id } from '../../kernel/ids.ts';
import type { ClubState } from '../club/state.ts';

/** The id under which a person is read; the id itself for nearly everybody. */
export function whoIs(state: ClubState, personId: Id): Id {
  let found = personId;
  for (let next = state.merged.get(found); next !== undefined; next = state.merged.get(found)) found = next;
  return found;
}

/** Every id that is read as this person, the one that is shown first. */
export function idsOf(state: ClubState, personId: Id): readonly Id[] {
  const shown = whoIs(state, personId);
  if (state.merged.size === 0) return [shown];
  return [shown, ...[...state.merged.keys()].filter((id) => whoIs(state, id) === shown)];
}

/** How many different people these ids are. */
export function personsAmong(state: ClubState, ids: readonly Id[]): number {
  return new Set(ids.map((id) => whoIs(state, id))).size;
}
