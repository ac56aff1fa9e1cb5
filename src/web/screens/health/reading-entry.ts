// What is typed from a cuff and a scale, and which sentence belongs to it. Numbers only; no diagnosis is ever made.

import { PLAUSIBLE, type Reading } from '../../../domain/health/reading.ts';
import type { Id } from '../../../kernel/ids.ts';

export type ReadingField = 'systolic' | 'diastolic' | 'pulse' | 'weight';
export type TypedReading = Readonly<Record<ReadingField, number>>;

export const nothingTyped: TypedReading = { systolic: 0, diastolic: 0, pulse: 0, weight: 0 };

export type ReadingProblem =
  | { readonly what: 'out-of'; readonly field: ReadingField; readonly min: number; readonly max: number }
  | { readonly what: 'both' }
  | { readonly what: 'lower-higher' };

/** Limits a field is asked again outside of; weight in whole kilograms. */
export function limitsOf(field: ReadingField): { readonly min: number; readonly max: number } {
  if (field === 'weight') return { min: PLAUSIBLE.weightHectograms.min / 10, max: PLAUSIBLE.weightHectograms.max / 10 };
  return PLAUSIBLE[field];
}

export function readingProblem(typed: TypedReading): ReadingProblem | null {
  for (const field of ['systolic', 'diastolic', 'pulse', 'weight'] as const) {
    const { min, max } = limitsOf(field);
    if (typed[field] !== 0 && (typed[field] < min || typed[field] > max)) return { what: 'out-of', field, min, max };
  }
  if ((typed.systolic === 0) !== (typed.diastolic === 0)) return { what: 'both' };
  return typed.systolic !== 0 && typed.diastolic >= typed.systolic ? { what: 'lower-higher' } : null;
}

export function hasReading(typed: TypedReading): boolean {
  return Object.values(typed).some((value) => value > 0);
}

export function readingOf(personId: Id, typed: TypedReading): Reading {
  return {
    personId,
    ...(typed.systolic > 0 ? { systolic: typed.systolic, diastolic: typed.diastolic } : {}),
    ...(typed.pulse > 0 ? { pulse: typed.pulse } : {}),
    ...(typed.weight > 0 ? { weightHectograms: typed.weight * 10 } : {}),
  };
}
