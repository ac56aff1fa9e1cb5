// How names, instants and values are written on the office's screens. Numbers come from src/text/format.ts.
import type { Measure } from '../../../domain/network/indicators/definition.ts';
import type { NamedUnit } from '../../../protocol/network-messages.ts';
import { formatDate, formatDong, formatPercent, formatShortDong, formatSignedDong, groupDigits } from '../../../text/format.ts';

/** "phường Hà An" */
export function unitName(unit: Pick<NamedUnit, 'type' | 'name'>): string {
  return unit.type === '' ? unit.name : `${unit.type} ${unit.name}`;
}

/** Without the words every club's name begins with: "khu Bãi Muối". */
export function shortClubName(name: string): string {
  return name.replace(/^(CLB|Câu lạc bộ)( LTHTGN| Liên thế hệ tự giúp nhau)?\s+/i, '');
}

export function atStart(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** A value in its own unit: 1.234.000 đ · 33,0% · 12,5 · 165. The word after the number is the caller's. */
export function valueText(measure: Measure, value: number): string {
  switch (measure) {
    case 'dong':
      return formatDong(value);
    case 'share':
      return formatPercent(value, 10_000);
    case 'half-days':
      return `${groupDigits(Math.trunc(value / 2))}${value % 2 === 0 ? '' : ',5'}`;
    default:
      return groupDigits(value);
  }
}

/** A change, its sign shown. */
export function changeText(measure: Measure, value: number): string {
  if (measure === 'dong') return formatSignedDong(value);
  return value > 0 ? `+${valueText(measure, value)}` : valueText(measure, value);
}

/** "3,71" and "tỷ đồng": a tile's number with its smaller words apart. */
export function shortDongParts(amount: number): { readonly number: string; readonly word: string } {
  const [number = '', ...words] = formatShortDong(amount).replace('\u00A0', ' ').split(' ');
  return { number, word: words.join(' ') };
}

const hoursAheadOfUtc = 7;

/** 25/11, 7:30 in Việt Nam, from an ISO instant. */
export function momentText(instant: string): string {
  const { date, clock } = inVietnam(instant);
  return `${date.slice(0, 5)}, ${clock}`;
}

export function inVietnam(instant: string): { readonly date: string; readonly clock: string } {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return { date: '', clock: '' };
  const there = new Date(at.getTime() + hoursAheadOfUtc * 3_600_000).toISOString();
  return { date: formatDate(there.slice(0, 10)), clock: `${Number(there.slice(11, 13))}:${there.slice(14, 16)}` };
}

/** For searching without accents: "Đông Triều" → "dong trieu". */
export function plainLetters(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .toLowerCase();
}
