// The few ways a statement of the article is read from the clubs: one indicator over all of them on the day, or over the
// year, with its own definition printed beside it.
import { AREAS } from '../domain/activities/area.ts';
import { INDICATORS, type IndicatorId } from '../domain/network/indicators/catalogue.ts';
import { type Measured, measure } from '../domain/network/indicators/measuring.ts';
import { QUANG_NINH, VIETNAM } from '../domain/network/units/vietnam.ts';
import { type LocalDate, localDate } from '../kernel/local-date.ts';
import type { UnitStatistic } from '../sample/network-records.ts';
import { type ArticleClub, type Tally, unitOn } from './report-article-clubs.ts';
import type { ArticleSource } from './report-article-sources.ts';

/** The first day the network has records of. */
export const BEGINNING = localDate('2017-01-01');

/** One line of the report. `figure` null: it could not be computed. */
export type Statement = { readonly figure: string | null; readonly how: string; readonly details?: readonly string[] };

export type Reading = {
  readonly on: LocalDate;
  readonly source: ArticleSource;
  /** Value on the day, a flow since the beginning. */
  readonly value: (indicator: IndicatorId) => number;
  readonly measured: (indicator: IndicatorId, from?: LocalDate, to?: LocalDate) => Measured;
  readonly statistic: (statistic: UnitStatistic['statistic']) => number | null;
};

export function reading(source: ArticleSource, on: LocalDate): Reading {
  const measured = (indicator: IndicatorId, from: LocalDate = BEGINNING, to: LocalDate = on): Measured => {
    const clubs = source.clubs.map((club) => ({ figures: club.figures, unit: unitOn(club, to) }));
    return measure(indicator, clubs, { from, to }, { tree: VIETNAM, within: QUANG_NINH });
  };
  return {
    on,
    source,
    measured,
    value: (indicator) => measured(indicator).value ?? 0,
    statistic: (statistic) => source.statistics.find((row) => row.statistic === statistic && row.on <= on)?.amount ?? null,
  };
}

/** "Thành viên: Người đang là thành viên …" */
export function defined(indicator: IndicatorId): string {
  const { name, meaning } = INDICATORS[indicator];
  return `${name.vi}: ${meaning.vi}`;
}

/** Sums the clubs' tallies by key, largest first. */
export function talliesOf(clubs: readonly ArticleClub[], pick: (club: ArticleClub) => ReadonlyMap<string, Tally>): [string, Tally][] {
  const sums = new Map<string, Tally>();
  for (const club of clubs) {
    for (const [key, { times, amount }] of pick(club)) {
      const before = sums.get(key) ?? { times: 0, amount: 0 };
      sums.set(key, { times: before.times + times, amount: before.amount + amount });
    }
  }
  return [...sums].sort(([, a], [, b]) => b.times - a.times);
}

export const AREA_IDS = AREAS.map((area) => `area-${area}` as const);
