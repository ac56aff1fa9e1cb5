// What the club as a whole waits for: questions of the book, a board.

import type { LocalDate } from '../../kernel/local-date.ts';
import { isOnBoard } from '../people/member.ts';
import type { FoundTask, TaskTraits, Viewer } from '../tasks/task.ts';
import type { Review } from './review.ts';
import type { ClubState } from './state.ts';

export const CLUB_TASKS = {
  'no-board': { room: 'common', weight: 85, roles: ['chair', 'treasurer', 'accountant'] },
  'questions-waiting': { room: 'common', weight: 80, roles: ['chair', 'treasurer', 'accountant'] },
} as const satisfies Record<string, TaskTraits>;

export function clubTasks(state: ClubState, on: LocalDate, viewer: Viewer): readonly FoundTask[] {
  const found: FoundTask[] = [];
  if (state.members.size > 0 && ![...state.members.values()].some((member) => isOnBoard(member, on)))
    found.push({ kind: 'no-board', about: 'board', dueOn: on });
  const waiting = openReviews(state).filter(({ room }) => viewer.rooms.includes(room));
  const [oldest] = waiting.map((review) => review.on).sort();
  // A question waits for the next time people sit together, so it is never overdue.
  if (oldest !== undefined) found.push({ kind: 'questions-waiting', about: 'book', dueOn: on, count: waiting.length, since: oldest });
  return found;
}

/** Questions nobody has settled, newest first; one whose record was taken back needs no answer any more. */
export function openReviews(state: ClubState): readonly Review[] {
  return [...state.reviews.values()].filter((review) => !review.settled && !state.reversed.has(review.about)).reverse();
}
