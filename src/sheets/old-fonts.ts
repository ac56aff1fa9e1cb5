// Sheets of before Unicode: letters that only look Vietnamese in their own font (TCVN3 in .VnTime, VNI in VNI-Times). Found by
// the font's name, else by letters no Vietnamese text has and by family names; previewed and asked about, never changed in
// silence. In .VnTimeH the font itself makes capitals, so what comes out of it is capitals too.
import { toUnicode } from 'vietnamese-conversion';
import type { Cell, Sheet, Workbook } from './workbook.ts';

export type OldEncoding = 'tcvn3' | 'vni';

export interface OldText {
  readonly encoding: OldEncoding;
  readonly byFont: boolean;
  /** Cells that would change. */
  readonly cells: number;
  /** Side by side, at most ten, each once. */
  readonly samples: readonly { readonly before: string; readonly after: string }[];
}

const SAMPLES = 10;
const FAMILY_NAMES = new Set(
  'nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh mai đào đoàn trịnh tô hà lâm lưu vương tạ chu châu cao trương phùng tăng quách thái la lương bế nông hứa triệu đàm khổng tống kiều'.split(
    ' ',
  ),
);
/** Signs of the range both encodings use that no Vietnamese text in Unicode has. */
const STRANGE =
  /[\u00A1-\u00BF\u00C4-\u00C7\u00CB\u00CE-\u00D1\u00D6-\u00D8\u00DB\u00DC\u00DE\u00DF\u00E4-\u00E7\u00EB\u00EE-\u00F1\u00F6-\u00F8\u00FB\u00FC\u00FE\u00FF]/;
const HIGH = /[\u00A1-\u00FF]/;
const BEYOND = /[\u0100-\u1EFF]/;
/** What a text of Vietnamese, of numbers and of signs is made of. */
const VIETNAMESE = /^[\p{P}\p{S}\p{N}\s A-Za-zÀ-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ]*$/u;

/** The old text of a workbook, or null when there is none worth asking about. */
export function findOldText(workbook: Workbook): OldText | null {
  const cells = workbook.sheets.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const byFont = cells.filter((cell) => cell.oldFont !== undefined);
  const encoding = byFont.length > 0 ? encodingOfFont(byFont[0]?.oldFont ?? '') : encodingOfLetters(cells);
  if (encoding === null) return null;
  const changes = changingCells(cells, encoding);
  if (changes.length === 0) return null;
  const samples = new Map(changes.map((cell) => [cell.text, converted(cell, encoding)]));
  const shown = [...samples].sort(([a], [b]) => Number(looksLikeName(b)) - Number(looksLikeName(a))).slice(0, SAMPLES);
  return { encoding, byFont: byFont.length > 0, cells: changes.length, samples: shown.map(([before, after]) => ({ before, after })) };
}

/** The workbook with its old text in Unicode; other cells as they were. */
export function convertOldText(workbook: Workbook, encoding: OldEncoding): Workbook {
  const changes = new Set(
    changingCells(
      workbook.sheets.flatMap(({ rows }) => rows.flatMap((row) => row.cells)),
      encoding,
    ),
  );
  const inSheet = (sheet: Sheet): Sheet => ({
    ...sheet,
    name: isCandidate(sheet.name) && STRANGE.test(sheet.name) ? toUnicode(sheet.name, encoding).normalize('NFC') : sheet.name,
    rows: sheet.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => (changes.has(cell) ? { ...cell, text: converted(cell, encoding) } : cell)),
    })),
  });
  return { ...workbook, sheets: workbook.sheets.map(inSheet) };
}

function changingCells(cells: readonly Cell[], encoding: OldEncoding): readonly Cell[] {
  const unicodeToo = cells.some(({ text }) => BEYOND.test(text));
  return cells.filter((cell) => {
    if (!isCandidate(cell.text)) return false;
    if (cell.oldFont === undefined && unicodeToo && !STRANGE.test(cell.text)) return false;
    return converted(cell, encoding) !== cell.text;
  });
}

function isCandidate(text: string): boolean {
  return HIGH.test(text) && !BEYOND.test(text);
}

function encodingOfFont(font: string): OldEncoding {
  return /^vni/i.test(font) ? 'vni' : 'tcvn3';
}

/** Both are tried on every doubtful cell; the one that gives Vietnamese words and family names wins. */
function encodingOfLetters(cells: readonly Cell[]): OldEncoding | null {
  const doubtful = cells.filter(({ text }) => isCandidate(text) && !FAMILY_NAMES.has(firstWord(text)));
  const score = (encoding: OldEncoding): number =>
    doubtful.reduce((total, cell) => {
      const text = converted(cell, encoding);
      return total + (VIETNAMESE.test(text) ? 1 : -2) + (FAMILY_NAMES.has(firstWord(text)) ? 3 : 0);
    }, 0);
  const [tcvn3, vni] = [score('tcvn3'), score('vni')];
  if (Math.max(tcvn3, vni) < 3) return null;
  return vni > tcvn3 ? 'vni' : 'tcvn3';
}

/** One cell in Unicode. Capitals: by a font ending in H, or when every letter the encoding leaves plain is a capital. */
function converted(cell: Cell, encoding: OldEncoding): string {
  const text = toUnicode(cell.text, encoding).normalize('NFC');
  const byFont = /h$/i.test(cell.oldFont ?? '') && /^\.vn/i.test(cell.oldFont ?? '');
  const plain = cell.text.replace(/[^A-Za-z]/g, '');
  const byLetters = encoding === 'tcvn3' && plain.length > 2 && plain === plain.toUpperCase();
  return byFont || byLetters ? text.toUpperCase() : text;
}

function looksLikeName(text: string): boolean {
  return text.trim().includes(' ');
}

function firstWord(text: string): string {
  return text.trim().split(/\s+/)[0]?.toLowerCase() ?? '';
}
