// Business dates: the day people agree on at the meeting, written 'YYYY-MM-DD'. They never come from an instant, so no
// time zone and no wrong clock can move them (law 12).
import { assert } from './assert.ts';

declare const localDateBrand: unique symbol;
declare const monthBrand: unique symbol;

/** A calendar day, 'YYYY-MM-DD', Gregorian, 1900–2199. Compare with < and >. */
export type LocalDate = string & { readonly [localDateBrand]: 'LocalDate' };
/** A calendar month, 'YYYY-MM'. Compare with < and >. */
export type Month = string & { readonly [monthBrand]: 'Month' };

const DATE_SHAPE = /^(19|20|21)\d\d-\d\d-\d\d$/;
const MONTH_SHAPE = /^(19|20|21)\d\d-(0[1-9]|1[0-2])$/;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** True when `value` is a real calendar day in the shape 'YYYY-MM-DD'. */
export function isLocalDate(value: string): value is LocalDate {
  if (!DATE_SHAPE.test(value)) return false;
  const month = Number(value.slice(5, 7));
  const day = Number(value.slice(8, 10));
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(Number(value.slice(0, 4)), month);
}

export function isMonth(value: string): value is Month {
  return MONTH_SHAPE.test(value);
}

/** Takes a literal or a checked text; throws (a defect) when it is no calendar day. */
export function localDate(value: string): LocalDate {
  assert(isLocalDate(value), `${value} is not a date`);
  return value;
}

export function month(value: string): Month {
  assert(isMonth(value), `${value} is not a month`);
  return value;
}

export function daysInMonth(year: number, monthNumber: number): number {
  if (monthNumber === 2 && isLeapYear(year)) return 29;
  return DAYS[monthNumber - 1] ?? 0;
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function yearOf(date: LocalDate | Month): number {
  return Number(date.slice(0, 4));
}

export function monthNumberOf(date: LocalDate | Month): number {
  return Number(date.slice(5, 7));
}

export function dayOf(date: LocalDate): number {
  return Number(date.slice(8, 10));
}

export function monthOf(date: LocalDate): Month {
  return date.slice(0, 7) as Month;
}

export function firstDayOf(m: Month): LocalDate {
  return `${m}-01` as LocalDate;
}

export function lastDayOf(m: Month): LocalDate {
  return onDayOf(m, 31);
}

/** The given day of a month, or its last day when the month is shorter (a club meeting on the 31st meets on 30/4). */
export function onDayOf(m: Month, day: number): LocalDate {
  const last = daysInMonth(yearOf(m), monthNumberOf(m));
  return `${m}-${two(Math.min(day, last))}` as LocalDate;
}

export function addMonthsTo(m: Month, count: number): Month {
  const index = yearOf(m) * 12 + (monthNumberOf(m) - 1) + count;
  return `${Math.floor(index / 12)}-${two((((index % 12) + 12) % 12) + 1)}` as Month;
}

/** Same day `count` months later, or the month's last day when it is shorter. */
export function addMonths(date: LocalDate, count: number): LocalDate {
  return onDayOf(addMonthsTo(monthOf(date), count), dayOf(date));
}

export function addDays(date: LocalDate, count: number): LocalDate {
  return fromDayNumber(dayNumber(date) + count);
}

/** Whole days from `a` to `b` (negative when `b` is earlier). */
export function daysBetween(a: LocalDate, b: LocalDate): number {
  return dayNumber(b) - dayNumber(a);
}

/** Whole months from month `a` to month `b`. */
export function monthsBetween(a: Month, b: Month): number {
  return (yearOf(b) - yearOf(a)) * 12 + monthNumberOf(b) - monthNumberOf(a);
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(date: LocalDate): number {
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

// Days since 1970-01-01 by Howard Hinnant's civil-from-days arithmetic: exact integers, no Date, no time zone.
function dayNumber(date: LocalDate): number {
  const m = monthNumberOf(date);
  const y = yearOf(date) - (m <= 2 ? 1 : 0);
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + dayOf(date) - 1;
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468;
}

function fromDayNumber(days: number): LocalDate {
  const z = days + 719_468;
  const era = Math.floor(z / 146_097);
  const doe = z - era * 146_097;
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36_524) - Math.floor(doe / 146_096)) / 365);
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const day = doy - Math.floor((153 * mp + 2) / 5) + 1;
  const monthNumber = mp < 10 ? mp + 3 : mp - 9;
  const year = yoe + era * 400 + (monthNumber <= 2 ? 1 : 0);
  return localDate(`${year}-${two(monthNumber)}-${two(day)}`);
}

function two(value: number): string {
  return value < 10 ? `0${value}` : `${value}`;
}
