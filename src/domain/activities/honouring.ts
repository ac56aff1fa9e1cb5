// Whose long life is celebrated in a year: Luật Người cao tuổi, article 21 names 70, 75, 80, 85, 90, 95, 100 and over. Age is
// taken by year of birth, as communes draw up their lists; no document we know says so, and the screen says that.

import type { Id } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { ClubState } from '../club/state.ts';
import { activitiesOf } from '../groups/season.ts';
import { isActive, type Member } from '../people/member.ts';
import { whoIs } from '../people/same-person.ts';

export interface Honourable {
  readonly member: Member;
  readonly age: number;
}

/** Members to be honoured in the year, oldest first. */
export function honourableIn(state: ClubState, year: number): readonly Honourable[] {
  return [...state.members.values()]
    .filter(isActive)
    .map((member) => ({ member, age: year - Number(member.born.slice(0, 4)) }))
    .filter(({ age }) => isLongevityAge(age))
    .sort((a, b) => b.age - a.age);
}

export function isLongevityAge(age: number): boolean {
  return age >= 100 || (age >= 70 && age % 5 === 0);
}

export interface HonouredBy {
  /** Record of the celebration. */
  readonly cmdId: Id;
  readonly on: LocalDate;
}

/** Who was honoured in the year already, by the first celebration that names them. */
export function honouredIn(state: ClubState, year: number): ReadonlyMap<Id, HonouredBy> {
  const found = new Map<Id, HonouredBy>();
  for (const { cmdId, on, pub } of activitiesOf(state, year))
    for (const { personId } of pub.honoured ?? []) found.set(whoIs(state, personId), { cmdId, on });
  return found;
}
