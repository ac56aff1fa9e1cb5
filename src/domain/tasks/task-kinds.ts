// Every kind of task with its room, weight and roles, and every rule that finds them. A noun that has tasks keeps both in its
// own `<noun>-tasks.ts` and has one line in each table here.
import { ACTIVITY_TASKS, activityTasks } from '../activities/activity-tasks.ts';
import { DUES_TASKS, duesTasks } from '../books/dues-tasks.ts';
import { CARE_TASKS, careTasks } from '../care/care-tasks.ts';
import { CLUB_TASKS, clubTasks } from '../club/club-tasks.ts';
import { HEALTH_TASKS, healthTasks } from '../health/health-tasks.ts';
import { HELP_TASKS, helpTasks } from '../help/help-tasks.ts';
import { LOAN_TASKS, loanTasks } from '../loans/loan-tasks.ts';
import { MEETING_TASKS, meetingTasks } from '../meetings/meeting-tasks.ts';
import { MONTH_TASKS, monthTasks } from '../months/month-tasks.ts';
import { PEOPLE_TASKS, peopleTasks } from '../people/people-tasks.ts';
import { PRIVACY_TASKS, privacyTasks } from '../privacy/privacy-tasks.ts';
import { RIGHTS_TASKS, rightsTasks } from '../rights/rights-tasks.ts';
import type { TaskRule, TaskTraits } from './task.ts';

export type TaskKind =
  | keyof typeof CLUB_TASKS
  | keyof typeof MEETING_TASKS
  | keyof typeof LOAN_TASKS
  | keyof typeof DUES_TASKS
  | keyof typeof MONTH_TASKS
  | keyof typeof PEOPLE_TASKS
  | keyof typeof CARE_TASKS
  | keyof typeof HEALTH_TASKS
  | keyof typeof HELP_TASKS
  | keyof typeof RIGHTS_TASKS
  | keyof typeof PRIVACY_TASKS
  | keyof typeof ACTIVITY_TASKS;

export const TASK_KINDS: { readonly [kind in TaskKind]: TaskTraits } = {
  ...CLUB_TASKS,
  ...MEETING_TASKS,
  ...LOAN_TASKS,
  ...DUES_TASKS,
  ...MONTH_TASKS,
  ...PEOPLE_TASKS,
  ...CARE_TASKS,
  ...HEALTH_TASKS,
  ...HELP_TASKS,
  ...RIGHTS_TASKS,
  ...PRIVACY_TASKS,
  ...ACTIVITY_TASKS,
};

export const TASK_RULES: readonly TaskRule[] = [
  clubTasks,
  meetingTasks,
  loanTasks,
  duesTasks,
  monthTasks,
  peopleTasks,
  careTasks,
  healthTasks,
  helpTasks,
  rightsTasks,
  privacyTasks,
  activityTasks,
];
