// Where clubs lie, on the map of now or of then, and what a unit is called. The tree of the domain decides; the table
// of placements only says which hamlet was put where, and since when.

import { whereaboutsOfClub } from '../../domain/network/units/borders.ts';
import type { UnitId } from '../../domain/network/units/unit.ts';
import { ancestorsOn, existsOn, nameOn, predecessorsOf, type UnitTree, unitOf } from '../../domain/network/units/unit-tree.ts';
import { id } from '../../kernel/ids.ts';
import { addDays, type LocalDate, lastDayOf, type Month } from '../../kernel/local-date.ts';
import type { Borders, NamedUnit } from '../../protocol/network-messages.ts';
import { today } from '../clock.ts';
import type { Transaction } from '../db/scope.ts';
import { bordersInForce, mapInForce } from './map-in-force.ts';

/** The day whose map is used. */
export function dayOfMap(borders: Borders, month: Month): LocalDate {
  return borders === 'now' ? today() : lastDayOf(month);
}

export function namedUnit(unitId: UnitId, on: LocalDate): NamedUnit {
  const unit = unitOf(mapInForce(), unitId);
  const { type, name } = nameOn(unit, on);
  return { unitId, level: unit.level, type, name };
}

export type LyingClub = {
  readonly clubId: string;
  readonly name: string;
  readonly hamlet: string;
  readonly unitId: UnitId;
  /** The unit itself first, then what stands above it on that day. */
  readonly chain: readonly UnitId[];
};

type Row = { club_id: string; name: string; unit_id: string; hamlet: string };

const placesOn = `
  select r.club_id, r.name, p.unit_id, p.hamlet from (
    select club_id, name from club_register
    where $2::text[] is null or club_id in (select club_id from club_place where unit_id = any ($2))) r
    join lateral (select unit_id, hamlet from club_place where club_id = r.club_id
      order by since <= $1 desc, case when since <= $1 then since end desc, since limit 1) p on true
  order by r.name collate "vi-x-icu", r.club_id`;

/** The reader's clubs that lie in `within` on `on`. */
export async function clubsWithin(transaction: Transaction, within: UnitId, on: LocalDate): Promise<readonly LyingClub[]> {
  const { rows } = await transaction.query<Row>(placesOn, [on, unitsLeadingTo(within, on)]);
  return rows.map((row) => lyingOn(row, on)).filter(({ chain }) => chain.includes(within));
}

/** Units that lie in `within` on that day, and those that have become part of one: a club in no other can lie there. Null: any. */
function unitsLeadingTo(within: UnitId, on: LocalDate): readonly UnitId[] | null {
  const map = mapInForce();
  if (unitOf(map, within).level === 'country') return null;
  const leading = new Set(map.units.filter(({ id: unit }) => chainOn(unit, on).includes(within)).map(({ id: unit }) => unit));
  for (const unit of leading) for (const { predecessor } of predecessorsOf(map, unit)) leading.add(predecessor);
  return [...leading];
}

function lyingOn({ club_id, name, unit_id, hamlet }: Row, on: LocalDate): LyingClub {
  const place = whereaboutsOfClub(bordersInForce(), id(club_id), unit_id, on);
  const unitId = place.kind === 'one' ? place.unit : unit_id;
  return { clubId: club_id, name, hamlet, unitId, chain: chainOn(unitId, on) };
}

/** A unit that has ended hangs under what stood above it on its last day and stands still. */
export function chainOn(unitId: UnitId, on: LocalDate, map: UnitTree = mapInForce()): readonly UnitId[] {
  const { from, until } = unitOf(map, unitId);
  if (until !== undefined && until <= on) {
    const chain = ancestorsOn(map, unitId, addDays(until, -1));
    return [unitId, ...chain.filter((above) => existsOn(unitOf(map, above), on))];
  }
  return [unitId, ...ancestorsOn(map, unitId, from !== undefined && from > on ? from : on)];
}
