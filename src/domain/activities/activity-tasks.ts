// A day worth marking comes near and nothing is in the book for it yet. The task goes by the record of what was held.
import { addDays, type LocalDate, yearOf } from '../../kernel/local-date.ts';
import type { ClubState } from '../club/state.ts';
import type { FoundTask, TaskTraits } from '../tasks/task.ts';
import { isMarked, markedDaysIn } from './marked-days.ts';

export const ACTIVITY_TASKS = {
  'day-to-mark': { room: 'common', weight: 34, roles: ['chair'] },
} as const satisfies Record<string, TaskTraits>;

/** A day is told this many days before, and its record asked for as many days after. Default, no paper says so. */
export const MARK_AHEAD_DAYS = 14;
export const MARK_AFTER_DAYS = 3;

export function activityTasks(state: ClubState, on: LocalDate): readonly FoundTask[] {
  const [first, last] = [addDays(on, -MARK_AFTER_DAYS), addDays(on, MARK_AHEAD_DAYS)];
  return [...new Set([yearOf(first), yearOf(last)])]
    .flatMap((year) => markedDaysIn(state, year))
    .filter((day) => day.on >= first && day.on <= last && !isMarked(state, day))
    .map(
      (day): FoundTask => ({
        kind: 'day-to-mark',
        about: `${day.what}/${yearOf(day.on)}`,
        dueOn: day.on,
        code: day.what,
        ...(day.years === undefined ? {} : { count: day.years }),
      }),
    );
}
