// A workbook as the reading of cut-off sheets needs it: text, places, fonts, and what is odd about a cell. Dates are texts
// (05/01/1950) already; whatever the file was, the rest of the way is the same as for what people type on the screen.

export interface Cell {
  /** 0 for A. */
  readonly column: number;
  readonly text: string;
  /** Only when it names one of the old Vietnamese fonts (.VnTime, VNI-Times …). */
  readonly oldFont?: string;
  readonly odd?: 'formula' | 'formula-without-value' | 'error-value';
}

export interface SheetRow {
  /** As the program counts, 1 for the first. */
  readonly row: number;
  readonly cells: readonly Cell[];
}

export interface Sheet {
  readonly name: string;
  readonly rows: readonly SheetRow[];
  readonly merged: readonly Merged[];
}

export interface Merged {
  readonly row: number;
  readonly lastRow: number;
  readonly column: number;
  readonly lastColumn: number;
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly notes: readonly WorkbookNote[];
}

/** What was done with the file that people should know of; none of it stops the reading. */
export type WorkbookNote = 'read-as-csv' | 'macros-ignored' | 'formulas-by-value';

/** "A", "B" … "Z", "AA": the letter over a column. */
export function columnLetter(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetter(Math.floor(column / 26) - 1) + letter;
}

/** "C12" → column 2. */
export function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at += 1) {
    const code = reference.charCodeAt(at);
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column - 1;
}
