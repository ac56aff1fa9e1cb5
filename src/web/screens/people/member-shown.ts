// The member an address means: an entry that was merged leads to the person it is read as.
import type { ClubState } from '../../../domain/club/state.ts';
import type { Member } from '../../../domain/people/member.ts';
import { whoIs } from '../../../domain/people/same-person.ts';

export function memberShown(state: ClubState, personId: string): Member | undefined {
  const entry = [...state.members.values()].find((member) => member.personId === personId);
  return entry === undefined ? undefined : state.members.get(whoIs(state, entry.personId));
}
