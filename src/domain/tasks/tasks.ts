// The tasks of a day for one person, most important first. The order is fixed: weight, due day, key; so two machines with
// the same log and rooms show the same list.
import type { LocalDate } from '../../kernel/local-date.ts';
import { addDays } from '../../kernel/local-date.ts';
import { type ClubState, statusOn } from '../club/state.ts';
import { isMemberOn } from '../people/member.ts';
import { whoIs } from '../people/same-person.ts';
import type { FoundTask, Task, Viewer } from './task.ts';
import { TASK_KINDS, TASK_RULES } from './task-kinds.ts';

/** Tasks on "Hôm nay"; the others are one press away. */
export const MOST_TODAY = 7;

/** Everything that waits on `on` in the viewer's rooms. A club that rests or is closed has no tasks. */
export function tasksOf(state: ClubState, on: LocalDate, viewer: Viewer): readonly Task[] {
  if (statusOn(state, on) !== 'active') return [];
  const found = TASK_RULES.flatMap((rule) => rule(state, on, viewer)).flatMap((one) => withoutGone(state, one, on));
  const tasks = found.map((one): Task => ({ ...one, ...TASK_KINDS[one.kind], key: `${one.kind}/${one.about}` }));
  return tasks.filter(({ room }) => viewer.rooms.includes(room)).sort(byImportance);
}

/** Of the viewer's roles, or given to the viewer by name. While nobody knows which volunteer this is, all volunteers' tasks are shown. */
export function isOwn(task: Task, viewer: Viewer): boolean {
  // The vice chair stands in for the chair.
  const standsIn = task.roles.includes('chair') && viewer.roles.includes('vice-chair');
  if (standsIn || task.roles.some((role) => viewer.roles.includes(role))) return true;
  const { doers = [] } = task;
  if (viewer.personId === undefined) return doers.length > 0 && viewer.roles.includes('volunteer');
  return doers.includes(viewer.personId);
}

export type TaskTime = 'overdue' | 'today' | 'week' | 'later';
export const TASK_TIMES: readonly TaskTime[] = ['overdue', 'today', 'week', 'later'];
const DAYS_OF_WEEK_AHEAD = 7;

export function timeOf({ dueOn }: FoundTask, on: LocalDate): TaskTime {
  if (dueOn < on) return 'overdue';
  if (dueOn === on) return 'today';
  return dueOn <= addDays(on, DAYS_OF_WEEK_AHEAD) ? 'week' : 'later';
}

/** The task without those who are gone; none when nobody is left it is about. */
function withoutGone(state: ClubState, task: FoundTask, on: LocalDate): readonly FoundTask[] {
  if (isGone(state, task.personId, on)) return [];
  if (task.people === undefined) return [task];
  const people = task.people.filter((one) => !isGone(state, one, on));
  return people.length === 0 ? [] : [{ ...task, people }];
}

/** A member who died or left has no tasks about them; a recipient need not be a member. */
function isGone(state: ClubState, personId: FoundTask['personId'], on: LocalDate): boolean {
  if (personId === undefined) return false;
  const member = state.members.get(whoIs(state, personId));
  if (member === undefined) return false;
  if (member.spells.at(-1)?.reason === 'died') return true;
  const recipient = state.recipients.get(personId);
  return !isMemberOn(member, on) && (recipient === undefined || recipient.to !== '');
}

function byImportance(a: Task, b: Task): number {
  if (a.weight !== b.weight) return b.weight - a.weight;
  if (a.dueOn !== b.dueOn) return a.dueOn < b.dueOn ? -1 : 1;
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}
