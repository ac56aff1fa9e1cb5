// What is measured at a meeting or a visit. Whole numbers with the unit in the name; no diagnosis is ever made of them.
import type { Id } from '../../kernel/ids.ts';

export type Condition = 'good' | 'as-before' | 'worse';

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
}

/** What a human body and a cuff can show; outside it a finger slipped, and the form asks again. */
export const PLAUSIBLE = {
  systolic: { min: 60, max: 280 },
  diastolic: { min: 30, max: 160 },
  pulse: { min: 30, max: 220 },
  weightHectograms: { min: 200, max: 2000 },
} as const;
