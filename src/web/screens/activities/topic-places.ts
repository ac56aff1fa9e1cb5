// For whose clubs an officer may set a topic: each own unit as a whole, and every commune that lies in one.
import type { UnitId } from '../../../domain/network/units/unit.ts';
import { type UnitTree, unitOf } from '../../../domain/network/units/unit-tree.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { unitNameOn, unitsOfArea } from '../founding/units-of-area.ts';

interface TopicPlace {
  readonly unitId: UnitId;
  /** "phường Hà An" */
  readonly name: string;
  readonly isOwn: boolean;
}

/** Own units first, then the communes below in the order of their names; each once. */
export function placesFor(ownUnits: readonly UnitId[], today: LocalDate, map: UnitTree): readonly TopicPlace[] {
  const known = ownUnits.filter((unitId) => map.byId.has(unitId));
  const below = known.flatMap((unitId) => (unitOf(map, unitId).level === 'commune' ? [] : unitsOfArea(unitId, today, today, map)));
  const own = known.map((unitId): TopicPlace => ({ unitId, name: unitNameOn(unitId, today, map), isOwn: true }));
  const others = below
    .filter(({ unitId }) => !known.includes(unitId))
    .map(({ unitId, name }): TopicPlace => ({ unitId, name, isOwn: false }));
  return [...own, ...new Map(others.map((place) => [place.unitId, place])).values()];
}
