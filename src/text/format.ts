// Numbers and dates as Vietnamese papers write them. Own few lines: the platform's vi-VN formats differ between engines
// and are unfit for documents (conventions §2). A sum never breaks over two lines: U+00A0 stands before đ.
import { addDays, isLocalDate, type LocalDate, type Month } from '../kernel/local-date.ts';

const MINUS = '−';
const SPACE = '\u00A0';

/** Whole number with a dot every three figures and a true minus: −1.234.000 */
export function groupDigits(value: number): string {
  const figures = String(Math.abs(value)).replace(/\B(?=(\d{3})+(?!\d))/g, '.');
  return value < 0 ? MINUS + figures : figures;
}

/** 1.234.000 đ */
export function formatDong(amount: number): string {
  return `${groupDigits(amount)}${SPACE}đ`;
}

/** A change or difference, its sign always shown: +61.000 đ, −20.000 đ, 0 đ */
export function formatSignedDong(amount: number): string {
  return amount > 0 ? `+${formatDong(amount)}` : formatDong(amount);
}

/** A tile's short form: 3,71 tỷ đồng · 46,8 triệu đồng · 950.000 đ. The full figure is one tap away. */
export function formatShortDong(amount: number): string {
  const size = Math.abs(amount);
  if (size >= 1_000_000_000) return `${decimal(amount / 1_000_000_000, 2)} tỷ đồng`;
  if (size >= 10_000_000) return `${decimal(amount / 1_000_000, 1)} triệu đồng`;
  return formatDong(amount);
}

/** Part of a whole as 86,4%; an empty whole gives "0%". */
export function formatPercent(part: number, whole: number): string {
  return whole === 0 ? '0%' : `${decimal((part / whole) * 100, 1)}%`;
}

/** Basis points as a percentage: 80 → 0,8% · 1606 → 16,06% */
export function formatBasisPoints(basisPoints: number): string {
  const text = decimal(basisPoints / 100, 2).replace(/,?0+$/, '');
  return `${text === '' ? '0' : text}%`;
}

/** 24/11/2026 */
export function formatDate(date: LocalDate | string): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
}

/** 24/11 */
export function formatDay(date: LocalDate | string): string {
  return `${Number(date.slice(8, 10))}/${Number(date.slice(5, 7))}`;
}

/** 11/2026 */
export function formatMonth(month: Month | string): string {
  return `${Number(month.slice(5, 7))}/${month.slice(0, 4)}`;
}

/** ngày 05 tháng 01 năm 2026: a leading zero for days below 10 and for months 1 and 2 only (NĐ 30/2020, Phụ lục I). */
export function formatDocumentDate(date: LocalDate | string): string {
  const monthNumber = Number(date.slice(5, 7));
  return `ngày ${date.slice(8, 10)} tháng ${monthNumber < 3 ? `0${monthNumber}` : monthNumber} năm ${date.slice(0, 4)}`;
}

function decimal(value: number, places: number): string {
  return value.toFixed(places).replace('.', ',').replace('-', MINUS);
}

const HOURS_AHEAD_OF_UTC = 7;

/** "9:05, 28/11/2026", the day and hour in Việt Nam of an instant written in UTC (ISO 8601). */
export function vietnamMoment(instant: string): string {
  const [day = '', clock = ''] = instant.split('T');
  if (!isLocalDate(day)) return instant;
  const hour = Number(clock.slice(0, 2)) + HOURS_AHEAD_OF_UTC;
  return `${hour % 24}:${clock.slice(3, 5)}, ${formatDate(addDays(day, hour >= 24 ? 1 : 0))}`;
}
