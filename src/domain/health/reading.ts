// What is measured at a meeting, a check-up day or a visit. Whole numbers with the unit in the name; no diagnosis is ever
// made of them.
import type { Id } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';

/** When sugar was measured; without the word nobody knows. */
export type SugarTime = 'fasting' | 'after-meal';

export interface Reading {
  readonly personId: Id;
  /** mmHg */
  readonly systolic?: number;
  /** mmHg */
  readonly diastolic?: number;
  /** beats a minute */
  readonly pulse?: number;
  /** 52.5 kg = 525 */
  readonly weightHectograms?: number;
  /** Tenths of a millimole a litre: 7.8 mmol/L = 78 */
  readonly sugarTenths?: number;
  readonly sugarTime?: SugarTime;
}

/** A reading as it lies in the book: with its day and the record it came in, so that it leaves with that record. */
export interface DatedReading extends Reading {
  readonly on: LocalDate;
  readonly cmdId: Id;
  readonly at: 'meeting' | 'check-up' | 'visit';
}

/** What a human body and a cuff can show; outside it a finger slipped, and the form asks again. */
export const PLAUSIBLE = {
  systolic: { min: 60, max: 280 },
  diastolic: { min: 30, max: 160 },
  pulse: { min: 30, max: 220 },
  weightHectograms: { min: 200, max: 2000 },
  sugarTenths: { min: 10, max: 333 },
} as const;
