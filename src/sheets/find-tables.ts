// Where the four tables stand in a workbook: each is found by its headings, wherever they are and in whatever order. What is
// odd about single cells (a formula without a result, merged cells) is told here, once the columns are known.
import {
  COLUMNS,
  KEY_COLUMNS,
  plainWords,
  type SheetProblem,
  TABLE_NAMES,
  type TableName,
  type TypedRow,
  type TypedSheet,
} from './tables.ts';
import { type Cell, columnLetter, type Sheet, type SheetRow, type Workbook } from './workbook.ts';

/** Headings stand near the top: below the titles and notes of a page. */
const ROWS_LOOKED_AT = 40;
const NOWHERE = { sheet: '', row: 1 };

interface Found {
  readonly table: TableName;
  readonly sheet: Sheet;
  readonly headRow: number;
  /** Column of the sheet → column of the table. */
  readonly columns: ReadonlyMap<number, string>;
  readonly twice: readonly { readonly column: string; readonly at: number }[];
}

export interface FoundTables {
  readonly typed: TypedSheet;
  readonly problems: readonly SheetProblem[];
}

export function findTables(workbook: Workbook): FoundTables {
  const found = new Map<TableName, Found>();
  for (const sheet of workbook.sheets) for (const one of headingsOf(sheet)) if (!found.has(one.table)) found.set(one.table, one);
  const rows = (table: TableName): readonly TypedRow[] => {
    const one = found.get(table);
    return one === undefined ? [] : rowsBelow(one, [...found.values()]);
  };
  const letters = (table: TableName): Readonly<Record<string, string>> =>
    Object.fromEntries([...(found.get(table)?.columns ?? [])].map(([at, column]) => [column, columnLetter(at)]));
  const typed: TypedSheet = {
    cutOffOn: cutOffOf(workbook),
    tables: { funds: rows('funds'), capital: rows('capital'), members: rows('members'), loans: rows('loans') },
    letters: { funds: letters('funds'), capital: letters('capital'), members: letters('members'), loans: letters('loans') },
  };
  return { typed, problems: [...found.values()].flatMap((one) => oddCells(one, typed.tables[one.table])) };
}

function headingsOf(sheet: Sheet): readonly Found[] {
  const found: Found[] = [];
  for (const row of sheet.rows.slice(0, ROWS_LOOKED_AT)) {
    const fitting = TABLE_NAMES.flatMap((table) => {
      const one = matched(table, sheet, row);
      return one === null ? [] : [one];
    }).sort((a, b) => b.columns.size - a.columns.size);
    if (fitting[0] !== undefined && !found.some(({ table }) => table === fitting[0]?.table)) found.push(fitting[0]);
  }
  return found;
}

function matched(table: TableName, sheet: Sheet, row: SheetRow): Found | null {
  const columns = new Map<number, string>();
  const twice: { column: string; at: number }[] = [];
  for (const cell of row.cells) {
    const column = columnNamed(table, cell);
    if (column === undefined) continue;
    if ([...columns.values()].includes(column)) twice.push({ column, at: cell.column });
    else columns.set(cell.column, column);
  }
  const has = (column: string): boolean => [...columns.values()].includes(column);
  const [all, one] = KEY_COLUMNS[table];
  return all.every(has) && one.some(has) ? { table, sheet, headRow: row.row, columns, twice } : null;
}

/** "Họ và tên (*)", "ho va ten", "HỌ VÀ TÊN:" are one heading. */
function columnNamed(table: TableName, cell: Cell): string | undefined {
  const words = plainWords(cell.text);
  if (words === '') return undefined;
  return Object.keys(COLUMNS[table]).find((column) => COLUMNS[table][column]?.some((spelling) => plainWords(spelling) === words));
}

/** Down to the headings of the next table of the same sheet; lines with nothing in known columns, and totals, are no rows. */
function rowsBelow({ sheet, headRow, columns }: Found, all: readonly Found[]): readonly TypedRow[] {
  const next = Math.min(...all.filter((one) => one.sheet === sheet && one.headRow > headRow).map((one) => one.headRow));
  return sheet.rows.flatMap((row): TypedRow[] => {
    if (row.row <= headRow || row.row >= next) return [];
    const cells: Record<string, string> = {};
    for (const cell of row.cells) {
      const column = columns.get(cell.column);
      if (column !== undefined) cells[column] = cell.text;
    }
    if (Object.keys(cells).length === 0 || isTotal(row)) return [];
    return [{ place: { sheet: sheet.name, row: row.row }, cells }];
  });
}

function isTotal(row: SheetRow): boolean {
  const words = plainWords(row.cells[0]?.text ?? '');
  return ['cong', 'tong', 'tong cong', 'tong so'].includes(words) || words.startsWith('vi du');
}

/** "Ngày chốt sổ" anywhere, its day in the next cell of the line, or after a colon in the same one. */
function cutOffOf(workbook: Workbook): TypedSheet['cutOffOn'] {
  for (const sheet of workbook.sheets) {
    for (const row of sheet.rows.slice(0, ROWS_LOOKED_AT)) {
      const at = row.cells.findIndex((cell) => plainWords(cell.text).startsWith('ngay chot'));
      if (at < 0) continue;
      const own = row.cells[at]?.text.split(':')[1]?.trim() ?? '';
      return { text: own === '' ? (row.cells[at + 1]?.text ?? '') : own, place: { sheet: sheet.name, row: row.row } };
    }
  }
  return { text: '', place: NOWHERE };
}

function oddCells(found: Found, rows: readonly TypedRow[]): readonly SheetProblem[] {
  const { table, sheet, headRow, columns } = found;
  const indexOf = new Map(rows.map((row, index) => [row.place.row, index]));
  const at = (index: number, row: number, column: number, shown: string) => ({
    table,
    index,
    column: columns.get(column) ?? '',
    place: { sheet: sheet.name, row, letter: columnLetter(column) },
    shown,
  });
  const problems: SheetProblem[] = found.twice.map((one) => ({
    ...at(-1, headRow, one.at, ''),
    column: one.column,
    problem: 'column-twice',
  }));
  for (const row of sheet.rows) {
    const index = indexOf.get(row.row);
    if (index === undefined) continue;
    for (const cell of row.cells)
      if (columns.has(cell.column) && (cell.odd === 'error-value' || cell.odd === 'formula-without-value'))
        problems.push({ ...at(index, row.row, cell.column, cell.text), problem: cell.odd });
  }
  for (const merged of sheet.merged) {
    const index = indexOf.get(merged.row);
    const known = [...columns.keys()].some((column) => column >= merged.column && column <= merged.lastColumn);
    if (index !== undefined && known) problems.push({ ...at(index, merged.row, merged.column, ''), problem: 'merged-cells' });
  }
  return problems;
}
