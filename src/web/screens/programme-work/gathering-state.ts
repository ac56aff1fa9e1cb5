// How far a course or a conference has come.
import type { LocalDate } from '../../../kernel/local-date.ts';
import { today } from '../../store/dice.ts';

export type GatheringState = 'planned' | 'late' | 'held' | 'cancelled';

export function gatheringState(
  { held, cancelled }: { readonly held?: unknown; readonly cancelled?: unknown },
  until: LocalDate,
): GatheringState {
  if (cancelled !== undefined) return 'cancelled';
  if (held !== undefined) return 'held';
  return until < today() ? 'late' : 'planned';
}

export const STATE_TONES: { readonly [State in GatheringState]: string } = { planned: '', late: 'warn', held: 'ok', cancelled: '' };

/** The years there is something of, and this one; the latest first. */
export function yearsOf(years: Iterable<number>): readonly number[] {
  return [...new Set([Number(today().slice(0, 4)), ...years])].toSorted((a, b) => b - a);
}

/** Every year of a programme, the first first. */
export function yearsWithin({ from, until }: { readonly from: LocalDate; readonly until: LocalDate }): readonly number[] {
  const first = Number(from.slice(0, 4));
  return Array.from({ length: Number(until.slice(0, 4)) - first + 1 }, (_, at) => first + at);
}
