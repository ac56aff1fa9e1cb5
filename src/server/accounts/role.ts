// The two families of roles: those in a club, who see its people, and those above it, who see figures. What each reads
// and records is the domain's table (src/domain/club/roles.ts), the same on the phone.

import type { AccountRole } from '../../domain/club/roles.ts';

export type UnitRole = 'commune-officer' | 'province-officer' | 'centre-officer' | 'auditor' | 'donor';
/** A typist is none of either in fact: the constraint of role_grant knows no such role, and clubRoles below does not list it (decision 0046). */
export type ClubRole = Exclude<AccountRole, UnitRole>;

export const clubRoles: readonly ClubRole[] = ['treasurer', 'chair', 'vice-chair', 'accountant', 'volunteer', 'group-head'];
export const unitRoles: readonly UnitRole[] = ['commune-officer', 'province-officer', 'centre-officer', 'auditor', 'donor'];

export const isClubRole = (role: AccountRole): role is ClubRole => clubRoles.some((known) => known === role);
