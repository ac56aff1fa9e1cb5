// The cells of one sheet out of its XML, by searching for marks and not by building a tree: a sheet of 20,000 rows is read in
// a fraction of a second. What a cell has as a formula is kept as a note; its value is the one the program stored.
import { type CellStyle, dayText, isOldFont } from './styles.ts';
import { type Cell, columnOf, type Merged, type SheetRow } from './workbook.ts';
import { attribute, elements, unescaped } from './xml-text.ts';

export interface SharedText {
  readonly text: string;
  readonly oldFont?: string;
}

export interface BookParts {
  readonly texts: readonly SharedText[];
  readonly styles: readonly CellStyle[];
  readonly from1904: boolean;
}

export function readRows(xml: string, parts: BookParts): readonly SheetRow[] {
  const rows: SheetRow[] = [];
  let at = xml.indexOf('<sheetData');
  let row = 0;
  while (at >= 0) {
    const start = xml.indexOf('<row', at);
    if (start < 0) break;
    const open = xml.indexOf('>', start);
    // A sheet cut off inside a tag: looking for its end from there would begin at the top again, and never end.
    if (open < 0) break;
    const tag = xml.slice(start + 4, open);
    row = Number(attribute(tag, 'r') ?? row + 1);
    if (tag.endsWith('/')) {
      at = open + 1;
      continue;
    }
    const close = xml.indexOf('</row>', open);
    if (close < 0) break;
    const cells = readCells(xml, open + 1, close, parts);
    if (cells.length > 0) rows.push({ row, cells });
    at = close + 6;
  }
  return rows;
}

function readCells(xml: string, from: number, to: number, parts: BookParts): readonly Cell[] {
  const cells: Cell[] = [];
  let at = from;
  let column = -1;
  while (true) {
    const start = xml.indexOf('<c', at);
    if (start < 0 || start >= to) return cells;
    const open = xml.indexOf('>', start);
    if (open < 0) return cells;
    const tag = xml.slice(start + 2, open);
    const reference = tag.startsWith(' r="') ? tag.slice(4, 12) : attribute(tag, 'r');
    column = reference === undefined ? column + 1 : columnOf(reference);
    if (tag.endsWith('/')) {
      at = open + 1;
      continue;
    }
    const close = xml.indexOf('</c>', open);
    if (close < 0) return cells;
    const cell = plainCell(xml, open + 1, close, column, tag, parts) ?? readCell(column, tag, xml.slice(open + 1, close), parts);
    if (cell !== null) cells.push(cell);
    at = close + 4;
  }
}

/** By far the most cells are `<c r t="s"><v>12</v></c>` or a bare number: read without looking for anything else. */
function plainCell(xml: string, from: number, to: number, column: number, tag: string, parts: BookParts): Cell | null {
  if (!xml.startsWith('<v>', from) || !xml.startsWith('</v>', to - 4) || tag.includes(' s="')) return null;
  const value = xml.slice(from + 3, to - 4);
  if (tag.endsWith(' t="s"')) {
    const shared = parts.texts[Number(value)];
    if (shared === undefined || shared.text === '' || shared.oldFont !== undefined) return null;
    return { column, text: shared.text };
  }
  return !tag.includes(' t="') && /^\d{1,14}$/.test(value) ? { column, text: value } : null;
}

function readCell(column: number, tag: string, inside: string, parts: BookParts): Cell | null {
  const formula = inside.includes('<f');
  const value = storedValue(inside);
  const kind = attribute(tag, 't');
  const style = parts.styles[Number(attribute(tag, 's') ?? '0')];
  if (kind === 'e') return { column, text: unescaped(value ?? ''), odd: 'error-value' };
  const shared = kind === 's' && value !== null ? parts.texts[Number(value)] : undefined;
  const text = (shared?.text ?? ownText(kind, value, inside, style, parts.from1904)).normalize('NFC').trim();
  if (text === '') return formula ? { column, text, odd: 'formula-without-value' } : null;
  const oldFont = shared?.oldFont ?? (kind === undefined || kind === 'n' ? undefined : style?.oldFont);
  return { column, text, ...(oldFont === undefined ? {} : { oldFont }), ...(formula ? { odd: 'formula' } : {}) };
}

function ownText(kind: string | undefined, value: string | null, inside: string, style: CellStyle | undefined, from1904: boolean): string {
  if (kind === 'inlineStr') return textRuns(inside);
  if (value === null || kind === 's') return '';
  if (kind === 'b') return value === '1' ? 'có' : 'không';
  if (kind === 'str' || kind === 'd') return unescaped(value);
  const number = Number(value);
  if (!Number.isFinite(number)) return unescaped(value);
  return style?.date === true ? dayText(number, from1904) : plainNumber(number);
}

/** 5000000.000000001 is what programs make of 5000000. */
function plainNumber(number: number): string {
  const rounded = Math.round(number * 1e6) / 1e6;
  return Math.abs(rounded) < 1e15 ? String(rounded) : String(number);
}

function storedValue(inside: string): string | null {
  const start = inside.indexOf('<v');
  if (start < 0) return null;
  const open = inside.indexOf('>', start);
  const close = inside.indexOf('</v>', open);
  return close < 0 ? null : inside.slice(open + 1, close);
}

export function readSharedTexts(xml: string): readonly SharedText[] {
  return elements(xml, 'si').map(({ inside }) => {
    const font = inside.includes('<rFont') ? attribute(elements(inside, 'rFont')[0]?.tag ?? '', 'val') : undefined;
    const text = textRuns(inside).normalize('NFC').trim();
    return font !== undefined && isOldFont(font) ? { text, oldFont: font } : { text };
  });
}

/** The runs of a rich text one after the other; pronunciations of eastern scripts (rPh) left out. */
function textRuns(inside: string): string {
  const plain = inside.includes('<rPh') ? withoutSounds(inside) : inside;
  let text = '';
  for (const run of elements(plain, 't')) text += run.inside;
  return unescaped(text);
}

/** By search and not by a pattern, which would read to the end from each opening that never closes. */
function withoutSounds(inside: string): string {
  const [first = '', ...rest] = inside.split('<rPh');
  return first + rest.map((part) => part.slice(part.includes('</rPh>') ? part.indexOf('</rPh>') + 6 : part.length)).join('');
}

export function readMerged(xml: string): readonly Merged[] {
  return elements(xml, 'mergeCell').flatMap(({ tag }) => {
    const found = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(attribute(tag, 'ref') ?? '');
    if (found === null) return [];
    const [, first = '', row = '', last = '', lastRow = ''] = found;
    return [{ row: Number(row), lastRow: Number(lastRow), column: columnOf(first), lastColumn: columnOf(last) }];
  });
}
