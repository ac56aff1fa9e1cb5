// Whom consent is asked of: members, and people cared for at home who are no members. Who may stand as a witness.
import type { ClubState } from '../../../domain/club/state.ts';
import { ageOn, type Member } from '../../../domain/people/member.ts';
import { whoIs } from '../../../domain/people/same-person.ts';
import { type Id, id } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { foldForSearch } from '../../text/person.ts';
import type { Text } from '../../text/vi.ts';
import { callName, fullName, membersOn } from '../people/naming.ts';

const ADULT = 18;

export function memberOf(state: ClubState, personId: string): Member | undefined {
  return state.members.get(whoIs(state, id(personId)));
}

export function fullNameOf(state: ClubState, personId: string, words: Text): string {
  const member = memberOf(state, personId);
  return member === undefined ? state.recipients.get(id(personId))?.name || words.members.nameless : fullName(member, words);
}

/** "bà Lúa"; the whole name of who is no member. */
export function callOf(state: ClubState, personId: string, on: LocalDate, words: Text): string {
  const member = memberOf(state, personId);
  return member === undefined ? fullNameOf(state, personId, words) : callName(member, on, words);
}

/** Grown members but for those who are asked and for who asks: the person at this phone. */
export function witnessesFor(state: ClubState, asked: readonly string[], asker: string, on: LocalDate): readonly Member[] {
  const excluded = new Set<Id>(asked.map((one) => whoIs(state, id(one))));
  return membersOn(state, on).filter(
    (member) => !excluded.has(member.personId) && ageOn(member.born, on) >= ADULT && foldForSearch(member.name) !== foldForSearch(asker),
  );
}
