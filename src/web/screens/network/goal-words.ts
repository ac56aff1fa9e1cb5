// A target's bounds and a value against it, in the goal's own unit.
import type { Goal } from '../../../domain/network/programmes/programme.ts';
import { formatPercent, groupDigits } from '../../../text/format.ts';
import { o } from './office-text.svelte.ts';

/** "191", "50%", "50 đến 70": bounds as a short word after a value. */
export function goalWords(goal: Goal): string {
  const { low, high } = boundsOf(goal);
  if (low !== null && high !== null) return o().targets.between(pieceWords(goal, low), pieceWords(goal, high));
  if (high !== null) return o().targets.atMost(pieceWords(goal, high));
  return low === null ? o().common.notAssigned : pieceWords(goal, low);
}

export function valueWords(goal: Goal, value: number | null): string {
  return value === null ? o().common.unknown : pieceWords(goal, value);
}

/** Pieces of a count, or basis points as a percentage; whole percentages without a decimal. */
export function pieceWords(goal: Goal, value: number): string {
  if (goal.kind === 'count') return groupDigits(value);
  return value % 100 === 0 ? `${value / 100}%` : formatPercent(value, 10_000);
}

export function boundsOf(goal: Goal): { readonly low: number | null; readonly high: number | null } {
  return goal.kind === 'count'
    ? { low: goal.atLeast ?? null, high: goal.atMost ?? null }
    : { low: goal.atLeastBasisPoints ?? null, high: goal.atMostBasisPoints ?? null };
}
