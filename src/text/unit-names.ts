// What a unit is called, from the map; for sentences about units.
import type { UnitId } from '../domain/network/units/unit.ts';
import { VIETNAM } from '../domain/network/units/vietnam.ts';

/** "Phường Hà An", by its latest name; the id itself where the map does not know it. */
export function unitNamed(unitId: UnitId): string {
  const named = VIETNAM.byId.get(unitId)?.names.at(-1);
  if (named === undefined) return unitId;
  const whole = named.type === '' ? named.name : `${named.type} ${named.name}`;
  return whole.charAt(0).toUpperCase() + whole.slice(1);
}
