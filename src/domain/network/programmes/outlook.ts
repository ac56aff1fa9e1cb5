// Where a target is heading if the months to come are like the last ones. A forecast is an assumption said aloud, and it is
// not made from too little: it says so instead.
import { addMonthsTo, type Month, monthsBetween } from '../../../kernel/local-date.ts';
import type { Goal } from './programme.ts';
import { type Pace, paceNeeded, progressOf } from './progress.ts';

/** The value at the end of a month, in the goal's unit. Consecutive months, oldest first. */
export type MonthValue = { readonly month: Month; readonly value: number };

/** The assumption looks back this many months, fewer where there are fewer. Ours: no document says how far. */
export const MONTHS_LOOKED_BACK = 6;
/** With fewer steps than this nothing is forecast. Ours too. */
export const FEWEST_STEPS = 3;
const WHOLE_SHARE = 10_000;

export type Outlook =
  /** Nothing was measured. */
  | { readonly state: 'no-data' }
  | { readonly state: 'reached' }
  /** Above the upper bound by so much. */
  | { readonly state: 'over'; readonly by: number }
  /** The date has passed and it is not reached. */
  | { readonly state: 'ended'; readonly missing: number }
  | { readonly state: 'too-early'; readonly steps: number; readonly pace: Pace | null }
  | {
      readonly state: 'forecast';
      /** "If the pace of the last `steps` months is kept". */
      readonly steps: number;
      /** What those months brought together; may be negative. */
      readonly gained: number;
      readonly due: Month;
      readonly atDue: number;
      readonly willReach: boolean;
      /** The month in which it would be reached, also after the date; null when it does not come nearer. */
      readonly reachedIn: Month | null;
      readonly pace: Pace | null;
    };

/** `values` end with the month looked at; `due` is the last month of the target. */
export function outlookOf(goal: Goal, values: readonly MonthValue[], due: Month): Outlook {
  const now = values.at(-1);
  if (now === undefined) return { state: 'no-data' };
  const { reached, missing, over } = progressOf(goal, now.value);
  if (reached) return { state: 'reached' };
  if (over > 0) return { state: 'over', by: over };
  const monthsLeft = monthsBetween(now.month, due);
  if (monthsLeft <= 0) return { state: 'ended', missing };
  const pace = paceNeeded(missing, monthsLeft);
  const { steps, gained } = lately(values);
  if (steps < FEWEST_STEPS) return { state: 'too-early', steps, pace };
  const atDue = carriedOn(goal, now.value, (gained * monthsLeft) / steps);
  const reachedIn = gained > 0 ? addMonthsTo(now.month, Math.ceil((missing * steps) / gained)) : null;
  // The upper bound is left aside: coming into the range is what is asked about.
  return { state: 'forecast', steps, gained, due, atDue, willReach: atDue >= now.value + missing, reachedIn, pace };
}

/** What the months looked back on brought together, and how many steps they are. */
function lately(values: readonly MonthValue[]): { readonly steps: number; readonly gained: number } {
  const looked = values.slice(-(MONTHS_LOOKED_BACK + 1));
  return { steps: looked.length - 1, gained: (looked.at(-1)?.value ?? 0) - (looked[0]?.value ?? 0) };
}

function carriedOn({ kind }: Goal, from: number, gain: number): number {
  const most = kind === 'share' ? WHOLE_SHARE : Number.MAX_SAFE_INTEGER;
  return Math.min(most, Math.max(0, from + Math.floor(gain)));
}

export type Forecast = {
  /** So many steps the pace is taken from. */
  readonly steps: number;
  /** The values at the ends of the years to come, and at the last one at `due`. */
  readonly points: readonly MonthValue[];
};

/** The same pace carried on to `due`, for a chart; null where too few months are known or none is left. */
export function forecastOf(goal: Goal, values: readonly MonthValue[], due: Month): Forecast | null {
  const now = values.at(-1);
  const { steps, gained } = lately(values);
  if (now === undefined || steps < FEWEST_STEPS || monthsBetween(now.month, due) <= 0) return null;
  const left = monthsBetween(now.month, due);
  const points = Array.from({ length: left }, (_, n): MonthValue => {
    const month = addMonthsTo(now.month, n + 1);
    return { month, value: carriedOn(goal, now.value, (gained * (n + 1)) / steps) };
  });
  return { steps, points: points.filter(({ month }) => month === due || month.endsWith('-12')) };
}
