// The running month and those before it, to choose from.
import { addMonthsTo, type LocalDate, monthOf } from '../../../kernel/local-date.ts';
import { formatMonth } from '../../../text/format.ts';

const TWO_YEARS = 24;

export function lastMonths(on: LocalDate): readonly { readonly id: string; readonly label: string }[] {
  return Array.from({ length: TWO_YEARS }, (_, back) => addMonthsTo(monthOf(on), -back)).map((id) => ({ id, label: formatMonth(id) }));
}
