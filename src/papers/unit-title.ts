// What the unit of a club is called on a day: "phường Hà An", also for a club founded in a commune that has since become
// part of another. Brings the map of units along, so the screens fetch this file only when something is printed.
import { nameOn, whereaboutsOn } from '../domain/network/units/unit-tree.ts';
import { VIETNAM } from '../domain/network/units/vietnam.ts';
import type { LocalDate } from '../kernel/local-date.ts';

/** Empty for a unit our lists do not have. After a split that nobody has decided, the name of the time before it. */
export function unitTitle(unitId: string, on: LocalDate): string {
  const known = VIETNAM.byId.get(unitId);
  if (known === undefined) return '';
  const place = whereaboutsOn(VIETNAM, unitId, on);
  const unit = (place.kind === 'one' ? VIETNAM.byId.get(place.unit) : undefined) ?? known;
  const { type, name } = nameOn(unit, on);
  return `${type} ${name}`;
}
