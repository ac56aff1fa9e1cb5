// Whether the office takes this from who is signed in: what it would refuse is not offered.
import { levelFor, type OfficeAct, reaches } from '../../../domain/access/office-level.ts';
import { type HeldRole, me } from '../../store/session.svelte.ts';

/** `unitId`: only as an officer of this unit itself, where the office above may not write in its name. */
export function mayDo(act: OfficeAct, unitId?: string): boolean {
  return me()?.roles.some((held) => (unitId === undefined || held.unitId === unitId) && lets(held, act)) === true;
}

/** As on the server: officers have a level, those of before are approvers, and who only looks has none. */
export function lets({ role, level = 'approver' }: Pick<HeldRole, 'role' | 'level'>, act: OfficeAct): boolean {
  return role.endsWith('-officer') && reaches(level, levelFor(act));
}
