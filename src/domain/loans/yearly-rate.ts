// What a loan really costs in a year on the money still owed: 12 × the internal monthly rate of its cash flows. A flat
// 1 % a month looks like 12 % and is 21.46 %; the warning at 20 % (Civil Code art. 468) is tested on this figure.
import type { ScheduleRow } from './schedule.ts';

/**
 * Nominal yearly rate in basis points (2146 = 21.46 %), rounded half up. Bisection with the four basic operations
 * only, so that every engine gives the same digits. 0 when nothing but principal is repaid.
 */
export function yearlyRateBasisPoints(principal: number, rows: readonly ScheduleRow[]): number {
  let low = 0;
  let high = 1;
  for (let step = 0; step < 80; step += 1) {
    const middle = (low + high) / 2;
    if (presentValue(rows, middle) > principal) low = middle;
    else high = middle;
  }
  return Math.round(((low + high) / 2) * 12 * 10_000);
}

function presentValue(rows: readonly ScheduleRow[], monthlyRate: number): number {
  let value = 0;
  let discount = 1;
  for (const row of rows) {
    discount /= 1 + monthlyRate;
    value += row.total * discount;
  }
  return value;
}
