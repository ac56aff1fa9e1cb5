// How the app greets the person at this phone: as the member they said they are; else by the roster, where the account's person can be found there by role and
// name; by the given name of the account otherwise.
import type { AccountRole } from '../../../domain/club/roles.ts';
import type { ClubState } from '../../../domain/club/state.ts';
import { hasRoleOn, isActive, type Member, type Role } from '../../../domain/people/member.ts';
import { personOfAccount } from '../../../domain/people/own-entry.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { HeldRole, Me } from '../../store/session.svelte.ts';
import { foldForSearch, givenName } from '../../text/person.ts';
import type { Text } from '../../text/vi.ts';
import { callName } from '../people/naming.ts';

const clubRoles: readonly Role[] = ['treasurer', 'chair', 'accountant', 'volunteer'];

export function accountMember(state: ClubState, me: Me | null, held: HeldRole | undefined, on: LocalDate): Member | undefined {
  if (me === null) return undefined;
  const said = personOfAccount(state, me.id);
  if (said !== undefined) return state.members.get(said);
  const named = [...state.members.values()].filter((member) => isActive(member) && foldForSearch(member.name) === foldForSearch(me.name));
  const role = clubRole(held?.role);
  return named.find((member) => role !== undefined && hasRoleOn(member, role, on)) ?? named[0];
}

export function accountCall(state: ClubState, me: Me | null, held: HeldRole | undefined, on: LocalDate, words: Text): string {
  const member = accountMember(state, me, held, on);
  if (member !== undefined) return callName(member, on, words);
  return me === null ? '' : givenName(me.name);
}

function clubRole(role: AccountRole | undefined): Role | undefined {
  return clubRoles.find((known) => known === role);
}
