// The role a body asks to be handed out: which, where, at what level, from and until which day; each part checked and named.

import { isOfficeLevel } from '../../domain/access/office-level.ts';
import { isLocalDate } from '../../kernel/local-date.ts';
import type { RoleGrant } from '../accounts/account.ts';
import { fitsUnit } from '../accounts/handing-out.ts';
import { clubRoles, unitRoles } from '../accounts/role.ts';
import { today } from '../clock.ts';
import { isUnitId } from '../db/scope.ts';
import { mapInForce } from '../network/map-in-force.ts';
import { ProblemAnswer } from './problem.ts';
import { fields, optionalField } from './request-fields.ts';

export function grantAsked(given: unknown): RoleGrant {
  const { role } = fields(given, ['role']);
  const days = daysAsked(given);
  const clubRole = clubRoles.find((known) => known === role);
  if (clubRole) return { role: clubRole, clubId: fields(given, ['clubId']).clubId, ...days };
  const unitRole = unitRoles.find((known) => known === role);
  if (!unitRole) throw new ProblemAnswer('not-allowed');
  const { unitId } = fields(given, ['unitId']);
  const grant: RoleGrant = { role: unitRole, unitId, level: levelAsked(given, unitRole), ...days };
  // A unit nobody knows is refused like one that is not the asker's.
  if (isUnitId(unitId) && mapInForce().byId.has(unitId) && !fitsUnit(grant)) throw new ProblemAnswer('unit-unknown');
  return grant;
}

function levelAsked(given: unknown, role: string) {
  if (role === 'auditor' || role === 'donor') return 'reader';
  const text = optionalField(given, 'level');
  if (text === null) return 'approver';
  if (!isOfficeLevel(text)) throw new ProblemAnswer('malformed');
  return text;
}

function daysAsked(given: unknown): { from?: string; until?: string } {
  const [from, until] = [optionalField(given, 'from'), optionalField(given, 'until')];
  for (const day of [from, until]) if (day !== null && !isLocalDate(day)) throw new ProblemAnswer('malformed');
  if (until !== null && (until < today() || (from !== null && until < from))) throw new ProblemAnswer('role-days-wrong');
  return { ...(from === null ? {} : { from }), ...(until === null ? {} : { until }) };
}
