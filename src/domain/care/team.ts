// The words of home care that are codes in the book: why somebody is cared for, what a volunteer can do, why a day falls out.
// Who is a volunteer on a day is one thing only: the role `volunteer` of a member (people/member.ts).
import type { Id } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { ClubState } from '../club/state.ts';
import { type EndReason, hasRoleOn, isMemberOn, type Member } from '../people/member.ts';
import { whoIs } from '../people/same-person.ts';

export const CARE_REASONS = ['alone', 'bedridden', 'disabled', 'ill', 'forgetful', 'after-hospital', 'other'] as const;
export type CareReason = (typeof CARE_REASONS)[number];

/** `recovered`, `left` and the rest were in the book before; `institution` came with the care part. */
export type CareEndReason = EndReason | 'institution';
export const CARE_END_REASONS = ['recovered', 'moved', 'institution', 'died', 'other'] as const satisfies readonly CareEndReason[];

/** What is done at a visit, in the order of the form (clubs.md §5). */
export const VISIT_TASKS = ['talk', 'medicine', 'clean', 'cook', 'massage', 'wash', 'laundry', 'shop', 'exercise', 'field'] as const;
export type VisitTask = (typeof VISIT_TASKS)[number];

export const SKILLS = ['talk', 'household', 'personal', 'massage', 'pressure', 'exercise', 'first-aid', 'transport'] as const;
export type Skill = (typeof SKILLS)[number];

export const TRAININGS = ['home-care', 'first-aid', 'pressure', 'exercise', 'memory', 'listening', 'other'] as const;
export type Training = (typeof TRAININGS)[number];

export const ABSENCE_REASONS = ['holiday', 'ill', 'family', 'away', 'other'] as const;
export type AbsenceReason = (typeof ABSENCE_REASONS)[number];

export const STOP_REASONS = ['busy', 'ill', 'moved', 'died', 'other'] as const;
export type StopReason = (typeof STOP_REASONS)[number];

/** A weekday (1 = Monday … 7 = Sunday) and who goes on it; nobody named: the recipient's own pair. */
export interface RotaDay {
  readonly weekday: number;
  readonly volunteers: readonly Id[];
}

export interface DatedRota {
  readonly from: LocalDate;
  readonly volunteers: readonly Id[];
  readonly days: readonly RotaDay[];
}

export interface VisitSwap {
  readonly personId: Id;
  readonly day: LocalDate;
  readonly away: Id;
  readonly instead: Id;
}

export interface Absence {
  /** Missing: the whole team. */
  readonly volunteerId?: Id;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly reason: AbsenceReason;
}

export interface VolunteerCard {
  readonly skills: readonly Skill[];
  readonly partnerId?: Id;
  readonly trainings: readonly { readonly cmdId: Id; readonly on: LocalDate; readonly topic: Training }[];
  readonly stopped?: { readonly on: LocalDate; readonly reason: StopReason };
}

/** To be asked to go from this day on: the day somebody stops is a day they may have gone, but nobody counts on them after it. */
export function isVolunteerOn(state: ClubState, personId: Id, on: LocalDate): boolean {
  const member = state.members.get(whoIs(state, personId));
  return member !== undefined && serves(member, on);
}

function serves(member: Member, on: LocalDate): boolean {
  return isMemberOn(member, on) && member.roles.some(({ role, from, to }) => role === 'volunteer' && from <= on && (to === '' || on < to));
}

/** Held the role once, or belonged to the club once, and does not that day. */
export function hasLeftTeam(state: ClubState, personId: Id, on: LocalDate): boolean {
  const member = state.members.get(whoIs(state, personId));
  if (member === undefined) return false;
  if (!isMemberOn(member, on)) return true;
  const held = member.roles.filter(({ role, from }) => role === 'volunteer' && from <= on);
  return held.length > 0 && !hasRoleOn(member, 'volunteer', on);
}

/** Named for a recipient and still to be counted on: a member who has not given the work up. Older books name people without the role. */
export function isStillThere(state: ClubState, personId: Id, on: LocalDate): boolean {
  return state.members.has(whoIs(state, personId)) && !hasLeftTeam(state, personId, on);
}

export function volunteersOn(state: ClubState, on: LocalDate): readonly Member[] {
  return [...state.members.values()].filter((member) => serves(member, on));
}
