// The stretch of time an officer looks at: a month, a quarter, half a year, a year, or from one month to another. Its last month is
// the one the stocks are read at; a stretch that still runs ends with the newest month there is. Pure.
import { addMonthsTo, type Month, month, monthNumberOf, monthsBetween, yearOf } from '../../../kernel/local-date.ts';

export const PERIOD_KINDS = ['thang', 'quy', 'nua-nam', 'nam', 'tu-den'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

export interface Period {
  readonly kind: PeriodKind;
  readonly from: Month;
  readonly to: Month;
}

const LENGTH: { readonly [kind in Exclude<PeriodKind, 'tu-den'>]: number } = { thang: 1, quy: 3, 'nua-nam': 6, nam: 12 };
/** As the server: more than any programme or club. */
const LONGEST_MONTHS = 240;

export function periodKind(text: string | null): PeriodKind {
  return PERIOD_KINDS.find((kind) => kind === text) ?? 'thang';
}

/** The period of this kind that ends with or holds `to`; `from` counts only for 'tu-den' and never lies after `to`. */
export function periodOf(kind: PeriodKind, to: Month, from: Month | null): Period {
  if (kind !== 'tu-den') return { kind, from: firstMonth(kind, to), to };
  const earliest = addMonthsTo(to, 1 - LONGEST_MONTHS);
  const wanted = from ?? firstMonth('nam', to);
  return { kind, from: earlierOf(laterOf(wanted, earliest), to), to };
}

const earlierOf = (a: Month, b: Month): Month => (monthsBetween(a, b) < 0 ? b : a);
const laterOf = (a: Month, b: Month): Month => (monthsBetween(a, b) < 0 ? a : b);

function firstMonth(kind: Exclude<PeriodKind, 'tu-den'>, within: Month): Month {
  const length = LENGTH[kind];
  return addMonthsTo(within, -((monthNumberOf(within) - 1) % length));
}

/** Last month of the period as the calendar has it, whether it has come or not. */
export function fullEnd({ kind, from, to }: Period): Month {
  return kind === 'tu-den' ? to : addMonthsTo(from, LENGTH[kind] - 1);
}

/** The periods of a kind that hold any of the months, newest first, each cut at the newest month. */
export function periodsAmong(kind: Exclude<PeriodKind, 'tu-den'>, months: readonly Month[]): readonly Period[] {
  const newest = months.reduce<Month | null>((last, one) => (last === null || one > last ? one : last), null);
  if (newest === null) return [];
  const starts = new Set(months.map((one) => firstMonth(kind, one)));
  return [...starts]
    .sort()
    .reverse()
    .map((from) => {
      const end = addMonthsTo(from, LENGTH[kind] - 1);
      return { kind, from, to: earlierOf(end, newest) };
    });
}

/** The same months a year before. */
export function yearBefore({ kind, from, to }: Period): Period {
  return { kind, from: addMonthsTo(from, -12), to: addMonthsTo(to, -12) };
}

/** What is drawn by time: the period, or the twelve months to its end when it is shorter. */
export function drawnFrom({ from, to }: Period): Month {
  const aYear = addMonthsTo(to, -11);
  return from < aYear ? from : aYear;
}

/** From where the server is asked, so that `years` years can be laid over each other and the period held against the year before. */
export function askedFrom(period: Period, years: number): Month {
  const january = month(`${yearOf(period.to) - years + 1}-01`);
  return [drawnFrom(period), yearBefore(period).from, january].reduce(earlierOf);
}
