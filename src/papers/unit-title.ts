// What the unit of a club is called on a day: "phường Hà An", also for a club founded in a commune that has since become
// part of another. Brings the map of units along, so the screens fetch this file only when something is printed.
import { type Borders, bordersFrom, whereaboutsOfClub } from '../domain/network/units/borders.ts';
import { nameOn } from '../domain/network/units/unit-tree.ts';
import { VIETNAM } from '../domain/network/units/vietnam.ts';
import type { Id } from '../kernel/ids.ts';
import type { LocalDate } from '../kernel/local-date.ts';

type UnitTitle = (unitId: string, on: LocalDate) => string;

/** For papers of one club. Empty for a unit the map does not have. After a split that nobody has decided, the name of before. */
export function unitTitles(borders: Borders, clubId: Id | null): UnitTitle {
  const { tree } = borders;
  return (unitId, on) => {
    const known = tree.byId.get(unitId);
    if (known === undefined) return '';
    const place = whereaboutsOfClub(borders, clubId, unitId, on);
    const unit = (place.kind === 'one' ? tree.byId.get(place.unit) : undefined) ?? known;
    const { type, name } = nameOn(unit, on);
    return `${type} ${name}`;
  };
}

/** By the lists alone, before any document. */
export const unitTitle: UnitTitle = unitTitles(bordersFrom(VIETNAM), null);
