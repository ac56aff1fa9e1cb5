// All figures of a unit, and on wish of the units right below it, of one month in the borders of now: what leaves the house for another
// system. Small numbers are withheld as on every page (docs/decisions/0028).
import type pg from 'pg';
import { INDICATORS, type IndicatorId, isIndicatorId } from '../../domain/network/indicators/catalogue.ts';
import type { UnitId } from '../../domain/network/units/unit.ts';
import { childrenOn, unitOf } from '../../domain/network/units/unit-tree.ts';
import type { FigureRow, FigureSet } from '../../exports/figures/figure-rows.ts';
import type { Month } from '../../kernel/local-date.ts';
import { inScope } from '../db/scope.ts';
import { allSums } from './dashboard.ts';
import { tooFewClubs } from './fewest-clubs.ts';
import { mapInForce } from './map-in-force.ts';
import { dayOfMap, namedUnit } from './places.ts';
import { figureTold, readFewTold } from './small-numbers.ts';
import { readUnitSums } from './sums.ts';
import { figureOf, unitsOfLevel } from './value.ts';

const allIndicators = Object.keys(INDICATORS).filter(isIndicatorId);

export interface FigureSetQuestion {
  readonly unitId: UnitId;
  readonly month: Month;
  readonly below: boolean;
  readonly demo: boolean;
  /** For another system: of a unit of few clubs nothing but how many there are. */
  readonly totalsOnly: boolean;
}

/** `units`: whose figures the asker may read, for the policies. */
export async function readFigureSet(pool: pg.Pool, units: readonly string[], question: FigureSetQuestion): Promise<FigureSet> {
  const { unitId, month, below, demo, totalsOnly } = question;
  const on = dayOfMap('now', month);
  const places = [unitId, ...(below ? childrenOn(mapInForce(), unitId, on).map(({ id }) => id) : [])];
  const counted = places.flatMap((place) => [...unitsOfLevel('commune', place, on), ...unitsOfLevel('province', place, on)]);
  const span = { from: month, to: month };
  const { sums, clubs } = await inScope(pool, { role: 'app_rw', units }, async (transaction) => ({
    sums: await readUnitSums(transaction, places, allSums, span),
    clubs: await readUnitSums(transaction, [...new Set(counted)], ['clubs'], span),
  }));
  const few = await readFewTold(pool, allIndicators, month, 'now');
  const rows: FigureRow[] = [];
  let withheld = 0;
  for (const place of places) {
    const isOfClub = totalsOnly && tooFewClubs(sums.get(place)?.get('clubs')?.upTo ?? 0);
    for (const indicator of allIndicators.filter((one) => saysSomething(one, place))) {
      const measured = figureOf(indicator, { sums: sums.get(place), units: clubs, within: place, on });
      const told = figureTold({ indicator, ...measured }, few, place, month);
      if (told.withheld === true || (isOfClub && indicator !== 'clubs')) withheld += 1;
      else if (told.value !== null) rows.push({ unitId: place, indicator, month, value: told.value });
    }
  }
  const named = places.map((place) => {
    const { code } = unitOf(mapInForce(), place);
    const { type, name } = namedUnit(place, on);
    return { unitId: place, type, name, ...(code === undefined ? {} : { code }) };
  });
  return { unitId, month, units: named, rows, withheld, demo };
}

/** Coverage counts communes or provinces, so it says nothing inside a commune. */
function saysSomething(indicator: IndicatorId, place: UnitId): boolean {
  return INDICATORS[indicator].kind !== 'coverage' || unitOf(mapInForce(), place).level !== 'commune';
}
