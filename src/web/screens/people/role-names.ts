// The roles a member holds, in words.
import { hasRoleOn, type Member, type Role } from '../../../domain/people/member.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Text } from '../../text/vi.ts';

/** " · Phó Chủ nhiệm", or nothing. */
export function roleNames(member: Member, on: LocalDate, words: Text): string {
  return rolesOn(member, on)
    .map((role) => ` · ${words.members.roles[role]}`)
    .join('');
}

export function rolesOn(member: Member, on: LocalDate): readonly Role[] {
  return [...new Set(member.roles.map((held) => held.role))].filter((role) => hasRoleOn(member, role, on));
}
