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
import type { RuleId } from './rule.ts';
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
  const waiting = [...state.applications.values()].filter(({ personId }) => mayShow(state, personId, 'rights', on));
  return [...waiting.flatMap((one) => overdueTask(one, on)), ...oneARight(rightWaits(state, on))];
}

/** Everybody who has to ask for a right or soon may, by the nearest day, then as the roster has them. Never of whoever withdrew. */
export function rightWaits(state: ClubState, on: LocalDate): readonly RightWait[] {
  const province = provinceOf(state, on);
  return peopleToCheck(state, on)
    .filter(({ personId }) => mayShow(state, personId, 'rights', on))
    .flatMap(({ personId }) => rightsOf(state, personId, on, province).flatMap((right) => waitOf(personId, right, on)))
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
}

/** The days for the answer are those of the version the request was made by. */
function overdueTask(application: Application, on: LocalDate): readonly FoundTask[] {
  const { applicationId, personId, rule, version, sentOn } = application;
  const request = versionsOf(rule).find((one) => one.version === version)?.request ?? null;
  if (request === null || stepOf(application) !== 'waiting') return [];
  const dueOn = afterWorkingDays(sentOn, request.workingDays);
  return dueOn < on ? [{ kind: 'answer-overdue', about: applicationId, dueOn, personId, since: sentOn, code: rule }] : [];
}

export interface RightWait {
  readonly kind: 'right-to-ask' | 'right-soon';
  readonly personId: Id;
  readonly rule: RuleId;
  readonly dueOn: LocalDate;
}

/** Only rights that are asked for in writing: the lists of the commune are not the club's to write. */
function waitOf(personId: Id, right: Right, on: LocalDate): readonly RightWait[] {
  const { rule, version, from, verdict } = right;
  if (version.request === null || right.instead !== undefined) return [];
  if (isSoon(right, on) && from !== '') return [{ kind: 'right-soon', personId, rule, dueOn: from }];
  return verdict === 'missing' ? [{ kind: 'right-to-ask', personId, rule, dueOn: on }] : [];
}

/** One task a right, so that a club of many elders still sees its other work. */
function oneARight(waits: readonly RightWait[]): readonly FoundTask[] {
  const found = new Map<string, FoundTask & { readonly people: Id[] }>();
  for (const { kind, rule, personId, dueOn } of waits) {
    const group = found.get(`${kind}/${rule}`) ?? { kind, about: rule, dueOn, people: [], code: rule };
    group.people.push(personId);
    found.set(`${kind}/${rule}`, group);
  }
  return [...found.values()];
}
