// What the quarterly page back to a club tells, and how it is compared. Nothing of it is of few people or of a closed room.
import type { IndicatorId } from '../indicators/catalogue.ts';

export const FEEDBACK_FIGURES = [
  'members',
  'meetings-held',
  'attendance-share',
  'dues-collected',
  'fund-total',
  'loans-outstanding',
  'on-time-share',
  'people-helped',
  'labour-half-days',
  'talks',
] as const satisfies readonly IndicatorId[];

/** With fewer clubs than this the middle one would tell of a neighbour. No text sets it: a default until one does. */
export const FEWEST_COMPARED = 5;

/** Figures of which more is not better or worse by itself: told without praise. */
const NEUTRAL: ReadonlySet<string> = new Set(['loans-outstanding']);

export type Comparison = 'more' | 'less' | 'same';

/** The middle value; of an even number, the mean of the two in the middle, rounded down. Null of none. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  if (upper === undefined) return null;
  const lower = sorted.length % 2 === 1 ? upper : (sorted[middle - 1] ?? upper);
  return Math.floor((lower + upper) / 2);
}

export function compared(value: number | null, other: number | null): Comparison | null {
  if (value === null || other === null) return null;
  return value === other ? 'same' : value > other ? 'more' : 'less';
}

interface Line {
  readonly indicator: string;
  readonly value: number | null;
  readonly before: number | null;
  readonly median: number | null;
}

/** What went well: more than last quarter, or at least as much as the middle club. */
export function isGood({ indicator, value, before, median: middle }: Line): boolean {
  if (NEUTRAL.has(indicator) || value === null || value === 0) return false;
  return compared(value, before) === 'more' || (middle !== null && value >= middle);
}
