// The meeting as a task: today, tomorrow, left open, or not held on its day.
import { addDays, type LocalDate, monthOf } from '../../kernel/local-date.ts';
import { type ClubState, statusOn } from '../club/state.ts';
import type { FoundTask, TaskTraits } from '../tasks/task.ts';
import { meetingIdOf } from './gathering.ts';
import { meetingDayOf, nextMeeting } from './moving.ts';

const EVERYBODY = ['chair', 'treasurer', 'accountant', 'volunteer'] as const;
const BOARD = ['chair', 'treasurer', 'accountant'] as const;

export const MEETING_TASKS = {
  'meeting-today': { room: 'common', weight: 100, roles: EVERYBODY },
  'meeting-left-open': { room: 'common', weight: 95, roles: BOARD },
  'meeting-tomorrow': { room: 'common', weight: 90, roles: EVERYBODY },
  'meeting-not-held': { room: 'common', weight: 65, roles: BOARD },
} as const satisfies Record<string, TaskTraits>;

export function meetingTasks(state: ClubState, on: LocalDate): readonly FoundTask[] {
  const found: FoundTask[] = [];
  for (const { meetingId, status, on: day } of state.meetings.values())
    if (status === 'open' && day < on) found.push({ kind: 'meeting-left-open', about: meetingId, dueOn: day, meetingId });
  const next = nextMeeting(state, on);
  const meetingId = meetingIdOf(state.clubId, next.on);
  const standing = state.meetings.has(meetingId);
  if (next.on === on && !standing) found.push({ kind: 'meeting-today', about: on, dueOn: on, month: next.month });
  if (next.on === addDays(on, 1) && !standing) found.push({ kind: 'meeting-tomorrow', about: next.on, dueOn: next.on, month: next.month });
  return [...found, ...notHeld(state, on)];
}

/** The day of this month's meeting has gone by and nobody has written of any meeting this month. */
function notHeld(state: ClubState, on: LocalDate): readonly FoundTask[] {
  const month = monthOf(on);
  const day = meetingDayOf(state, month);
  if (day >= on || statusOn(state, day) !== 'active') return [];
  const met = [...state.meetings.values()].some((meeting) => meeting.on === day || monthOf(meeting.on) === month);
  return met ? [] : [{ kind: 'meeting-not-held', about: month, dueOn: day, month }];
}
