// From stored sums to the value of any indicator, by the catalogue's own definitions.

import { BASE_INDICATORS, INDICATORS, type IndicatorId, isBaseId, isIndicatorId } from '../../domain/network/indicators/catalogue.ts';
import { type Measured, ratio } from '../../domain/network/indicators/measuring.ts';
import type { UnitId } from '../../domain/network/units/unit.ts';
import { communesOn, parentOn } from '../../domain/network/units/unit-tree.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { mapInForce } from './map-in-force.ts';
import type { Sum, Sums } from './sums.ts';

/** A place's sums, and the units below it with theirs (for coverage). */
export type Measurable = {
  readonly sums: ReadonlyMap<string, Sum> | undefined;
  readonly units: Sums;
  readonly within: UnitId | null;
  readonly on: LocalDate;
};

/** 'span': what happened within it, whatever the indicator; 'own': a stock at the end, a flow within. */
export type Reading = 'own' | 'span';

export function figureOf(indicator: IndicatorId, place: Measurable, reading: Reading = 'own'): Measured {
  const definition = INDICATORS[indicator];
  const sum = (id: string): Sum => place.sums?.get(id) ?? { upTo: 0, within: 0, overMonths: 0 };
  switch (definition.kind) {
    case 'base': {
      const stock = isBaseId(indicator) && BASE_INDICATORS[indicator].time === 'stock' && reading === 'own';
      return { value: stock ? sum(indicator).upTo : sum(indicator).within };
    }
    case 'club-test':
      return { value: reading === 'own' ? sum(indicator).upTo : sum(indicator).within };
    case 'club-months':
      return { value: sum('clubs-active').overMonths };
    case 'coverage':
      return { value: covered(definition.level, definition.counts, place) };
    case 'ratio': {
      const part = (id: string) => (isIndicatorId(id) ? (figureOf(id, place, reading).value ?? 0) : 0);
      return ratio(part(definition.numerator), part(definition.denominator), definition.measure === 'share' ? 10_000 : 1);
    }
  }
}

/** The stored sums that a value is made of. */
export function sumsBehind(indicator: IndicatorId): readonly string[] {
  const definition = INDICATORS[indicator];
  switch (definition.kind) {
    case 'base':
    case 'club-test':
      return [indicator];
    case 'club-months':
      return ['clubs-active'];
    case 'coverage':
      return ['clubs'];
    case 'ratio':
      return [definition.numerator, definition.denominator].flatMap((id) => (isIndicatorId(id) ? sumsBehind(id) : []));
  }
}

function covered(level: 'commune' | 'province', counts: 'all' | 'with-club', place: Measurable): number {
  const units = unitsOfLevel(level, place.within, place.on);
  if (counts === 'all') return units.length;
  return units.filter((unit) => (place.units.get(unit)?.get('clubs')?.upTo ?? 0) > 0).length;
}

export function unitsOfLevel(level: 'commune' | 'province', within: UnitId | null, on: LocalDate): readonly UnitId[] {
  if (within === null) return [];
  if (level === 'commune') return communesOn(mapInForce(), within, on).map(({ id }) => id);
  const provinces = mapInForce().units.filter(({ id, level: of }) => of === 'province' && parentOn(mapInForce(), id, on) !== null);
  return provinces.filter(({ id }) => id === within || parentOn(mapInForce(), id, on) === within).map(({ id }) => id);
}
