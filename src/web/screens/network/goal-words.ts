// A target's bounds and a value against it, in the goal's own unit.
import type { Goal, Programme } from '../../../domain/network/programmes/programme.ts';
import { COUNTRY } from '../../../domain/network/units/vietnam.ts';
import { formatBasisPoints, formatPercent, groupDigits } from '../../../text/format.ts';
import { o } from './office-text.svelte.ts';

/** "191", "50%", "50 đến 70": bounds as a short word after a value. */
export function goalWords(goal: Goal): string {
  const { low, high } = boundsOf(goal);
  if (low !== null && high !== null) return o().targets.between(pieceWords(goal, low), pieceWords(goal, high));
  if (high !== null) return o().targets.atMost(pieceWords(goal, high));
  if (low === null) return o().common.notAssigned;
  return goal.strict ? o().targets.moreThan(pieceWords(goal, low)) : pieceWords(goal, low);
}

/** What a paper asks; a number for the whole country says so, it is nobody's part. */
export function askedWords(programme: Programme, goal: Goal): string {
  return programme.unit === COUNTRY && goal.kind === 'count' && goal.atMost === undefined
    ? o().targets.national(goalWords(goal))
    : goalWords(goal);
}

/** "165 trên 191" · "63, cần 50 đến 70" · "63 · cả nước 12.000" */
export function againstWords(programme: Programme, goal: Goal, value: number | null): string {
  const asked = askedWords(programme, goal);
  const { low, high } = boundsOf(goal);
  if (asked !== goalWords(goal)) return `${valueWords(goal, value)} · ${asked}`;
  return low !== null && high === null
    ? `${valueWords(goal, value)} ${o().common.of(asked)}`
    : o().targets.needed(valueWords(goal, value), asked);
}

export function valueWords(goal: Goal, value: number | null): string {
  if (value === null) return o().common.unknown;
  return goal.kind === 'count' ? groupDigits(value) : formatPercent(value, 10_000);
}

/** Pieces of a count, or basis points as an exact percentage: a goal is printed as it was given. */
export function pieceWords(goal: Goal, value: number): string {
  return goal.kind === 'count' ? groupDigits(value) : formatBasisPoints(value);
}

/** What is missing to a bound, or over it: pieces, or points of a percentage. */
export function gapWords(goal: Goal, gap: number): string {
  return goal.kind === 'count' ? groupDigits(gap) : o().targets.points(formatBasisPoints(gap).replace('%', ''));
}

export function boundsOf(goal: Goal): { readonly low: number | null; readonly high: number | null } {
  return goal.kind === 'count'
    ? { low: goal.atLeast ?? null, high: goal.atMost ?? null }
    : { low: goal.atLeastBasisPoints ?? null, high: goal.atMostBasisPoints ?? null };
}
