// Working days for the time an office has to answer. Days off are dated data: those the Government announced, and for years
// not yet announced what Bộ luật Lao động 2019 (Điều 111, 112) gives, with Tết and Giỗ Tổ by the Vietnamese lunar calendar.
import { addDays, type LocalDate, localDate, weekdayOf, yearOf } from '../../kernel/local-date.ts';
import { lunarNewYear, solarDate } from '../../kernel/lunar-date.ts';

/** Weekdays without office, by year, as announced (swapped days with them). */
const ANNOUNCED: { readonly [year: number]: readonly string[] } = {
  2024: ['01-01', '02-08', '02-09', '02-12', '02-13', '02-14', '04-18', '04-29', '04-30', '05-01', '09-02', '09-03'],
  2025: ['01-01', '01-27', '01-28', '01-29', '01-30', '01-31', '04-07', '04-30', '05-01', '05-02', '09-01', '09-02'],
  2026: ['01-01', '01-02', '02-16', '02-17', '02-18', '02-19', '02-20', '04-27', '04-30', '05-01', '08-31', '09-01', '09-02'],
};

/** Days off of a year; `announced` false: worked out from the law, the office may announce otherwise. */
export function daysOffIn(year: number): { readonly days: ReadonlySet<string>; readonly announced: boolean } {
  const known = ANNOUNCED[year];
  if (known !== undefined) return { days: new Set(known.map((day) => `${year}-${day}`)), announced: true };
  return { days: new Set(byLaw(year)), announced: false };
}

/** Holidays of the law; one that falls on a weekend is made up for on the next working day. */
function byLaw(year: number): readonly string[] {
  const newYear = lunarNewYear(year);
  const tet = [-1, 0, 1, 2, 3].map((day) => addDays(newYear, day));
  const hungKings = solarDate({ year, month: 3, day: 10, leap: false });
  const fixed = ['01-01', '04-30', '05-01', '09-01', '09-02'].map((day) => localDate(`${year}-${day}`));
  const others = hungKings === null ? fixed : [...fixed, hungKings];
  const off = new Set<string>([...tet, ...others]);
  for (const holiday of [...tet, ...others]) {
    if (weekdayOf(holiday) < 6) continue;
    let made = addDays(holiday, 1);
    while (weekdayOf(made) >= 6 || off.has(made)) made = addDays(made, 1);
    off.add(made);
  }
  return [...off];
}

export function isWorkingDay(on: LocalDate): boolean {
  return weekdayOf(on) < 6 && !daysOffIn(yearOf(on)).days.has(on);
}

/** The day that ends so many working days; the day something was handed in does not count. */
export function afterWorkingDays(from: LocalDate, count: number): LocalDate {
  let day = from;
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}
