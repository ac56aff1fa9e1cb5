// Workbooks made for the tests, byte by byte, with what well-kept writers refuse to write: old fonts, formulas without a
// result, errors, merged cells, hidden parts and parts that claim to be huge.
import { strToU8, zipSync } from 'fflate';
import { columnLetter } from './workbook.ts';

export type MadeCell =
  | string
  | number
  | null
  | { readonly xml: string }
  | { readonly day: number }
  | { readonly text: string; readonly font: number };

export interface MadeSheet {
  readonly name: string;
  readonly rows: readonly (readonly MadeCell[])[];
  readonly merged?: readonly string[];
}

export interface MadeOptions {
  /** Font names beside Calibri; a cell's `font` counts from 1. */
  readonly fonts?: readonly string[];
  readonly extra?: Readonly<Record<string, Uint8Array>>;
  readonly from1904?: boolean;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

export function madeWorkbook(sheets: readonly MadeSheet[], options: MadeOptions = {}): Uint8Array {
  const fonts = ['Calibri', ...(options.fonts ?? [])];
  const texts = new Map<string, number>();
  const files: Record<string, Uint8Array> = {
    'xl/workbook.xml': strToU8(
      `${HEAD}<workbook ${MAIN} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr${options.from1904 ? ' date1904="1"' : ''}/><sheets>${sheets
        .map(({ name }, n) => `<sheet name="${escaped(name)}" sheetId="${n + 1}" r:id="rId${n + 1}"/>`)
        .join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `${HEAD}<Relationships>${sheets.map((_one, n) => `<Relationship Id="rId${n + 1}" Target="worksheets/sheet${n + 1}.xml"/>`).join('')}</Relationships>`,
    ),
    'xl/styles.xml': strToU8(stylesOf(fonts)),
  };
  sheets.forEach((sheet, n) => {
    files[`xl/worksheets/sheet${n + 1}.xml`] = strToU8(sheetXml(sheet, texts, fonts.length));
  });
  files['xl/sharedStrings.xml'] = strToU8(
    `${HEAD}<sst ${MAIN}>${[...texts.keys()].map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`,
  );
  return zipSync({ ...files, ...options.extra }, { level: 6 });
}

/** Formats: one a font, then a date in the first font. */
function stylesOf(fonts: readonly string[]): string {
  const xfs = fonts.map((_font, n) => `<xf numFmtId="0" fontId="${n}"/>`).join('');
  return `${HEAD}<styleSheet ${MAIN}><fonts>${fonts.map((name) => `<font><sz val="12"/><name val="${name}"/></font>`).join('')}</fonts><cellXfs>${xfs}<xf numFmtId="14" fontId="0"/></cellXfs></styleSheet>`;
}

function sheetXml({ rows, merged = [] }: MadeSheet, texts: Map<string, number>, dateFormat: number): string {
  const cell = (made: MadeCell, reference: string): string => {
    if (made === null) return '';
    if (typeof made === 'number') return `<c r="${reference}"><v>${made}</v></c>`;
    if (typeof made === 'object' && 'xml' in made) return `<c r="${reference}"${made.xml}</c>`;
    if (typeof made === 'object' && 'day' in made) return `<c r="${reference}" s="${dateFormat}"><v>${made.day}</v></c>`;
    const text = typeof made === 'string' ? made : made.text;
    const place = texts.get(text) ?? texts.size;
    texts.set(text, place);
    return `<c r="${reference}" t="s"${typeof made === 'string' ? '' : ` s="${made.font}"`}><v>${place}</v></c>`;
  };
  const lines = rows.map(
    (row, at) => `<row r="${at + 1}">${row.map((made, column) => cell(made, `${columnLetter(column)}${at + 1}`)).join('')}</row>`,
  );
  const merges = merged.length === 0 ? '' : `<mergeCells>${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
  return `${HEAD}<worksheet ${MAIN}><sheetData>${lines.join('')}</sheetData>${merges}</worksheet>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
