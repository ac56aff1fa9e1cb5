// Whether an officer may hand out a role: the domain's table of who invites whom, asked with where things lie today.

import type pg from 'pg';
import { type InvitedPlace, mayInvite } from '../../domain/access/inviting.ts';
import { communesOn } from '../../domain/network/units/unit-tree.ts';
import { today } from '../clock.ts';
import { isUuid } from '../db/scope.ts';
import { mapInForce } from '../network/map-in-force.ts';
import type { Account, RoleGrant } from './account.ts';
import { clubLiesIn, unitLiesIn } from './places-of-grants.ts';
import { isClubRole } from './role.ts';

export async function mayHandOut(pool: pg.Pool, { grants }: Account, wanted: RoleGrant): Promise<boolean> {
  for (const given of grants) {
    if (!('unitId' in given)) continue;
    const by = { role: given.role, level: given.level ?? 'approver' } as const;
    const level = ('level' in wanted ? wanted.level : undefined) ?? (isLooker(wanted) ? 'reader' : 'approver');
    const at = await placeSeenFrom(pool, given.unitId, wanted);
    if (at !== null && mayInvite(by, { role: wanted.role, level, at })) return true;
  }
  return false;
}

const isLooker = ({ role }: RoleGrant): boolean => role === 'auditor' || role === 'donor';

async function placeSeenFrom(pool: pg.Pool, unitId: string, wanted: RoleGrant): Promise<InvitedPlace | null> {
  if ('clubId' in wanted) return isUuid(wanted.clubId) && (await clubLiesIn(pool, [unitId], wanted.clubId)) ? 'club-inside' : null;
  if (wanted.unitId === unitId) return 'own-unit';
  return (await unitLiesIn(pool, [unitId], wanted.unitId)) ? 'unit-below' : null;
}

/** Whether the unit is of the level the role is for and stands today; officers of others would see nothing. */
export function fitsUnit(given: RoleGrant): boolean {
  if (isClubRole(given.role) || !('unitId' in given)) return 'clubId' in given;
  const level = mapInForce().byId.get(given.unitId)?.level;
  if (given.role === 'commune-officer')
    return level === 'commune' && communesOn(mapInForce(), given.unitId, today()).some(({ id }) => id === given.unitId);
  if (given.role === 'province-officer') return level === 'province';
  return level !== undefined && (given.role !== 'centre-officer' || level === 'country');
}
