// Dues as one task: members who still owe for months before this one.
import { addMonthsTo, type LocalDate, monthOf } from '../../kernel/local-date.ts';
import { dong } from '../../kernel/money.ts';
import type { ClubState } from '../club/state.ts';
import { nextMeeting } from '../meetings/moving.ts';
import { isMemberOn } from '../people/member.ts';
import type { FoundTask, TaskTraits } from '../tasks/task.ts';
import { duesBegin, openDues, totalOf } from './dues.ts';

export const DUES_TASKS = {
  'dues-late': { room: 'money', weight: 28, roles: ['treasurer', 'accountant'] },
} as const satisfies Record<string, TaskTraits>;

/** A member who owes one month alone is asked at the next meeting without a task for it. Default, no paper says so. */
export const DUES_MONTHS_BEHIND = 2;

export function duesTasks(state: ClubState, on: LocalDate): readonly FoundTask[] {
  const begin = duesBegin(state);
  if (begin === '') return [];
  const last = addMonthsTo(monthOf(on), -1);
  const behind = [...state.members.values()].flatMap((member) => {
    const open = isMemberOn(member, on) ? openDues(state, member, last, begin) : [];
    return open.length >= DUES_MONTHS_BEHIND ? [totalOf(open)] : [];
  });
  if (behind.length === 0) return [];
  const amount = dong(behind.reduce((sum, one) => sum + one, 0));
  return [{ kind: 'dues-late', about: 'dues', dueOn: nextMeeting(state, on).on, count: behind.length, amount }];
}
