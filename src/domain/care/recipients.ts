// Who is on the home-care list on a day, when they were last visited, and what is overdue. Everything is read off the book:
// a member who died is asked for no more, whether or not somebody has ended the care.
import type { Id } from '../../kernel/ids.ts';
import { daysBetween, type LocalDate } from '../../kernel/local-date.ts';
import type { ClubEvent } from '../club/event.ts';
import type { ClubState } from '../club/state.ts';
import { idsOf, whoIs } from '../people/same-person.ts';
import type { VisitMade } from './care-events.ts';
import { careRulesOn } from './care-rules.ts';
import type { CareRecipient, CareVisit } from './care-state.ts';

/** Died on or before the day before: on the day itself a visit may still have been made. */
export function diedBefore(state: ClubState, personId: Id, on: LocalDate): boolean {
  const last = state.members.get(whoIs(state, personId))?.spells.at(-1);
  return last !== undefined && last.reason === 'died' && last.to !== '' && last.to < on;
}

export function isCaredOn(state: ClubState, recipient: CareRecipient, on: LocalDate): boolean {
  return recipient.from <= on && (recipient.to === '' || on <= recipient.to) && !diedBefore(state, recipient.personId, on);
}

/** Those cared for on a day, who waited longest for a visit first. */
export function caredOn(state: ClubState, on: LocalDate): readonly CareRecipient[] {
  return [...state.recipients.values()]
    .filter((recipient) => isCaredOn(state, recipient, on) && recipient.to !== on)
    .map((recipient) => ({ recipient, last: lastVisitOf(state, recipient.personId, on) }))
    .sort((a, b) => (a.last === b.last ? (a.recipient.personId < b.recipient.personId ? -1 : 1) : a.last < b.last ? -1 : 1))
    .map(({ recipient }) => recipient);
}

/** Visits that stand, oldest first, under every id the person was entered by. */
export function visitsOf(state: ClubState, personId: Id): readonly CareVisit[] {
  const ids = idsOf(state, personId);
  const all = ids.flatMap((one) => state.careVisits.get(one) ?? []);
  return ids.length > 1 ? all.sort((a, b) => (a.on < b.on ? -1 : 1)) : all;
}

/** What was told of a visit: the tasks, the note, what was measured. */
export function visitRecordOf(state: ClubState, cmdId: Id): (ClubEvent & VisitMade) | undefined {
  return state.records.get(cmdId)?.find((event) => event.kind === 'visit-made');
}

/** The newest visit up to a day; empty when there was none. */
export function lastVisitOf(state: ClubState, personId: Id, on: LocalDate): LocalDate | '' {
  return visitsOf(state, personId).findLast((visit) => visit.on <= on)?.on ?? '';
}

/** Whole days since the last visit, or since care began when nobody has come yet. */
export function daysWithoutVisit(state: ClubState, recipient: CareRecipient, on: LocalDate): number {
  const last = lastVisitOf(state, recipient.personId, on);
  return daysBetween(last > recipient.from ? (last as LocalDate) : recipient.from, on);
}

export function isVisitOverdue(state: ClubState, recipient: CareRecipient, on: LocalDate): boolean {
  return daysWithoutVisit(state, recipient, on) > careRulesOn(state, on).overdueDays;
}

/** Visits written for a day that has not come: people should look. */
export function visitsAhead(state: ClubState, on: LocalDate): readonly { readonly personId: Id; readonly visit: CareVisit }[] {
  return [...state.careVisits].flatMap(([personId, visits]) =>
    visits.filter((visit) => visit.on > on).map((visit) => ({ personId, visit })),
  );
}

/** Recipients who have died or left the club while nobody has ended their care. */
export function careToEnd(state: ClubState, on: LocalDate): readonly CareRecipient[] {
  return [...state.recipients.values()].filter(({ personId, to }) => to === '' && diedBefore(state, personId, on));
}
