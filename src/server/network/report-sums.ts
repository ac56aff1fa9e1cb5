// Sums of clubs between any two days. Figures are kept by month; where a period begins or ends within one, that part of the month is
// found by folding the book again, which gives the same contributions that made the month.
import type pg from 'pg';
import { isMonthEnd, lastWholeMonth, type Span } from '../../domain/network/reports/period.ts';
import { addDays, addMonthsTo, type LocalDate, monthOf } from '../../kernel/local-date.ts';
import type { Transaction } from '../db/scope.ts';
import { type Contributed, readContributions } from './contributions.ts';
import { readClubSums, type Sum, type Sums } from './sums.ts';

/** The last record of each club that is counted. */
export type Cut = ReadonlyMap<string, number>;

export type DayQuestion = {
  readonly clubs: readonly string[];
  readonly indicators: readonly string[];
  readonly span: Span;
  readonly cut: Cut;
};

/** club → indicator → sum. Conditions on clubs and months stood are read at the ends of the months that end within the span. */
export async function readDaySums(pool: pg.Pool, transaction: Transaction, { clubs, indicators, span, cut }: DayQuestion): Promise<Sums> {
  const dayBefore = addDays(span.from, -1);
  const whole = { from: addMonthsTo(lastWholeMonth(dayBefore), 1), to: lastWholeMonth(span.to) };
  const sums = await readClubSums(transaction, clubs, indicators, whole);
  const broken = [dayBefore, span.to].filter((day) => !isMonthEnd(day));
  if (broken.length === 0) return sums;
  const exact = new Map<string, ReadonlyMap<string, Sum>>();
  for (const clubId of clubs) {
    const parts = await partsOfMonths(pool, clubId, broken, cut.get(clubId) ?? 0);
    exact.set(clubId, withParts(sums.get(clubId), parts, indicators, { dayBefore, to: span.to }));
  }
  return exact;
}

type Parts = ReadonlyMap<LocalDate, ReadonlyMap<string, number>>;

function withParts(
  whole: ReadonlyMap<string, Sum> | undefined,
  parts: Parts,
  indicators: readonly string[],
  { dayBefore, to }: { readonly dayBefore: LocalDate; readonly to: LocalDate },
): ReadonlyMap<string, Sum> {
  return new Map(
    indicators.map((indicator) => {
      const { upTo, within, overMonths } = whole?.get(indicator) ?? { upTo: 0, within: 0, overMonths: 0 };
      const begun = parts.get(dayBefore)?.get(indicator) ?? 0;
      const ended = parts.get(to)?.get(indicator) ?? 0;
      return [indicator, { upTo: upTo + ended, within: within + ended - begun, overMonths }];
    }),
  );
}

const mostKept = 4_000;
const kept = new Map<string, ReadonlyMap<string, number>>();

/** Of each day: what the records up to `upToSeq` added from the first of its month to it. */
async function partsOfMonths(pool: pg.Pool, clubId: string, days: readonly LocalDate[], upToSeq: number): Promise<Parts> {
  const key = (day: LocalDate) => `${clubId} ${upToSeq} ${day}`;
  const missing = days.filter((day) => !kept.has(key(day)));
  if (missing.length > 0) {
    const list = await readContributions(pool, clubId);
    for (const day of missing) kept.set(key(day), partUpTo(list, day, upToSeq));
    for (const oldest of kept.keys()) {
      if (kept.size <= mostKept) break;
      kept.delete(oldest);
    }
  }
  return new Map(days.map((day) => [day, kept.get(key(day)) ?? new Map<string, number>()]));
}

function partUpTo(list: readonly Contributed[], day: LocalDate, upToSeq: number): ReadonlyMap<string, number> {
  const part = new Map<string, number>();
  const counted = list.filter(({ seq }) => seq <= upToSeq).flatMap(({ contributions }) => contributions);
  for (const { indicator, on, amount } of counted)
    if (on <= day && monthOf(on) === monthOf(day)) part.set(indicator, (part.get(indicator) ?? 0) + amount);
  return part;
}
