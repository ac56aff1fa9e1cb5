// The lunar day at UTC+7 for the line under the greeting. Hồ Ngọc Đức's published algorithm (after Meeus); ICU's Chinese
// calendar is wrong for Việt Nam in 1985, 2007 and 2027 (conventions §5), so the platform's own cannot be used.
import type { LocalDate } from '../../kernel/local-date.ts';

const timeZone = 7;

/** Day and month of the Vietnamese lunar calendar; `leap` for the second of two equal months. */
export function lunarDate(date: LocalDate): { readonly day: number; readonly month: number; readonly leap: boolean } {
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
  let month = difference + 11;
  let leap = false;
  if (b11 - a11 > 365) {
    const leapOffset = leapMonthOffset(a11);
    if (difference >= leapOffset) {
      month = difference + 10;
      leap = difference === leapOffset;
    }
  }
  return { day: dayNumber - monthStart + 1, month: month > 12 ? month - 12 : month, leap };
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
