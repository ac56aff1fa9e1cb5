// How far a value has come towards a goal: reached or not, how much is missing, which share is done.
import { assert } from '../../../kernel/assert.ts';
import { divideHalfUp } from '../../../kernel/money.ts';
import type { Goal } from './programme.ts';

export type Progress = {
  readonly reached: boolean;
  /** What is missing to the lower bound, in the goal's unit (pieces, or basis points of a share); 0 when none is. */
  readonly missing: number;
  /** What is over the upper bound, same unit; 0 when none is. */
  readonly over: number;
  /** Value against the lower bound in basis points, 8 639 = 86,39%; null when the goal has no lower bound above 0. */
  readonly doneBasisPoints: number | null;
};

/** `value` counts pieces for a 'count' goal and basis points for a 'share' goal; whole and not negative. */
export function progressOf(goal: Goal, value: number): Progress {
  assert(Number.isSafeInteger(value) && value >= 0, 'progress takes a whole value');
  const lower = ((goal.kind === 'count' ? goal.atLeast : goal.atLeastBasisPoints) ?? 0) + (goal.strict ? 1 : 0);
  const upper = (goal.kind === 'count' ? goal.atMost : goal.atMostBasisPoints) ?? Number.MAX_SAFE_INTEGER;
  return {
    reached: value >= lower && value <= upper,
    missing: Math.max(0, lower - value),
    over: Math.max(0, value - upper),
    doneBasisPoints: lower > 0 ? divideHalfUp(value * 10_000, lower) : null,
  };
}

/** How much must come every month so that what is missing is there in time; null when nothing is missing or no month is left. */
export type Pace = { readonly missing: number; readonly monthsLeft: number; readonly tenthsAMonth: number };

/** `tenthsAMonth` is rounded up, in tenths of the goal's unit: whoever keeps it arrives. */
export function paceNeeded(missing: number, monthsLeft: number): Pace | null {
  assert(Number.isSafeInteger(missing) && Number.isSafeInteger(monthsLeft), 'a pace is worked out from whole numbers');
  if (missing <= 0 || monthsLeft <= 0) return null;
  return { missing, monthsLeft, tenthsAMonth: Math.ceil((missing * 10) / monthsLeft) };
}
