// Whose long life is celebrated in a year: Luật Người cao tuổi, article 21 names 70, 75, 80, 85, 90, 95, 100 and over. Age is
// taken by year of birth, as communes draw up their lists; no document we know says so, and the screen says that.

import type { ClubState } from '../club/state.ts';
import { isActive, type Member } from '../people/member.ts';

export interface Honourable {
  readonly member: Member;
  readonly age: number;
}

/** Members to be honoured in the year, oldest first. */
export function honourableIn(state: ClubState, year: number): readonly Honourable[] {
  return [...state.members.values()]
    .filter(isActive)
    .map((member) => ({ member, age: year - Number(member.born.slice(0, 4)) }))
    .filter(({ age }) => isHonoured(age))
    .sort((a, b) => b.age - a.age);
}

function isHonoured(age: number): boolean {
  return age > 100 || (age >= 70 && age % 5 === 0);
}
