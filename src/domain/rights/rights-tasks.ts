// What waits in rights: an age soon reached, a right that somebody has to ask for, an answer of the commune that is overdue.
import type { Id } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { ClubState } from '../club/state.ts';
import { mayShow } from '../people/consent.ts';
import type { FoundTask, TaskTraits, Viewer } from '../tasks/task.ts';
import { afterWorkingDays } from './days-off.ts';
import { stepOf } from './person-facts.ts';
import { provinceOf } from './province.ts';
import type { Right } from './right.ts';
import { isSoon, rightsOf } from './rights-of.ts';
import type { Application } from './rights-state.ts';
import { versionsOf } from './rules/all-rules.ts';
import { peopleToCheck } from './sweep.ts';

export const RIGHTS_TASKS = {
  'answer-overdue': { room: 'rights', weight: 66, roles: ['chair'] },
  'right-to-ask': { room: 'rights', weight: 56, roles: ['chair'] },
  'right-soon': { room: 'rights', weight: 36, roles: ['chair'] },
} as const satisfies Record<string, TaskTraits>;

/** What a person may ask for is found for readers of the room alone: without its facts everybody would seem to have no right. */
export function rightsTasks(state: ClubState, on: LocalDate, { rooms }: Viewer): readonly FoundTask[] {
  if (!rooms.includes('rights')) return [];
  const mayTell = (personId: Id): boolean => mayShow(state, personId, 'rights', on);
  const waiting = [...state.applications.values()].filter(({ personId }) => mayTell(personId));
  const people = peopleToCheck(state, on).filter(({ personId }) => mayTell(personId));
  const province = provinceOf(state, on);
  return [
    ...waiting.flatMap((one) => overdueTask(one, on)),
    ...people.flatMap(({ personId }) => rightsOf(state, personId, on, province).flatMap((right) => rightTask(personId, right, on))),
  ];
}

/** The days for the answer are those of the version the request was made by. */
function overdueTask(application: Application, on: LocalDate): readonly FoundTask[] {
  const { applicationId, personId, rule, version, sentOn } = application;
  const request = versionsOf(rule).find((one) => one.version === version)?.request ?? null;
  if (request === null || stepOf(application) !== 'waiting') return [];
  const dueOn = afterWorkingDays(sentOn, request.workingDays);
  return dueOn < on ? [{ kind: 'answer-overdue', about: applicationId, dueOn, personId, since: sentOn, code: rule }] : [];
}

/** Only rights that are asked for in writing: the lists of the commune are not the club's to write. */
function rightTask(personId: Id, right: Right, on: LocalDate): readonly FoundTask[] {
  if (right.version.request === null || right.instead !== undefined) return [];
  const found = { about: `${personId}/${right.rule}`, personId, code: right.rule };
  if (isSoon(right, on) && right.from !== '') return [{ kind: 'right-soon', ...found, dueOn: right.from }];
  return right.verdict === 'missing' ? [{ kind: 'right-to-ask', ...found, dueOn: on }] : [];
}
