// A group's year as its sessions tell it, and the two gentle hints of the model club (HelpAge: an arts troupe within six
// months of founding, an exchange with others twice a year; clubs.md §3). Hints are never questions, and no figure uses them.
import type { Id } from '../../kernel/ids.ts';
import { addMonths, type LocalDate } from '../../kernel/local-date.ts';
import type { ActivityHeld } from '../activities/activity-events.ts';
import type { ClubEvent } from '../club/event.ts';
import type { ClubState } from '../club/state.ts';
import type { InterestGroup } from './interest-group.ts';

const EXCHANGES_A_YEAR = 2;
const MONTHS_TO_A_TROUPE = 6;

/** Sessions of a group in a year that stand, newest first. */
export function sessionsOf(state: ClubState, groupId: Id, year: number): readonly (ClubEvent & ActivityHeld)[] {
  return activitiesOf(state, year).filter((event) => event.pub.groupId === groupId);
}

/** Activities of a year that stand, newest first. */
export function activitiesOf(state: ClubState, year: number): readonly (ClubEvent & ActivityHeld)[] {
  const found: (ClubEvent & ActivityHeld)[] = [];
  for (const [cmdId, record] of state.records) {
    if (state.reversed.has(cmdId)) continue;
    for (const event of record) if (event.kind === 'activity-held' && event.on.startsWith(`${year}-`)) found.push(event);
  }
  return found.reverse().sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
}

/** How often each person came to these sessions. */
export function timesCame(sessions: readonly (ClubEvent & ActivityHeld)[]): ReadonlyMap<Id, number> {
  const times = new Map<Id, number>();
  for (const { pub } of sessions) for (const personId of pub.attendeeIds ?? []) times.set(personId, (times.get(personId) ?? 0) + 1);
  return times;
}

export type GroupHint =
  /** No arts group yet, and the half year is over. */
  | { readonly hint: 'no-troupe'; readonly since: LocalDate }
  | { readonly hint: 'few-exchanges'; readonly had: number; readonly wanted: number };

export function hintsOn(state: ClubState, on: LocalDate): readonly GroupHint[] {
  const hints: GroupHint[] = [];
  const founded = state.profile?.decisionOn;
  const troupes = [...state.interestGroups.values()].filter((group) => group.sort === 'arts' && isRunning(group, on));
  if (founded !== undefined && troupes.length === 0 && on > addMonths(founded, MONTHS_TO_A_TROUPE))
    hints.push({ hint: 'no-troupe', since: founded });
  const had = activitiesOf(state, Number(on.slice(0, 4))).filter((event) => event.pub.sort === 'exchange').length;
  if (founded !== undefined && had < EXCHANGES_A_YEAR) hints.push({ hint: 'few-exchanges', had, wanted: EXCHANGES_A_YEAR });
  return hints;
}

export function isRunning(group: InterestGroup, on: LocalDate): boolean {
  return group.startedOn <= on && (group.endedOn === '' || on < group.endedOn);
}
