// What the look of a cell tells: that a number is a date, and that its font is one of the old Vietnamese ones whose letters
// only look right in that font.
import { attribute, elements } from './xml-text.ts';

export interface CellStyle {
  readonly date: boolean;
  readonly oldFont?: string;
}

/** One a format of the workbook, in the order cells name them. */
export function readStyles(xml: string): readonly CellStyle[] {
  const codes = new Map(elements(xml, 'numFmt').map(({ tag }) => [attribute(tag, 'numFmtId') ?? '', attribute(tag, 'formatCode') ?? '']));
  const fonts = elements(elements(xml, 'fonts')[0]?.inside ?? '', 'font').map(({ inside }) =>
    attribute(elements(inside, 'name')[0]?.tag ?? '', 'val'),
  );
  return elements(elements(xml, 'cellXfs')[0]?.inside ?? '', 'xf').map(({ tag }) => {
    const format = attribute(tag, 'numFmtId') ?? '0';
    const font = fonts[Number(attribute(tag, 'fontId') ?? '0')] ?? '';
    return { date: isDateFormat(Number(format), codes.get(format)), ...(isOldFont(font) ? { oldFont: font } : {}) };
  });
}

export function isOldFont(font: string | undefined): boolean {
  return font !== undefined && /^(\.vn|vni[-\s])/i.test(font);
}

/** The standard's own date formats, and any code that shows days, months or years outside of quotes and brackets. */
function isDateFormat(id: number, code: string | undefined): boolean {
  if (code !== undefined) return /[dmy]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '')) && !/general/i.test(code);
  return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58);
}

/** Excel's day number as 05/01/1950; its clock part is dropped. Day 60 never was (1900 was no leap year). */
export function dayText(serial: number, from1904: boolean): string {
  const days = Math.floor(serial) + (from1904 ? 1462 : 0);
  if (days < 1 || days > 109_574) return String(serial);
  const instant = new Date(Date.UTC(1899, 11, days < 60 ? 31 : 30) + days * 86_400_000);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(instant.getUTCDate())}/${two(instant.getUTCMonth() + 1)}/${instant.getUTCFullYear()}`;
}
