// Sheets become the bytes of an .xlsx file. Library: write-excel-file (small, kept, writes formulas and formats). It leaves
// the value of a formula to whoever opens the file; we add ours, for the phones that only show, and ask for a full
// computation on opening, for the programs that compute.
import type { CellObject, Feature, Sheet as WrittenSheet } from 'write-excel-file/universal';
import writeXlsxFile from 'write-excel-file/universal';
import { printableText } from '../kernel/printable.ts';
import { address, type Cell, daySerial, type Sheet, type Shown } from './sheet.ts';

const FORMATS: { readonly [shown in Shown]: string } = { money: '#,##0', count: '0', share: '0.00%', days: '#,##0.0' };
const HEAD = { fontWeight: 'bold', backgroundColor: '#DDEBE1', wrap: true, alignVertical: 'top', bottomBorderStyle: 'thin' } as const;

/** `withValues` false leaves the formulas without a value, so that a program which opens the file has to compute them. */
export async function xlsxFile(sheets: readonly Sheet[], withValues = true): Promise<Uint8Array<ArrayBuffer>> {
  const written: WrittenSheet<Blob>[] = sheets.map((sheet) => ({
    sheet: sheet.name,
    data: sheet.rows.map((row) => row.map(writtenCell)),
    columns: sheet.widths.map((width) => ({ width })),
    stickyRowsCount: sheet.frozenRows,
    stickyColumnsCount: sheet.frozenColumns,
  }));
  const features = withValues ? [computeOnOpening, ourValues(sheets)] : [computeOnOpening];
  const blob = await writeXlsxFile(written, { features }).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

function writtenCell(cell: Cell): CellObject | null {
  switch (cell.is) {
    case 'blank':
      return null;
    case 'title':
      return { type: String, value: printableText(cell.text), fontWeight: 'bold', fontSize: 14 };
    case 'head':
      return { type: String, value: printableText(cell.text), ...HEAD };
    case 'text':
      return { type: String, value: printableText(cell.text), ...(cell.bold && { fontWeight: 'bold' }) };
    case 'number':
      return { type: Number, value: cell.value, format: FORMATS[cell.shown] };
    case 'day':
      return { type: Number, value: daySerial(cell.on), format: 'dd/mm/yyyy' };
    case 'formula':
      return { type: 'Formula', value: cell.formula, format: FORMATS[cell.shown], ...(cell.bold && { fontWeight: 'bold' }) };
  }
}

const computeOnOpening: Feature<Blob> = {
  files: {
    transform: {
      'xl/workbook.xml': {
        transformElementAttributes: (tag, attributes) => (tag === 'calcPr' ? { ...attributes, fullCalcOnLoad: '1' } : attributes),
      },
    },
  },
};

/** Puts our value behind each formula: <f>…</f><v>…</v>. */
function ourValues(sheets: readonly Sheet[]): Feature<Blob> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (content, _options, { sheetIndex }) => {
            const values = valuesOf(sheets[sheetIndex]);
            return content.replace(/(<c r="([A-Z]+\d+)"[^>]*>)(<f>[^<]*<\/f>)/g, (whole, _open, at: string) => {
              const value = values.get(at);
              return value === undefined ? whole : `${whole}<v>${value}</v>`;
            });
          },
        },
      },
    },
  };
}

function valuesOf(sheet: Sheet | undefined): ReadonlyMap<string, number> {
  const values = new Map<string, number>();
  sheet?.rows.forEach((row, index) => {
    row.forEach((cell, column) => {
      if (cell.is === 'formula') values.set(address(column, index + 1), cell.value);
    });
  });
  return values;
}
