// How long the list of who was handed what of a club's book is kept. No document says so, hence a dated setting of ours.
import { addMonthsTo, firstDayOf, type LocalDate, localDate, monthOf } from '../../kernel/local-date.ts';

export const VIEWS_KEPT: readonly { readonly from: LocalDate; readonly months: number }[] = [{ from: localDate('2026-01-01'), months: 24 }];

export function viewsKeptOn(on: LocalDate): number {
  return (VIEWS_KEPT.filter(({ from }) => from <= on).at(-1) ?? VIEWS_KEPT[0])?.months ?? 24;
}

/** The first day that is still told. */
export function viewsToldFrom(on: LocalDate): LocalDate {
  return firstDayOf(addMonthsTo(monthOf(on), -viewsKeptOn(on)));
}
