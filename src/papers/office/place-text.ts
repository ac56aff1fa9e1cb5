// Where a club lies, in the words of a list, and how a province is covered on today's map.
import type { UnitId } from '../../domain/network/units/unit.ts';
import { communesOn, existsOn, nameOn, parentOn, unitOf } from '../../domain/network/units/unit-tree.ts';
import { BORDERS_OF_2025, VIETNAM } from '../../domain/network/units/vietnam.ts';
import { addDays, type LocalDate } from '../../kernel/local-date.ts';
import type { PeriodFacts } from './facts.ts';

/** "xã Hoàng Tân, thị xã Quảng Yên"; the province is not said. A unit that has ended is told as on its last day. */
export function placeText(unitId: UnitId, on: LocalDate): string {
  const unit = unitOf(VIETNAM, unitId);
  const day = unit.until !== undefined && !existsOn(unit, on) ? addDays(unit.until, -1) : on;
  const { type, name } = nameOn(unit, day);
  const above = parentOn(VIETNAM, unitId, day);
  if (above === null || unitOf(VIETNAM, above).level !== 'district') return `${type} ${name}`;
  const district = nameOn(unitOf(VIETNAM, above), day);
  return `${type} ${name}, ${district.type} ${district.name}`;
}

/** Null where today's map is the map of the period, and for anything but a province. */
export function coverageOnMapOfNow(
  holding: ReadonlySet<UnitId>,
  { unitId, to, today }: { readonly unitId: UnitId; readonly to: LocalDate; readonly today: LocalDate },
): PeriodFacts['coverageNow'] {
  if (unitOf(VIETNAM, unitId).level !== 'province' || to >= BORDERS_OF_2025) return null;
  const all = communesOn(VIETNAM, unitId, today);
  const without = all.filter(({ id }) => !holding.has(id));
  return { withClub: all.length - without.length, all: all.length, without: without.map((unit) => nameOn(unit, today).name) };
}
