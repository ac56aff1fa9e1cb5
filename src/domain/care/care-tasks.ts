// Who has not been visited for a while.
import { addDays, type LocalDate } from '../../kernel/local-date.ts';
import type { ClubState } from '../club/state.ts';
import type { FoundTask, TaskTraits } from '../tasks/task.ts';

export const CARE_TASKS = {
  'visit-due': { room: 'care', weight: 75, roles: ['chair'] },
} as const satisfies Record<string, TaskTraits>;

/** A recipient is visited at least this often. Default, no paper says so. */
export const VISIT_WITHIN_DAYS = 7;
/** A visit is told this many days before it is due. */
const AHEAD_DAYS = 1;

export function careTasks(state: ClubState, on: LocalDate): readonly FoundTask[] {
  return [...state.recipients.values()].flatMap(({ personId, from, to, lastVisitOn, volunteers }): readonly FoundTask[] => {
    const dueOn = addDays(lastVisitOn === '' ? from : lastVisitOn, VISIT_WITHIN_DAYS);
    if (to !== '' || dueOn > addDays(on, AHEAD_DAYS)) return [];
    return [{ kind: 'visit-due', about: personId, dueOn, personId, since: lastVisitOn, doers: volunteers }];
  });
}
