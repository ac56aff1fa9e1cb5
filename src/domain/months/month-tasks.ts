// The month to close: the one after the newest closed month, once it is over.
import { addDays, type LocalDate, lastDayOf, type Month, monthOf } from '../../kernel/local-date.ts';
import type { ClubState } from '../club/state.ts';
import type { FoundTask, TaskTraits } from '../tasks/task.ts';
import { nextToClose } from './closing-month.ts';

export const MONTH_TASKS = {
  'month-to-close': { room: 'money', weight: 60, roles: ['treasurer', 'accountant', 'chair'] },
} as const satisfies Record<string, TaskTraits>;

/** Days after its end in which a month is closed. Default, no paper says so. */
export const CLOSE_WITHIN_DAYS = 10;

export function monthTasks(state: ClubState, on: LocalDate): readonly FoundTask[] {
  const month = state.closedThrough === '' ? firstToClose(state, on) : nextToClose(state);
  if (month === '' || month >= monthOf(on)) return [];
  return [{ kind: 'month-to-close', about: month, dueOn: addDays(lastDayOf(month), CLOSE_WITHIN_DAYS), month }];
}

/** A club that has never closed a month may begin with any: it is asked for the newest one that is over, not for years of paper. */
function firstToClose(state: ClubState, on: LocalDate): Month | '' {
  const over = [...state.newestMoney.keys()].filter((month) => month < monthOf(on));
  return over.sort().at(-1) ?? '';
}
