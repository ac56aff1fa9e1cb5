// Which communes an officer may choose for a day: those of the area as they stood then. A commune's officer may also
// enter clubs of communes that have wholly become part of its own.

import type { Unit, UnitId } from '../../../domain/network/units/unit.ts';
import { communesOn, existsOn, nameOn, parentOn, type UnitTree, unitOf, whereaboutsOn } from '../../../domain/network/units/unit-tree.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { foldForSearch } from '../../text/person.ts';

export interface AreaUnit {
  readonly unitId: UnitId;
  /** "phường Hà An" */
  readonly name: string;
  /** The district of those days; '' where there is none. */
  readonly under: string;
}

export function unitsOfArea(office: UnitId, on: LocalDate, today: LocalDate, map: UnitTree): readonly AreaUnit[] {
  if (!map.byId.has(office)) return [];
  const units = unitOf(map, office).level === 'commune' ? becameOn(office, on, today, map) : communesOn(map, office, on);
  return units.map((unit) => areaUnit(unit, on, map)).toSorted((a, b) => order.compare(bareName(a), bareName(b)));
}

function becameOn(office: UnitId, on: LocalDate, today: LocalDate, map: UnitTree): readonly Unit[] {
  return map.units.filter((unit) => {
    if (unit.level !== 'commune' || !existsOn(unit, on)) return false;
    const now = whereaboutsOn(map, unit.id, today);
    return now.kind === 'one' && now.unit === office;
  });
}

export function areaUnit(unit: Unit, on: LocalDate, map: UnitTree): AreaUnit {
  const above = parentOn(map, unit.id, on);
  const isDistrict = above !== null && unitOf(map, above).level === 'district';
  return { unitId: unit.id, name: unitNameOn(unit.id, on, map), under: isDistrict ? unitNameOn(above, on, map) : '' };
}

/** Empty for a unit this device has not heard of yet. */
export function unitNameOn(unitId: UnitId, on: LocalDate, map: UnitTree): string {
  const unit = map.byId.get(unitId);
  if (unit === undefined) return '';
  const { type, name } = nameOn(unit, on);
  return `${type} ${name}`;
}

/** Every typed word begins a word of the name; "ha an" finds phường Hà An, "quang yen" what lay in Quảng Yên. */
export function findUnits(units: readonly AreaUnit[], typed: string): readonly AreaUnit[] {
  const wanted = foldForSearch(typed).split(/\s+/).filter(Boolean);
  return units.filter((unit) => {
    const words = foldForSearch(`${unit.name} ${unit.under}`).split(/\s+/);
    return wanted.every((part) => words.some((word) => word.startsWith(part)));
  });
}

const order = new Intl.Collator('vi');
const bareName = ({ name }: AreaUnit): string => name.replace(/^(xã|phường|thị trấn|đặc khu) /, '');
