// The month to close: the oldest month that is over, has money records and is not closed.
import { addDays, type LocalDate, lastDayOf, monthOf } from '../../kernel/local-date.ts';
import type { ClubState } from '../club/state.ts';
import type { FoundTask, TaskTraits } from '../tasks/task.ts';
import { nextToClose } from './closing-month.ts';

export const MONTH_TASKS = {
  'month-to-close': { room: 'money', weight: 60, roles: ['treasurer', 'accountant', 'chair'] },
} as const satisfies Record<string, TaskTraits>;

/** Days after its end in which a month is closed. Default, no paper says so. */
export const CLOSE_WITHIN_DAYS = 10;

export function monthTasks(state: ClubState, on: LocalDate): readonly FoundTask[] {
  const month = nextToClose(state);
  if (month === '' || month >= monthOf(on)) return [];
  return [{ kind: 'month-to-close', about: month, dueOn: addDays(lastDayOf(month), CLOSE_WITHIN_DAYS), month }];
}
