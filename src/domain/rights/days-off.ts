// Working days for the time an office has to answer. Days off are dated data: those the Government announced, and for years
// not yet announced what Bộ luật Lao động 2019 (Điều 111, 112) and Nghị quyết 28/2026/QH16 give, with Tết and Giỗ Tổ by the lunar
// calendar. The calendars come from one public account that cites the notices, single days confirmed by the press; the notices
// themselves were not at hand.
import { addDays, type LocalDate, localDate, weekdayOf, yearOf } from '../../kernel/local-date.ts';
import { lunarNewYear, solarDate } from '../../kernel/lunar-date.ts';

interface Announced {
  /** Numbers of the notices; 1/1, Giỗ Tổ, 30/4, 1/5 and 24/11 stand in the law itself. */
  readonly by: readonly string[];
  /** Weekdays without office. */
  readonly off: readonly string[];
  /** Saturdays worked in exchange. */
  readonly worked: readonly string[];
}

const ANNOUNCED: { readonly [year: number]: Announced } = {
  2024: {
    by: ['5015/TB-LĐTBXH', '1570/TB-LĐTBXH'],
    off: ['01-01', '02-08', '02-09', '02-12', '02-13', '02-14', '04-18', '04-29', '04-30', '05-01', '09-02', '09-03'],
    worked: ['05-04'],
  },
  2025: {
    by: ['6150/TB-BLĐTBXH'],
    off: ['01-01', '01-27', '01-28', '01-29', '01-30', '01-31', '04-07', '04-30', '05-01', '05-02', '09-01', '09-02'],
    worked: ['04-26'],
  },
  // Monday 23 November was proposed as a swap too; whether it was granted was not found, so it counts as a working day.
  2026: {
    by: ['9441/TB-BNV', '12729/VPCP-KGVX', '3383/BNV-CVL'],
    off: ['01-01', '01-02', '02-16', '02-17', '02-18', '02-19', '02-20', '04-27', '04-30', '05-01', '08-31', '09-01', '09-02', '11-24'],
    worked: ['01-10', '08-22'],
  },
};

/** Days off of a year; `announced` empty: worked out from the law, the office may announce otherwise. */
export function daysOffIn(year: number): { readonly days: ReadonlySet<string>; readonly announced: readonly string[] } {
  const known = ANNOUNCED[year];
  if (known !== undefined) return { days: new Set(known.off.map((day) => `${year}-${day}`)), announced: known.by };
  return { days: new Set(byLaw(year)), announced: [] };
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
  // Ngày Văn hóa Việt Nam stands outside Điều 112, so a weekend is not made up for.
  if (year >= 2026) off.add(localDate(`${year}-11-24`));
  return [...off];
}

export function isWorkingDay(on: LocalDate): boolean {
  const year = yearOf(on);
  if (weekdayOf(on) >= 6) return ANNOUNCED[year]?.worked.includes(on.slice(5)) ?? false;
  return !daysOffIn(year).days.has(on);
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
