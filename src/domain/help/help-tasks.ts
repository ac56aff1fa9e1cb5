// "Ít nhất mỗi tháng giúp một thành viên khó khăn": late in a month without any help the book asks for it. Help out of a fund
// lies in the money room, so only its readers can know that nobody was helped.
import { dayOf, type LocalDate, lastDayOf, monthOf } from '../../kernel/local-date.ts';
import type { ClubState } from '../club/state.ts';
import type { FoundTask, TaskTraits } from '../tasks/task.ts';

export const HELP_TASKS = {
  'nobody-helped': { room: 'money', weight: 50, roles: ['chair', 'treasurer', 'accountant'] },
} as const satisfies Record<string, TaskTraits>;

/** From this day of the month on. Default, no paper says so. */
export const ASK_FROM_DAY = 20;

export function helpTasks(state: ClubState, on: LocalDate): readonly FoundTask[] {
  const month = monthOf(on);
  if (dayOf(on) < ASK_FROM_DAY || (state.helped.get(month) ?? []).length > 0) return [];
  return [{ kind: 'nobody-helped', about: month, dueOn: lastDayOf(month), month }];
}
