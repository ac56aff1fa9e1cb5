// Sheets of texts → a .xlsx file, by the library that also writes the exports. For the template and for lists of problems.
import writeExcelFile from 'write-excel-file/universal';
import type { TemplateCell, TemplateSheet } from './template.ts';

const LOOKS = {
  heading: { fontWeight: 'bold', backgroundColor: '#E4F1E7', wrap: true },
  title: { fontWeight: 'bold' },
  example: { textColor: '#5F6B64' },
} as const;

export async function workbookBlob(sheets: readonly TemplateSheet[]): Promise<Blob> {
  const made = sheets.map(({ name, widths, rows }) => ({
    sheet: name,
    columns: widths.map((width) => ({ width })),
    data: rows.map((row) => row.map(cellOf)),
  }));
  return writeExcelFile(made).toBlob();
}

/** Everything is text: a program of sheets must not turn 9/2026 into a day or drop the 0 of a telephone number. */
function cellOf({ text, look }: TemplateCell) {
  return text === '' ? null : { value: text, type: String, format: '@', ...(look === undefined ? {} : LOOKS[look]) };
}
