// What a unit is called, from the map in force; for sentences about units.
import type { UnitId } from '../domain/network/units/unit.ts';
import { calledIn, type UnitTree } from '../domain/network/units/unit-tree.ts';

export const atStart = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** "Phường Hà An", by its latest name; the id itself where the map does not know it. */
export function unitNamed(unitId: UnitId, map: UnitTree): string {
  return map.byId.has(unitId) ? atStart(calledIn(map, unitId)) : unitId;
}
