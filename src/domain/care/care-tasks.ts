// What waits in home care: a visit, a hole in the rota, somebody without volunteers, needs to look at again, care to end.
import type { Id } from '../../kernel/ids.ts';
import { addDays, type LocalDate } from '../../kernel/local-date.ts';
import type { ClubState } from '../club/state.ts';
import type { FoundTask, TaskTraits } from '../tasks/task.ts';
import { assessDueOn, lastAssessedOn } from './assessing.ts';
import { careRulesOn } from './care-rules.ts';
import type { CareRecipient } from './care-state.ts';
import { isGap, isOrphaned, type PlannedVisit, plannedVisits } from './planned-visits.ts';
import { caredOn, careToEnd, lastVisitOf, visitsAhead } from './recipients.ts';
import { isStillThere } from './team.ts';

export const CARE_TASKS = {
  'care-orphan': { room: 'care', weight: 82, roles: ['chair'] },
  'care-gap': { room: 'care', weight: 80, roles: ['chair'] },
  'visit-due': { room: 'care', weight: 75, roles: ['chair'] },
  'visit-ahead': { room: 'care', weight: 60, roles: ['chair'] },
  'care-to-end': { room: 'care', weight: 58, roles: ['chair'] },
  'assess-first': { room: 'care', weight: 47, roles: ['chair'] },
  'assess-due': { room: 'care', weight: 45, roles: ['chair'] },
} as const satisfies Record<string, TaskTraits>;

/** A visit is told this many days before it is due. */
const AHEAD_DAYS = 1;
/** Holes of the rota are told a week before, needs two weeks. */
const GAP_DAYS = 7;
const ASSESS_DAYS = 14;

export function careTasks(state: ClubState, on: LocalDate): readonly FoundTask[] {
  const cared = caredOn(state, on);
  const gaps = plannedVisits(state, on, addDays(on, GAP_DAYS)).filter(isGap);
  return [
    ...cared.flatMap((recipient) => [
      ...visitDue(state, recipient, on),
      ...uncovered(state, recipient, gaps, on),
      ...assessDue(state, recipient, on),
    ]),
    ...visitsAhead(state, on).map(({ personId, visit }) => ({
      kind: 'visit-ahead' as const,
      about: visit.cmdId,
      dueOn: on,
      personId,
      since: visit.on,
      code: visit.cmdId,
    })),
    // Without `personId`: tasks about a person who died are dropped, and this one is about just that.
    ...careToEnd(state, on).map(({ personId }) => ({ kind: 'care-to-end' as const, about: personId, dueOn: on, code: personId })),
  ];
}

function doersOf(state: ClubState, { volunteers }: CareRecipient, on: LocalDate): readonly Id[] {
  return volunteers.filter((one) => isStillThere(state, one, on));
}

function visitDue(state: ClubState, recipient: CareRecipient, on: LocalDate): readonly FoundTask[] {
  const since = lastVisitOf(state, recipient.personId, on);
  const dueOn = addDays(since === '' || since < recipient.from ? recipient.from : since, careRulesOn(state, on).overdueDays);
  if (dueOn > addDays(on, AHEAD_DAYS)) return [];
  const { personId } = recipient;
  return [{ kind: 'visit-due', about: personId, dueOn, personId, since, doers: doersOf(state, recipient, on) }];
}

/** Nobody of the pair is left, or nobody can come on a planned day: the nearest hole of each recipient. */
function uncovered(state: ClubState, recipient: CareRecipient, gaps: readonly PlannedVisit[], on: LocalDate): readonly FoundTask[] {
  const { personId } = recipient;
  if (isOrphaned(state, recipient, on)) return [{ kind: 'care-orphan', about: personId, dueOn: on, personId }];
  const gap = gaps.find((one) => one.recipient.personId === personId);
  return gap === undefined ? [] : [{ kind: 'care-gap', about: personId, dueOn: gap.on, personId, since: gap.on }];
}

/** Needs nobody ever looked at are no broken promise: they wait for today, and no days are counted. */
function assessDue(state: ClubState, recipient: CareRecipient, on: LocalDate): readonly FoundTask[] {
  const { personId } = recipient;
  const since = lastAssessedOn(state, personId, on);
  const found = { about: personId, personId, since, doers: doersOf(state, recipient, on) };
  if (since === '') return [{ kind: 'assess-first', ...found, dueOn: on }];
  const dueOn = assessDueOn(state, recipient, on);
  return dueOn > addDays(on, ASSESS_DAYS) ? [] : [{ kind: 'assess-due', ...found, dueOn }];
}
