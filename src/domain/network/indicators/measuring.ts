// The value of any indicator for a set of clubs and a period, by its own definition. Parts and whole come out of the same
// function, so a province is never anything else than the sum of its communes (law 14).
import { assert } from '../../../kernel/assert.ts';
import { addMonthsTo, type LocalDate, lastDayOf, monthOf } from '../../../kernel/local-date.ts';
import { divideHalfUp } from '../../../kernel/money.ts';
import type { UnitId } from '../units/unit.ts';
import { ancestorsOn, communesOn, type UnitTree, unitOf } from '../units/unit-tree.ts';
import { BASE_INDICATORS, type BaseId, INDICATORS, type IndicatorId, isBaseId, isIndicatorId } from './catalogue.ts';
import type { ClubFigures } from './club-figures.ts';

/** From first to last day, both included. A stock reads the last day only. */
export type Period = { readonly from: LocalDate; readonly to: LocalDate };

/** A club's figures and the unit it lies in on the period's last day. */
export type MeasuredClub = { readonly figures: ClubFigures; readonly unit: UnitId };

export type Measured = {
  /** Whole units; basis points for a share; whole units half up for an average; null when nothing is there to divide by. */
  readonly value: number | null;
  readonly numerator?: number;
  readonly denominator?: number;
};

/** Measures `indicator` over `clubs`; coverage looks at the communes or provinces of `within` on the last day. */
export function measure(
  indicator: IndicatorId,
  clubs: readonly MeasuredClub[],
  period: Period,
  map: { readonly tree: UnitTree; readonly within: UnitId },
): Measured {
  const definition = INDICATORS[indicator];
  switch (definition.kind) {
    case 'base':
      assert(isBaseId(indicator), `${indicator} is no base indicator`);
      return { value: total(clubs, (figures) => baseValue(figures, indicator, period)) };
    case 'club-test':
      return { value: total(clubs, (figures) => (definition.passes(figures, period.to) ? 1 : 0)) };
    case 'club-months':
      return { value: total(clubs, (figures) => monthsActive(figures, period)) };
    case 'coverage':
      return { value: covered(definition.level, definition.counts, clubs, period.to, map) };
    case 'ratio': {
      const part = (id: string): number => {
        assert(isIndicatorId(id), `${id} is no indicator`);
        return measure(id, clubs, period, map).value ?? 0;
      };
      return ratio(part(definition.numerator), part(definition.denominator), definition.measure === 'share' ? 10_000 : 1);
    }
  }
}

/** One club's value of a base indicator: a stock on the last day, a flow over the period. */
export function baseValue(figures: ClubFigures, indicator: BaseId, period: Period): number {
  return BASE_INDICATORS[indicator].time === 'stock'
    ? figures.upTo(indicator, period.to)
    : figures.within(indicator, period.from, period.to);
}

/** `numerator` × `scale` ÷ `denominator`, half up; null over nothing. */
export function ratio(numerator: number, denominator: number, scale: number): Measured {
  return { value: denominator > 0 ? divideHalfUp(numerator * scale, denominator) : null, numerator, denominator };
}

function total(clubs: readonly MeasuredClub[], of: (figures: ClubFigures) => number): number {
  return clubs.reduce((sum, club) => sum + of(club.figures), 0);
}

function monthsActive(figures: ClubFigures, period: Period): number {
  let months = 0;
  for (let month = monthOf(period.from); lastDayOf(month) <= period.to; month = addMonthsTo(month, 1)) {
    if (figures.upTo('clubs-active', lastDayOf(month)) > 0) months += 1;
  }
  return months;
}

function covered(
  level: 'commune' | 'province',
  counts: 'with-club' | 'all',
  clubs: readonly MeasuredClub[],
  on: LocalDate,
  map: { readonly tree: UnitTree; readonly within: UnitId },
): number {
  const all = level === 'commune' ? communesOn(map.tree, map.within, on).map((unit) => unit.id) : provincesOn(map.tree, map.within, on);
  if (counts === 'all') return all.length;
  const holding = new Set(
    clubs.filter((club) => club.figures.upTo('clubs', on) > 0).flatMap((club) => [club.unit, ...ancestorsOn(map.tree, club.unit, on)]),
  );
  return all.filter((unit) => holding.has(unit)).length;
}

function provincesOn(tree: UnitTree, within: UnitId, on: LocalDate): UnitId[] {
  const parents = new Set([within, ...ancestorsOn(tree, within, on)]);
  return tree.units
    .filter((unit) => unit.level === 'province' && (parents.has(unit.id) || ancestorsOn(tree, unit.id, on).includes(within)))
    .map((unit) => unitOf(tree, unit.id).id);
}
