// What the rota says about a span of days, with every hole in it: who goes where, who is missing and why, who was visited.
// Whoever left, died or is away leaves a gap that is seen; nothing is moved silently.
import type { Id } from '../../kernel/ids.ts';
import { addDays, type LocalDate, weekdayOf } from '../../kernel/local-date.ts';
import type { ClubState } from '../club/state.ts';
import { whoIs } from '../people/same-person.ts';
import type { CareRecipient } from './care-state.ts';
import { isCaredOn, visitsOf } from './recipients.ts';
import { type Absence, type DatedRota, isStillThere, type RotaDay } from './team.ts';

export interface Missing {
  readonly personId: Id;
  readonly why: 'left' | 'absent';
}

export interface PlannedVisit {
  readonly recipient: CareRecipient;
  readonly on: LocalDate;
  /** Who goes, those who can. */
  readonly going: readonly Id[];
  readonly missing: readonly Missing[];
  /** The whole team rests. */
  readonly rest: boolean;
  /** The visit made that day. */
  readonly made?: Id;
}

export function rotaOn(state: ClubState, personId: Id, on: LocalDate): DatedRota | undefined {
  return (state.rotas.get(personId) ?? []).findLast(({ from }) => from <= on);
}

/** The pair of a day as planned and swapped, whether they can come or not; empty when the day is not in the rota. */
export function goingOn(state: ClubState, personId: Id, on: LocalDate): readonly Id[] {
  const rota = rotaOn(state, personId, on);
  const day = dayOfRota(rota, on);
  if (rota === undefined || day === undefined) return [];
  const planned = day.volunteers.length > 0 ? day.volunteers : rota.volunteers;
  return swapped(state, personId, on, planned);
}

function dayOfRota(rota: DatedRota | undefined, on: LocalDate): RotaDay | undefined {
  return rota?.days.find(({ weekday }) => weekday === weekdayOf(on));
}

function swapped(state: ClubState, personId: Id, on: LocalDate, planned: readonly Id[]): readonly Id[] {
  let going = planned;
  for (const swap of state.visitSwaps.values())
    if (swap.personId === personId && swap.day === on)
      going = [...new Set(going.map((one) => (whoIs(state, one) === whoIs(state, swap.away) ? swap.instead : one)))];
  return going;
}

export function absenceOf(state: ClubState, volunteerId: Id, on: LocalDate): Absence | undefined {
  const who = whoIs(state, volunteerId);
  return [...state.absences.values()].find(
    (one) => one.from <= on && on <= one.to && (one.volunteerId === undefined || whoIs(state, one.volunteerId) === who),
  );
}

export function teamRestsOn(state: ClubState, on: LocalDate): boolean {
  return [...state.absences.values()].some((one) => one.volunteerId === undefined && one.from <= on && on <= one.to);
}

/** Planned visits from one day to another, both included, by day. */
export function plannedVisits(state: ClubState, from: LocalDate, to: LocalDate): readonly PlannedVisit[] {
  const found: PlannedVisit[] = [];
  for (let on = from; on <= to; on = addDays(on, 1))
    for (const recipient of state.recipients.values()) {
      const planned = isCaredOn(state, recipient, on) ? plannedOn(state, recipient, on) : undefined;
      if (planned !== undefined) found.push(planned);
    }
  return found;
}

function plannedOn(state: ClubState, recipient: CareRecipient, on: LocalDate): PlannedVisit | undefined {
  const rota = rotaOn(state, recipient.personId, on);
  if (dayOfRota(rota, on) === undefined) return undefined;
  const rest = teamRestsOn(state, on);
  const missing: Missing[] = [];
  const going: Id[] = [];
  for (const one of goingOn(state, recipient.personId, on)) {
    if (!isStillThere(state, one, on)) missing.push({ personId: one, why: 'left' });
    else if (!rest && absenceOf(state, one, on) !== undefined) missing.push({ personId: one, why: 'absent' });
    else going.push(one);
  }
  const made = visitsOf(state, recipient.personId).find((visit) => visit.on === on)?.cmdId;
  return { recipient, on, going, missing, rest, ...(made === undefined ? {} : { made }) };
}

/** Nobody can come: the chair has to find somebody. */
export function isGap(planned: PlannedVisit): boolean {
  return !planned.rest && planned.made === undefined && planned.going.length === 0;
}

/** Cared for, and no volunteer of theirs is in the team any more: whoever left has not been followed by anybody. */
export function isOrphaned(state: ClubState, recipient: CareRecipient, on: LocalDate): boolean {
  return !recipient.volunteers.some((one) => isStillThere(state, one, on));
}

/** Recipients this volunteer is named for: in the pair, or on a day of the rota in force. */
export function recipientsOf(state: ClubState, volunteerId: Id, on: LocalDate): readonly CareRecipient[] {
  const who = whoIs(state, volunteerId);
  const named = (pair: readonly Id[]): boolean => pair.some((one) => whoIs(state, one) === who);
  return [...state.recipients.values()].filter(
    (one) =>
      one.to === '' &&
      isCaredOn(state, one, on > one.from ? on : one.from) &&
      (named(one.volunteers) || (rotaOn(state, one.personId, on)?.days ?? []).some((day) => named(day.volunteers))),
  );
}
