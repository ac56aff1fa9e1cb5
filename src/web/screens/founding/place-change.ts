// What a move of a club to another unit changes, before it is recorded: its places through time, which units count and
// see it afterwards, which no longer do. The rules are those of the book and of the network's map.

import type { UnitId } from '../../../domain/network/units/unit.ts';
import { ancestorsOn, type UnitTree, whereaboutsOn } from '../../../domain/network/units/unit-tree.ts';
import { COUNTRY } from '../../../domain/network/units/vietnam.ts';
import { addDays, type LocalDate } from '../../../kernel/local-date.ts';

export interface Placed {
  readonly unitId: UnitId;
  readonly hamlet: string;
  readonly since: LocalDate;
}

export interface PlaceThen extends Placed {
  /** Last day there; null: still there. */
  readonly until: LocalDate | null;
  readonly isNew: boolean;
}

export interface PlaceChange {
  readonly timeline: readonly PlaceThen[];
  /** By the map of today: units that stop counting the club, that begin to, and that count it before and after. */
  readonly leaves: readonly UnitId[];
  readonly joins: readonly UnitId[];
  readonly stays: readonly UnitId[];
}

export function changeOfPlace(places: readonly Placed[], move: Placed, today: LocalDate, map: UnitTree): PlaceChange {
  // As the book does it: the last word on a day is the one that holds.
  const all = [...places.filter(({ since }) => since !== move.since), move].toSorted((a, b) => (a.since < b.since ? -1 : 1));
  const timeline = all.map((place, index) => {
    const next = all[index + 1];
    return { ...place, until: next === undefined ? null : addDays(next.since, -1), isNew: place === move };
  });
  const before = countedBy(places.at(-1), today, map);
  const after = countedBy(all.at(-1), today, map);
  return {
    timeline,
    leaves: before.filter((unit) => !after.includes(unit)),
    joins: after.filter((unit) => !before.includes(unit)),
    stays: after.filter((unit) => before.includes(unit)),
  };
}

export function isSamePlace(places: readonly Placed[], move: Placed): boolean {
  const then = places.findLast(({ since }) => since <= move.since);
  return then?.unitId === move.unitId && then.hamlet === move.hamlet;
}

/** The commune of today and what stands above it, up to the province. */
function countedBy(place: Placed | undefined, today: LocalDate, map: UnitTree): readonly UnitId[] {
  if (place === undefined) return [];
  const now = whereaboutsOn(map, place.unitId, today);
  const unit = now.kind === 'one' ? now.unit : place.unitId;
  return [unit, ...ancestorsOn(map, unit, today)].filter((each) => each !== COUNTRY);
}
