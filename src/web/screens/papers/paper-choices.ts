// What the printing screen offers to choose from: months of the book and slips of a period or a meeting.
import type { ClubEvent } from '../../../domain/club/event.ts';
import type { ClubState } from '../../../domain/club/state.ts';
import type { Id } from '../../../kernel/ids.ts';
import { addMonthsTo, type LocalDate, type Month, monthOf } from '../../../kernel/local-date.ts';

/** From this month back to the first record, newest first; ten years at most. */
export function monthsOfBook(state: ClubState, today: LocalDate): readonly Month[] {
  const newest = state.latestOn > today ? monthOf(state.latestOn as LocalDate) : monthOf(today);
  const dates = [...state.records.values()].flatMap(([first]) => (first === undefined ? [] : [first.on]));
  const oldest = [...dates, today].sort()[0] ?? today;
  const months: Month[] = [];
  for (let month = newest; month >= monthOf(oldest) && months.length < 121; month = addMonthsTo(month, -1)) months.push(month);
  return months;
}

/** Records with a slip whose first event fits, in the order of the book; two hundred at most, the newest ones. */
export function slipsOf(state: ClubState, fits: (on: LocalDate, event: ClubEvent) => boolean): readonly Id[] {
  const found: Id[] = [];
  for (const [cmdId, [first]] of state.records)
    if (first !== undefined && state.slips.has(cmdId) && fits(first.on, first)) found.push(cmdId);
  return found.slice(-200);
}
