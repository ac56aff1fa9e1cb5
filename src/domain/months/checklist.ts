// What stands between a club and the closing of a month: what must be done first, and what had better be.
import { type LocalDate, lastDayOf, type Month, monthOf } from '../../kernel/local-date.ts';
import type { ClubState } from '../club/state.ts';
import { cashInBox } from '../club/state.ts';
import { openMeetingsUntil } from './closing-month.ts';

export interface MonthChecks {
  readonly lastDay: LocalDate;
  /** Days of meetings up to then that nobody has closed. */
  readonly openMeetings: readonly LocalDate[];
  /** Questions of records up to the month's end that wait for people. */
  readonly unsettled: number;
  /** The newest count of the box still equals the book. */
  readonly counted: boolean;
}

export function monthChecks(state: ClubState, month: Month): MonthChecks {
  return {
    lastDay: lastDayOf(month),
    openMeetings: openMeetingsUntil(state, month).map(({ on }) => on),
    unsettled: [...state.reviews.values()].filter(({ settled, on }) => !settled && monthOf(on) <= month).length,
    counted: newestCount(state)?.pub.counted === cashInBox(state),
  };
}

/** The newest count of the box, in a meeting or outside. */
export function newestCount(state: ClubState) {
  return boxCounts(state)[0];
}

/** Every count, newest first. */
export function boxCounts(state: ClubState) {
  return [...state.records.values()]
    .flat()
    .filter((event) => event.kind === 'cash-counted')
    .reverse();
}
