// How screens call a person: full name, or "bà Hoa". A person whose name was erased, or is closed to the reader, is
// still counted and still has a row.
import type { ClubState } from '../../../domain/club/state.ts';
import { hasRoleOn, isActive, isMemberOn, type Member, type Role } from '../../../domain/people/member.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { addressOf, compareNames, foldForSearch, givenName } from '../../text/person.ts';
import type { Text } from '../../text/vi.ts';

export function fullName(member: Member | undefined, words: Text): string {
  return member === undefined || member.name === '' ? words.members.nameless : member.name;
}

/** "bà Hoa"; in English "Mrs Hoa". */
export function callName(member: Member | undefined, on: LocalDate, words: Text): string {
  if (member === undefined || member.name === '') return words.members.nameless;
  return words.today.call(words.today.address[addressOf(member, on)], givenName(member.name));
}

export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

/** Members on a day, by given name. */
export function membersOn(state: ClubState, on: LocalDate): readonly Member[] {
  return [...state.members.values()].filter((member) => isMemberOn(member, on)).sort((a, b) => compareNames(a.name, b.name));
}

export interface Group {
  readonly number: number;
  readonly members: readonly Member[];
}

/** Members in seat order: by tổ, then in the order they joined the book. */
export function groupsOn(state: ClubState, on: LocalDate): readonly Group[] {
  const groups = new Map<number, Member[]>();
  for (const member of state.members.values()) {
    if (!isMemberOn(member, on)) continue;
    const group = groups.get(member.group);
    if (group === undefined) groups.set(member.group, [member]);
    else group.push(member);
  }
  return [...groups].sort(([a], [b]) => a - b).map(([number, members]) => ({ number, members }));
}

export function holderOf(state: ClubState, role: Role, on: LocalDate): Member | undefined {
  return [...state.members.values()].find((member) => isActive(member) && hasRoleOn(member, role, on));
}

export function matches(member: Member, typed: string): boolean {
  return foldForSearch(member.name).includes(foldForSearch(typed));
}
