// A recipient month by month: how often somebody came and how they were found; and what they do alone, scale by scale.
import type { Id } from '../../kernel/ids.ts';
import { addMonthsTo, type LocalDate, type Month, monthOf } from '../../kernel/local-date.ts';
import type { ClubState } from '../club/state.ts';
import { type Assessment, assessmentsOf } from './assessing.ts';
import type { ScaleId } from './care-scales.ts';
import { visitsOf } from './recipients.ts';

export interface CareMonth {
  readonly month: Month;
  readonly visits: number;
  readonly good: number;
  readonly asBefore: number;
  readonly worse: number;
}

/** Scores on one scale, oldest first; answers that fitted no scale gave no score and are no point of the line. */
export function scoreTrend(state: ClubState, personId: Id, scale: ScaleId): readonly Assessment[] {
  return assessmentsOf(state, personId).filter((one) => one.scale === scale && one.outOf > 0);
}

/** The last `months` months up to that of `on`, oldest first; a month nobody came in is there with nought. */
export function careMonths(state: ClubState, personId: Id, on: LocalDate, months: number): readonly CareMonth[] {
  const all = visitsOf(state, personId).filter((visit) => visit.on <= on);
  return Array.from({ length: months }, (_, index) => addMonthsTo(monthOf(on), index + 1 - months)).map((month) => {
    const within = all.filter((visit) => monthOf(visit.on) === month);
    const found = (condition: string): number => within.filter((visit) => visit.condition === condition).length;
    return { month, visits: within.length, good: found('good'), asBefore: found('as-before'), worse: found('worse') };
  });
}
