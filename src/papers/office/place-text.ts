// Where a club lies, in the words of a list, and how a province is covered on today's map.

import { lastBorderDay } from '../../domain/network/units/borders.ts';
import type { UnitId } from '../../domain/network/units/unit.ts';
import { communesOn, existsOn, nameOn, parentOn, type UnitTree, unitOf } from '../../domain/network/units/unit-tree.ts';
import { addDays, type LocalDate } from '../../kernel/local-date.ts';
import type { PeriodFacts } from './facts.ts';

/** "xã Hoàng Tân, thị xã Quảng Yên"; the province is not said. A unit that has ended is told as on its last day. */
export function placeText(map: UnitTree, unitId: UnitId, on: LocalDate): string {
  const unit = unitOf(map, unitId);
  const day = unit.until !== undefined && !existsOn(unit, on) ? addDays(unit.until, -1) : on;
  const { type, name } = nameOn(unit, day);
  const above = parentOn(map, unitId, day);
  if (above === null || unitOf(map, above).level !== 'district') return `${type} ${name}`;
  const district = nameOn(unitOf(map, above), day);
  return `${type} ${name}, ${district.type} ${district.name}`;
}

/** Null where today's map is the map of the period, and for anything but a province. */
export function coverageOnMapOfNow(
  holding: ReadonlySet<UnitId>,
  { unitId, to, today, map }: { readonly unitId: UnitId; readonly to: LocalDate; readonly today: LocalDate; readonly map: UnitTree },
): PeriodFacts['coverageNow'] {
  if (unitOf(map, unitId).level !== 'province' || to >= (lastBorderDay(map, unitId) ?? '')) return null;
  const all = communesOn(map, unitId, today);
  const without = all.filter(({ id }) => !holding.has(id));
  return { withClub: all.length - without.length, all: all.length, without: without.map((unit) => nameOn(unit, today).name) };
}
