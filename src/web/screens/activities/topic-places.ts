// For whose clubs an officer may set a topic: each own unit as a whole, and every commune that lies in one.
import type { UnitId } from '../../../domain/network/units/unit.ts';
import { unitOf } from '../../../domain/network/units/unit-tree.ts';
import { VIETNAM } from '../../../domain/network/units/vietnam.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { unitNameOn, unitsOfArea } from '../founding/units-of-area.ts';

interface TopicPlace {
  readonly unitId: UnitId;
  /** "phường Hà An" */
  readonly name: string;
  readonly isOwn: boolean;
}

/** Own units first, then the communes below in the order of their names; each once. */
export function placesFor(ownUnits: readonly UnitId[], today: LocalDate): readonly TopicPlace[] {
  const known = ownUnits.filter((unitId) => VIETNAM.byId.has(unitId));
  const below = known.flatMap((unitId) => (unitOf(VIETNAM, unitId).level === 'commune' ? [] : unitsOfArea(unitId, today, today)));
  const own = known.map((unitId): TopicPlace => ({ unitId, name: unitNameOn(unitId, today), isOwn: true }));
  const others = below
    .filter(({ unitId }) => !known.includes(unitId))
    .map(({ unitId, name }): TopicPlace => ({ unitId, name, isOwn: false }));
  return [...own, ...new Map(others.map((place) => [place.unitId, place])).values()];
}
