// From monthly values to what a chart draws: steps of time that fit, classes of a map, years over each other. Pure.
import { type Month, month, monthNumberOf, yearOf } from '../../../kernel/local-date.ts';

export type StepKind = 'month' | 'quarter' | 'year';
export interface Step {
  readonly kind: StepKind;
  readonly from: Month;
  readonly to: Month;
}

const MOST_MONTHS = 12;
const MOST_QUARTER_MONTHS = 36;

/** Months as they are, and joined into quarters or years when they are many. A step's months lie in order. */
export function stepsOver(months: readonly Month[]): readonly Step[] {
  const kind: StepKind = months.length <= MOST_MONTHS ? 'month' : months.length <= MOST_QUARTER_MONTHS ? 'quarter' : 'year';
  const keyOf = (one: Month): string => {
    if (kind === 'month') return one;
    return kind === 'year' ? String(yearOf(one)) : `${yearOf(one)} ${Math.ceil(monthNumberOf(one) / 3)}`;
  };
  return [...Map.groupBy(months, keyOf).values()].map((of) => ({
    kind,
    from: of[0] ?? month('0001-01'),
    to: of.at(-1) ?? month('0001-01'),
  }));
}

/** A stock's value at the end of each step, a flow's sum within it. `values` stand beside `months`. */
export function valuesBySteps(
  steps: readonly Step[],
  months: readonly Month[],
  values: readonly number[],
  isStock: boolean,
): readonly number[] {
  return steps.map(({ from, to }) => {
    const inside = values.filter((_, at) => (months[at] ?? '') >= from && (months[at] ?? '') <= to);
    return isStock ? (inside.at(-1) ?? 0) : inside.reduce((sum, value) => sum + value, 0);
  });
}

export interface ValueClass {
  readonly from: number;
  readonly to: number;
}

const MOST_CLASSES = 5;

/**
 * At most five classes over values above nothing, each holding about as many places as the next; equal values never fall apart.
 * Nothing and unknown stand outside.
 */
export function classesOf(values: readonly number[]): readonly ValueClass[] {
  const sorted = values.filter((value) => value > 0).toSorted((a, b) => a - b);
  const different = [...new Set(sorted)];
  if (different.length <= MOST_CLASSES) return different.map((value) => ({ from: value, to: value }));
  const ends = Array.from({ length: MOST_CLASSES }, (_, n) => sorted[Math.ceil(((n + 1) * sorted.length) / MOST_CLASSES) - 1] ?? 0);
  return [...new Set(ends)].map((to, n, all) => ({ from: different.find((value) => value > (all[n - 1] ?? 0)) ?? to, to }));
}

/** 0 for nothing, else 1 and up; null when unknown. */
export function classIndex(classes: readonly ValueClass[], value: number | null): number | null {
  if (value === null) return null;
  return value <= 0 ? 0 : classes.findIndex(({ to }) => value <= to) + 1;
}

/** Class `n` of `count` as one of five shades, the darkest for the last. */
export function shadeOf(n: number, count: number): number {
  return count <= 1 ? 3 : 1 + Math.round(((n - 1) * (MOST_CLASSES - 1)) / (count - 1));
}

export interface ComparedMonth {
  /** 1 to 12 */
  readonly month: number;
  /** By year, newest first; null where the year has not come that far or nothing was asked. */
  readonly values: readonly (number | null)[];
  /** Newest less the one before; null when one is missing. */
  readonly difference: number | null;
}

/** The same months of the last `years` years up to `to`. */
export function yearsCompared(months: readonly Month[], values: readonly number[], to: Month, years: number): readonly ComparedMonth[] {
  const known = new Map(months.map((one, at) => [one, values[at] ?? 0]));
  const shown = Array.from({ length: years }, (_, back) => yearOf(to) - back);
  return Array.from({ length: 12 }, (_, at) => {
    const found = shown.map((year) => {
      const one = month(`${String(year).padStart(4, '0')}-${String(at + 1).padStart(2, '0')}`);
      return one > to ? null : (known.get(one) ?? null);
    });
    const [newest = null, before = null] = found;
    return { month: at + 1, values: found, difference: newest === null || before === null ? null : newest - before };
  });
}

/**
 * A target as a straight way from where things stood when it was set to its due year, which may lie after the last point, level
 * afterwards. Plans that say only the end give no years between: the way is ours.
 */
export function targetWay(
  points: readonly { readonly year: number; readonly value: number }[],
  target: { readonly goal: number; readonly setIn: number; readonly dueYear: number },
): readonly { readonly at: number; readonly value: number }[] {
  const start = Math.max(
    0,
    points.findIndex(({ year }) => year >= target.setIn),
  );
  const first = points[start];
  if (first === undefined) return [];
  const length = Math.max(1, target.dueYear - first.year);
  const way = points.slice(start).map(({ year }, n) => ({
    at: start + n,
    value: first.value + (target.goal - first.value) * Math.min(1, (year - first.year) / length),
  }));
  const left = target.dueYear - (points.at(-1)?.year ?? target.dueYear);
  return left > 0 ? [...way, { at: points.length - 1 + left, value: target.goal }] : way;
}
