// Who holds which role on a day, and what giving one to somebody else takes: a chair, a treasurer or an accountant is
// one person, so the one before leaves on the same day. A term has a last day only when the vote set one.

import type { ClubState } from '../../../domain/club/state.ts';
import { hasRoleOn, isMemberOn, type Member, type Role } from '../../../domain/people/member.ts';
import { isLocalDate, type LocalDate } from '../../../kernel/local-date.ts';

export const GIVEN_ROLES: readonly Role[] = ['chair', 'vice-chair', 'treasurer', 'accountant', 'board-member', 'volunteer', 'group-head'];

const HELD_BY_ONE: readonly Role[] = ['chair', 'treasurer', 'accountant'];

export function holdersOn(state: ClubState, role: Role, on: LocalDate): readonly Member[] {
  return [...state.members.values()].filter((member) => isMemberOn(member, on) && holdsOpenly(member, role, on));
}

/** Those who give the role up when `personId` takes it. */
export function replacedBy(state: ClubState, role: Role, personId: string, on: LocalDate): readonly Member[] {
  if (!HELD_BY_ONE.includes(role)) return [];
  return holdersOn(state, role, on).filter((member) => member.personId !== personId);
}

/** She holds it already: the term before ends on the day the new one begins. */
export function chosenAgain(state: ClubState, role: Role, personId: string, on: LocalDate): Member | undefined {
  return holdersOn(state, role, on).find((member) => member.personId === personId);
}

/** A volunteer and the head of a group are not of the board: nobody votes them in for a term. */
export function hasTerm(role: Role): boolean {
  return role !== 'volunteer' && role !== 'group-head';
}

/** What is wrong with the last day of a term that begins on `from`; null when it may stand. */
export function termProblem(from: string, until: string): 'no-day' | 'not-after' | null {
  if (!isLocalDate(until)) return 'no-day';
  return isLocalDate(from) && until <= from ? 'not-after' : null;
}

/** Held and not already ended on that very day, on which it still counts. */
function holdsOpenly(member: Member, role: Role, on: LocalDate): boolean {
  return hasRoleOn(member, role, on) && member.roles.some((held) => held.role === role && held.from <= on && held.to === '');
}
