// The rule of the fewest clubs: for readers who are to be told sums and no single club (donors, other systems with a key, everybody
// who reads what an office publishes).
import type { Charts } from '../../protocol/chart-messages.ts';
import type { Dashboard } from '../../protocol/network-messages.ts';
import type { Sum } from './sums.ts';

/** With fewer clubs a unit's sums are as good as the books of single clubs. A default of ours; no document says it. */
const FEWEST_CLUBS = 3;

export const tooFewClubs = (clubs: number): boolean => clubs < FEWEST_CLUBS;

/** Before the span or at its end: what was added up while there were few could else be had by taking one span from another. */
export const tooFewInSpan = (clubs: Sum | undefined): boolean =>
  clubs === undefined || tooFewClubs(Math.min(clubs.upTo, clubs.upTo - clubs.within));

/** Null when the unit itself has too few clubs. Which club fades is no total; nor is the share of a commune of few clubs. */
export function dashboardOfTotals(dashboard: Dashboard): Dashboard | null {
  const clubs = dashboard.figures.find(({ indicator }) => indicator === 'clubs')?.value ?? 0;
  if (tooFewClubs(clubs)) return null;
  const few = new Set(dashboard.communes.filter((commune) => tooFewClubs(commune.clubs)).map(({ unitId }) => unitId));
  return { ...dashboard, fading: [], everLent: dashboard.everLent.filter(({ unitId }) => !few.has(unitId)) };
}

/** From the first month after which there were never too few clubs; null when there are too few at the end. */
export function chartsOfTotals(charts: Charts): Charts | null {
  const clubs = charts.series.find(({ indicator }) => indicator === 'clubs')?.values ?? [];
  const start = clubs.findLastIndex(tooFewClubs) + 1;
  const from = charts.months[start];
  if (from === undefined) return null;
  const series = charts.series.map(({ indicator, values }) => ({ indicator, values: values.slice(start) }));
  return { ...charts, from, months: charts.months.slice(start), series };
}
