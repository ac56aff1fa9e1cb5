// The quarter a page is of: "2026-3" in the address, else the last one that has ended.
import { indexInYear, lastEnded, periodOf, reportingYear } from '../../../domain/network/reports/period.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';

export interface Quarter {
  readonly year: number;
  readonly quarter: number;
}

export function quarterIn(text: string | null, on: LocalDate): Quarter {
  const found = /^(\d{4})-([1-4])$/.exec(text ?? '');
  if (found) return { year: Number(found[1]), quarter: Number(found[2]) };
  const period = lastEnded('quarter', 'calendar', on);
  return { year: reportingYear(period), quarter: indexInYear(period) };
}

/** Quarters to choose from, the newest ended one first. */
export function quartersBefore(on: LocalDate, count: number): readonly (Quarter & { readonly id: string })[] {
  const { year, quarter } = quarterIn(null, on);
  return Array.from({ length: count }, (_, back) => {
    const index = year * 4 + quarter - 1 - back;
    const found = { year: Math.floor(index / 4), quarter: (index % 4) + 1 };
    return { ...found, id: `${found.year}-${found.quarter}` };
  }).filter((one) => periodOf('quarter', 'calendar', one.year, one.quarter).to < on);
}
