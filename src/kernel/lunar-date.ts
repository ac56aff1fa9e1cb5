// The Vietnamese lunar calendar at UTC+7, both ways. Hồ Ngọc Đức's published algorithm (after Meeus); ICU's Chinese calendar
// is wrong for Việt Nam in 1985, 2007 and 2027 (conventions §5), so the platform's own cannot be used.
import { addDays, type LocalDate, localDate } from './local-date.ts';

const timeZone = 7;
const DAYS_TO_1970 = 2440588;
const DAWN = localDate('1970-01-01');

export interface LunarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** The second of two equal months. */
  readonly leap: boolean;
}

export function lunarDate(date: LocalDate): LunarDate {
  const year = Number(date.slice(0, 4));
  const dayNumber = julianDay(Number(date.slice(8, 10)), Number(date.slice(5, 7)), year);
  const k = Math.floor((dayNumber - 2415021.076998695) / 29.530588853);
  let monthStart = newMoonDay(k + 1);
  if (monthStart > dayNumber) monthStart = newMoonDay(k);
  let a11 = eleventhMonth(year);
  let b11 = a11;
  if (a11 >= monthStart) a11 = eleventhMonth(year - 1);
  else b11 = eleventhMonth(year + 1);
  const difference = Math.floor((monthStart - a11) / 29);
  const { month, leap } = monthAt(difference, b11 - a11 > 365 ? leapMonthOffset(a11) : null);
  const began = a11 >= julianDay(1, 1, year) ? year : year - 1;
  // Months 11 and 12 before the turn belong to the year in which that eleventh month began.
  const isBeforeTurn = month >= 11 && difference < 4;
  return { year: isBeforeTurn ? began : began + 1, month, day: dayNumber - monthStart + 1, leap };
}

/** The day of a lunar date; null when the month has no such day, or the year no such leap month. */
export function solarDate({ year, month, day, leap }: LunarDate): LocalDate | null {
  // Begins from a day that is surely before, and goes month by month.
  let first = dateOf(newMoonDay(Math.floor((julianDay(1, 1, year) - 2415021.076998695) / 29.530588853)));
  for (let months = 0; months < 16; months += 1) {
    const lunar = lunarDate(first);
    if (lunar.year === year && lunar.month === month && lunar.leap === leap) {
      const found = addDays(first, day - 1);
      return day >= 1 && day <= 30 && lunarDate(found).day === day ? found : null;
    }
    const next = addDays(first, 32);
    first = addDays(next, 1 - lunarDate(next).day);
  }
  return null;
}

/** Mùng một Tết of the lunar year that begins in this solar year. */
export function lunarNewYear(year: number): LocalDate {
  for (let day = localDate(`${year}-01-19`); ; day = addDays(day, 1)) {
    const lunar = lunarDate(day);
    if (lunar.day === 1 && lunar.month === 1) return day;
  }
}

function monthAt(difference: number, leapOffset: number | null): Pick<LunarDate, 'month' | 'leap'> {
  const behind = leapOffset !== null && difference >= leapOffset ? 1 : 0;
  const month = difference + 11 - behind;
  return { month: month > 12 ? month - 12 : month, leap: difference === leapOffset };
}

function dateOf(dayNumber: number): LocalDate {
  return addDays(DAWN, dayNumber - DAYS_TO_1970);
}

function julianDay(day: number, month: number, year: number): number {
  const a = Math.floor((14 - month) / 12);
  const y = year + 4800 - a;
  const m = month + 12 * a - 3;
  return day + Math.floor((153 * m + 2) / 5) + 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) - 32045;
}

function newMoonDay(k: number): number {
  const T = k / 1236.85;
  const rad = Math.PI / 180;
  const mean =
    2415020.75933 +
    29.53058868 * k +
    0.0001178 * T * T -
    0.000000155 * T ** 3 +
    0.00033 * Math.sin((166.56 + 132.87 * T - 0.009173 * T * T) * rad);
  const sun = (359.2242 + 29.10535608 * k - 0.0000333 * T * T - 0.00000347 * T ** 3) * rad;
  const moon = (306.0253 + 385.81691806 * k + 0.0107306 * T * T + 0.00001236 * T ** 3) * rad;
  const node = (21.2964 + 390.67050646 * k - 0.0016528 * T * T - 0.00000239 * T ** 3) * rad;
  const correction =
    (0.1734 - 0.000393 * T) * Math.sin(sun) +
    0.0021 * Math.sin(2 * sun) -
    0.4068 * Math.sin(moon) +
    0.0161 * Math.sin(2 * moon) -
    0.0004 * Math.sin(3 * moon) +
    0.0104 * Math.sin(2 * node) -
    0.0051 * Math.sin(sun + moon) -
    0.0074 * Math.sin(sun - moon) +
    0.0004 * Math.sin(2 * node + sun) -
    0.0004 * Math.sin(2 * node - sun) -
    0.0006 * Math.sin(2 * node + moon) +
    0.001 * Math.sin(2 * node - moon) +
    0.0005 * Math.sin(2 * moon + sun);
  const deltaT =
    T < -11
      ? 0.001 + 0.000839 * T + 0.0002261 * T * T - 0.00000845 * T ** 3 - 0.000000081 * T ** 4
      : -0.000278 + 0.000265 * T + 0.000262 * T * T;
  return Math.floor(mean + correction - deltaT + 0.5 + timeZone / 24);
}

/** Which twelfth of the ecliptic the sun is in at the start of the day, 0 to 11. */
function sunSector(dayNumber: number): number {
  const T = (dayNumber - 0.5 - timeZone / 24 - 2451545) / 36525;
  const rad = Math.PI / 180;
  const anomaly = (357.5291 + 35999.0503 * T - 0.0001559 * T * T - 0.00000048 * T ** 3) * rad;
  const mean = 280.46645 + 36000.76983 * T + 0.0003032 * T * T;
  const centre =
    (1.9146 - 0.004817 * T - 0.000014 * T * T) * Math.sin(anomaly) +
    (0.019993 - 0.000101 * T) * Math.sin(2 * anomaly) +
    0.00029 * Math.sin(3 * anomaly);
  const longitude = (mean + centre) * rad;
  return Math.floor(((longitude - Math.PI * 2 * Math.floor(longitude / (Math.PI * 2))) / Math.PI) * 6);
}

function eleventhMonth(year: number): number {
  const k = Math.floor((julianDay(31, 12, year) - 2415021) / 29.530588853);
  const moon = newMoonDay(k);
  return sunSector(moon) >= 9 ? newMoonDay(k - 1) : moon;
}

function leapMonthOffset(a11: number): number {
  const k = Math.floor((a11 - 2415021.076998695) / 29.530588853 + 0.5);
  let index = 1;
  let sector = sunSector(newMoonDay(k + index));
  let last: number;
  do {
    last = sector;
    index += 1;
    sector = sunSector(newMoonDay(k + index));
  } while (sector !== last && index < 14);
  return index - 1;
}
