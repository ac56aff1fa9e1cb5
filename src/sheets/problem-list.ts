// The problems of a sheet as a table that can be saved, printed and ticked off: where, what stands there, what is wrong, what
// to do. Grouped the way a person goes through the sheets.
import type { Language } from '../text/language.ts';
import { sheetProblemSentence } from '../text/sheet-problems.ts';
import type { SheetProblem } from './tables.ts';
import { headingOf } from './template.ts';

const HEADINGS: { readonly [language in Language]: readonly string[] } = {
  vi: ['Bảng', 'Dòng', 'Cột', 'Tên cột', 'Đang ghi', 'Chưa đúng ở đâu', 'Cách sửa'],
  en: ['Sheet', 'Row', 'Column', 'Heading', 'What stands there', 'What is wrong', 'What to do'],
};

/** Headings first, then one line a problem. */
export function problemTable(problems: readonly SheetProblem[], language: Language): readonly (readonly string[])[] {
  const lines = problems.map((one) => {
    const { what, remedy } = sheetProblemSentence(one.problem, language);
    const row = one.index < 0 ? '' : String(one.place.row);
    return [one.place.sheet, row, one.place.letter, headingOfProblem(one), one.shown, what, remedy];
  });
  return [HEADINGS[language], ...lines];
}

/** "Thành viên, dòng 5, cột C (Năm sinh)" */
export function placeOfProblem(one: SheetProblem, language: Language): string {
  const [sheet, row, column] = HEADINGS[language];
  const heading = headingOfProblem(one);
  const parts = [one.place.sheet === '' ? sheet : one.place.sheet];
  if (one.index >= 0) parts.push(`${row?.toLowerCase()} ${one.place.row}`);
  if (one.place.letter !== '') parts.push(`${column?.toLowerCase()} ${one.place.letter}`);
  return heading === '' ? parts.join(', ') : `${parts.join(', ')} (${heading})`;
}

export function headingOfProblem(one: SheetProblem): string {
  if (one.table === 'book') return 'Ngày chốt sổ';
  return one.column === '' ? '' : headingOf(one.table, one.column);
}

/** Text of a .csv that programs of sheets open with its accents right. */
export function csvText(table: readonly (readonly string[])[]): string {
  const field = (text: string): string => {
    // A cell that begins like a formula would be run as one by the program that opens the list.
    const safe = /^[=+\-@]/.test(text) ? `'${text}` : text;
    return /[",;\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return `\uFEFF${table.map((line) => line.map(field).join(';')).join('\r\n')}\r\n`;
}
