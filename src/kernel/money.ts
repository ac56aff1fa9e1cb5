// Whole đồng. The đồng has no smaller unit in use, so money is a safe integer from end to end and no binary fraction
// ever touches it. Rates are basis points (1/100 of a percent).
import { assert } from './assert.ts';

declare const dongBrand: unique symbol;

/** An amount of money in whole đồng; may be negative only where a name says so (change, difference, posting). */
export type Dong = number & { readonly [dongBrand]: 'Dong' };

/** The largest sum one record may carry: 100 billion đồng, thirty times the whole sample province. */
export const LARGEST_AMOUNT = 100_000_000_000;

/** Turns a number into money; throws (a defect) when it is not a safe integer. */
export function dong(value: number): Dong {
  assert(Number.isSafeInteger(value), `${value} is not whole đồng`);
  return (value === 0 ? 0 : value) as Dong;
}

export const ZERO: Dong = dong(0);

export function add(a: Dong, b: Dong): Dong {
  return dong(a + b);
}

export function subtract(a: Dong, b: Dong): Dong {
  return dong(a - b);
}

/**
 * `numerator / denominator` rounded half up on the absolute value (so −0,5 gives −1, never −0).
 * Exact for every safe integer: the remainder is compared, not a binary fraction.
 */
export function divideHalfUp(numerator: number, denominator: number): number {
  assert(
    Number.isSafeInteger(numerator) && Number.isSafeInteger(denominator) && denominator > 0,
    'divideHalfUp takes integers and a positive denominator',
  );
  const size = Math.abs(numerator);
  const whole = Math.floor(size / denominator);
  const rest = size - whole * denominator;
  const rounded = rest * 2 >= denominator ? whole + 1 : whole;
  return numerator < 0 && rounded !== 0 ? -rounded : rounded;
}

/** Interest of one period: `base` × basis points, rounded half up to 1 đồng (conventions §2, "Numbers, dates, rounding"). */
export function interestOf(base: Dong, basisPoints: number): Dong {
  return dong(divideHalfUp(base * basisPoints, 10_000));
}

/** Rounds half up to a multiple of `step` đồng (1 or 1,000 by the club's charter). */
export function roundTo(amount: number, step: number): Dong {
  return dong(divideHalfUp(amount, step) * step);
}
