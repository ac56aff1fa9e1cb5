// Shares that add up to the whole: the largest-remainder method, for money split between funds and for percentages.
import { assert } from './assert.ts';

/**
 * Splits `total` (a whole number, may be negative) by `weights` (non-negative integers, not all zero) into whole parts
 * whose sum is exactly `total`. What is left after rounding down goes to the largest remainders, the first one on a tie.
 */
export function allocate(total: number, weights: readonly number[]): number[] {
  const weightSum = weights.reduce((a, b) => a + b, 0);
  assert(Number.isSafeInteger(total), 'allocate takes a whole total');
  assert(weightSum > 0 && weights.every((w) => Number.isSafeInteger(w) && w >= 0), 'allocate takes non-negative whole weights');
  const size = BigInt(Math.abs(total));
  const whole = BigInt(weightSum);
  const shares = weights.map((weight, index) => {
    const exact = size * BigInt(weight);
    return { index, part: Number(exact / whole), rest: exact % whole };
  });
  let left = Math.abs(total) - shares.reduce((a, s) => a + s.part, 0);
  const byRest = [...shares].sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1));
  for (const share of byRest) {
    if (left === 0) break;
    share.part += 1;
    left -= 1;
  }
  const sign = total < 0 ? -1 : 1;
  return shares.map((s) => (s.part === 0 ? 0 : s.part * sign));
}
