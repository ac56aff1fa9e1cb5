// Periods of a report. Two ways to cut a year: by the calendar, or on the 14th (NĐ 09/2019/NĐ-CP, Điều 12: a month from the 15th of
// the month before to the 14th, a year from 15/12 to 14/12). Which one an office uses is a setting of its template.
import {
  addDays,
  addMonths,
  addMonthsTo,
  daysBetween,
  type LocalDate,
  lastDayOf,
  localDate,
  type Month,
  monthOf,
  onDayOf,
  yearOf,
} from '../../../kernel/local-date.ts';

export const PERIOD_KINDS = ['month', 'quarter', 'half-year', 'nine-months', 'year', 'ad-hoc'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];
export type RegularKind = Exclude<PeriodKind, 'ad-hoc'>;

export const CUT_OFFS = ['calendar', 'day-14'] as const;
export type CutOff = (typeof CUT_OFFS)[number];

/** From first to last day, both included. */
export interface ReportPeriod {
  readonly kind: PeriodKind;
  readonly cutOff: CutOff;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

export interface Span {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

const MONTHS: { readonly [Kind in RegularKind]: number } = { month: 1, quarter: 3, 'half-year': 6, 'nine-months': 9, year: 12 };
const LAST_DAY = 14;

/** How many periods of a kind begin in one year: nine months are counted from the year's beginning only. */
export function periodsInYear(kind: RegularKind): number {
  return Math.floor(12 / MONTHS[kind]);
}

/** The `index`-th period (from 1) of a reporting year. */
export function periodOf(kind: RegularKind, cutOff: CutOff, year: number, index: number): ReportPeriod {
  const last = addMonthsTo(`${year}-01` as Month, MONTHS[kind] * index - 1);
  return { kind, cutOff, from: firstDay(cutOff, addMonthsTo(last, 1 - MONTHS[kind])), to: lastDay(cutOff, last) };
}

export function periodsOfYear(kind: RegularKind, cutOff: CutOff, year: number): readonly ReportPeriod[] {
  return Array.from({ length: periodsInYear(kind) }, (_, index) => periodOf(kind, cutOff, year, index + 1));
}

/** Any days; an end before its beginning is a defect, it is refused where it enters. */
export function adHocPeriod(cutOff: CutOff, from: LocalDate, to: LocalDate): ReportPeriod {
  return { kind: 'ad-hoc', cutOff, from, to };
}

/** Whether the days are those of a period of that kind; any order of two days is an ad hoc one. */
export function isPeriod({ kind, cutOff, from, to }: ReportPeriod): boolean {
  if (from > to) return false;
  if (kind === 'ad-hoc') return true;
  return periodsOfYear(kind, cutOff, reportingYear({ cutOff, to })).some((one) => one.from === from && one.to === to);
}

/** The year a period is reported in: on the 14th, 15/12 already belongs to the next one. */
export function reportingYear({ cutOff, to }: Pick<ReportPeriod, 'cutOff' | 'to'>): number {
  const year = yearOf(to);
  return to > yearSpan(cutOff, year).to ? year + 1 : year;
}

export function yearSpan(cutOff: CutOff, year: number): Span {
  const { from, to } = periodOf('year', cutOff, year, 1);
  return { from, to };
}

/** The latest period of a kind that has ended before `on`. */
export function lastEnded(kind: RegularKind, cutOff: CutOff, on: LocalDate): ReportPeriod {
  const year = reportingYear({ cutOff, to: on });
  const ended = [year - 1, year].flatMap((one) => periodsOfYear(kind, cutOff, one)).filter(({ to }) => to < on);
  return ended.at(-1) ?? periodOf(kind, cutOff, year - 1, periodsInYear(kind));
}

/** The one right before, of the same kind; of nine months, those of the year before. An ad hoc one: as many days right before. */
export function previousPeriod(period: ReportPeriod): ReportPeriod {
  const { kind, cutOff, from, to } = period;
  if (kind === 'nine-months') return lastYears(period);
  if (kind === 'ad-hoc') return { ...period, from: addDays(from, -1 - daysBetween(from, to)), to: addDays(from, -1) };
  const before = addMonthsTo(monthOf(to), -MONTHS[kind]);
  return { kind, cutOff, from: firstDay(cutOff, addMonthsTo(before, 1 - MONTHS[kind])), to: lastDay(cutOff, before) };
}

/** The same days a year before; the last day of a month stays the last one. */
export function lastYears(period: ReportPeriod): ReportPeriod {
  const { from, to } = period;
  const isLast = to === lastDayOf(monthOf(to));
  return { ...period, from: addMonths(from, -12), to: isLast ? lastDayOf(addMonthsTo(monthOf(to), -12)) : addMonths(to, -12) };
}

/** From the beginning of the reporting year to the period's last day. */
export function toDate(period: ReportPeriod): Span {
  return { from: yearSpan(period.cutOff, reportingYear(period)).from, to: period.to };
}

/** The day a report is due: so many days after the period's last one. */
export function dueOn({ to }: Pick<ReportPeriod, 'to'>, days: number): LocalDate {
  return addDays(to, days);
}

export function isCalendarMonth({ from, to }: Span): boolean {
  return from === onDayOf(monthOf(from), 1) && to === lastDayOf(monthOf(from));
}

export function isMonthEnd(day: LocalDate): boolean {
  return day === lastDayOf(monthOf(day));
}

/** The last month that has ended with `day`: all that figures kept by month say up to then. */
export function lastWholeMonth(day: LocalDate): Month {
  return isMonthEnd(day) ? monthOf(day) : addMonthsTo(monthOf(day), -1);
}

/** Calendar months of which any day lies in the span; for a period cut on the 14th the first is the month it is not named after. */
export function monthsTouched({ from, to }: Span): readonly Month[] {
  const months: Month[] = [];
  for (let month = monthOf(from); month <= monthOf(to); month = addMonthsTo(month, 1)) months.push(month);
  return months;
}

/** The months a period is named after: those whose reports it puts together. */
export function monthsNamed({ cutOff, from, to }: ReportPeriod): readonly Month[] {
  const touched = monthsTouched({ from, to });
  return cutOff === 'day-14' && touched.length > 1 && Number(from.slice(8)) > LAST_DAY ? touched.slice(1) : touched;
}

/** One name for the days of a period: 2026-10-01..2026-10-31. */
export function periodKey({ from, to }: Span): string {
  return `${from}..${to}`;
}

/** The number of a period within its year, from 1; 0 for any other days. */
export function indexInYear(period: ReportPeriod): number {
  const { kind, cutOff, from } = period;
  if (kind === 'ad-hoc') return 0;
  return periodsOfYear(kind, cutOff, reportingYear(period)).findIndex((one) => one.from === from) + 1;
}

function firstDay(cutOff: CutOff, month: Month): LocalDate {
  return cutOff === 'calendar' ? localDate(`${month}-01`) : localDate(`${addMonthsTo(month, -1)}-${LAST_DAY + 1}`);
}

function lastDay(cutOff: CutOff, month: Month): LocalDate {
  return cutOff === 'calendar' ? lastDayOf(month) : localDate(`${month}-${LAST_DAY}`);
}
