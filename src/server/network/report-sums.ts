// Sums of clubs between any two days. Figures are kept by month; where a period begins or ends within one, that part of the month is
// read from the same contributions kept by day.
import { isMonthEnd, lastWholeMonth, type Span } from '../../domain/network/reports/period.ts';
import { addDays, addMonthsTo, firstDayOf, type LocalDate, monthOf } from '../../kernel/local-date.ts';
import type { Transaction } from '../db/scope.ts';
import { readClubSums, type Sum, type Sums } from './sums.ts';

/** The last record of each club that is counted. */
export type Cut = ReadonlyMap<string, number>;

export type DayQuestion = {
  readonly clubs: readonly string[];
  readonly indicators: readonly string[];
  readonly span: Span;
};

/** club → indicator → sum. Conditions on clubs and months stood are read at the ends of the months that end within the span. */
export async function readDaySums(transaction: Transaction, { clubs, indicators, span }: DayQuestion): Promise<Sums> {
  const dayBefore = addDays(span.from, -1);
  const whole = { from: addMonthsTo(lastWholeMonth(dayBefore), 1), to: lastWholeMonth(span.to) };
  const sums = await readClubSums(transaction, clubs, indicators, whole);
  const broken = [dayBefore, span.to].filter((day) => !isMonthEnd(day));
  if (broken.length === 0) return sums;
  const parts = new Map<LocalDate, Parts>();
  for (const day of broken) parts.set(day, await readPartOfMonth(transaction, clubs, indicators, day));
  const part = (day: LocalDate, clubId: string, indicator: string): number => parts.get(day)?.get(`${clubId} ${indicator}`) ?? 0;
  const exact = (clubId: string, indicator: string): Sum => {
    const { upTo, within, overMonths } = sums.get(clubId)?.get(indicator) ?? { upTo: 0, within: 0, overMonths: 0 };
    const ended = part(span.to, clubId, indicator);
    return { upTo: upTo + ended, within: within + ended - part(dayBefore, clubId, indicator), overMonths };
  };
  return new Map(clubs.map((clubId) => [clubId, new Map(indicators.map((indicator) => [indicator, exact(clubId, indicator)] as const))]));
}

type Parts = ReadonlyMap<string, number>;
type PartRow = { club_id: string; indicator: string; amount: number };

/** What the records of its month added up to a day. */
async function readPartOfMonth(
  transaction: Transaction,
  clubs: readonly string[],
  indicators: readonly string[],
  day: LocalDate,
): Promise<Parts> {
  const { rows } = await transaction.query<PartRow>({
    name: 'part-of-month',
    text: `select club_id, indicator, sum(amount) as amount from figure_day
      where club_id = any ($1::uuid[]) and on_date between $2 and $3 and indicator = any ($4) group by club_id, indicator`,
    values: [clubs, firstDayOf(monthOf(day)), day, indicators],
  });
  return new Map(rows.map(({ club_id, indicator, amount }) => [`${club_id} ${indicator}`, amount]));
}
