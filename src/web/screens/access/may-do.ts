// Whether the office takes this from who is signed in: what it would refuse is not offered.
import { levelFor, type OfficeAct, reaches } from '../../../domain/access/office-level.ts';
import { me } from '../../store/session.svelte.ts';

/**
 * As on the server: officers have a level, those of before are approvers, and who only looks has none. `unitId`: only as an officer of
 * this unit itself, where the office above may not write in its name.
 */
export function mayDo(act: OfficeAct, unitId?: string): boolean {
  const held = me()?.roles.filter(({ role, unitId: at }) => role.endsWith('-officer') && (unitId === undefined || at === unitId)) ?? [];
  return held.some(({ level = 'approver' }) => reaches(level, levelFor(act)));
}
