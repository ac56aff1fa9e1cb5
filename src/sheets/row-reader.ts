// One line of a table being read: gives each cell to a reader and collects every problem with its place, so that a sheet with
// five hundred mistakes names five hundred, not the first.
import type { SheetProblemKind } from '../text/sheet-problems.ts';
import { readTypedAmount } from '../text/typed-amount.ts';
import type { SheetProblem, TableName, TypedRow, TypedSheet } from './tables.ts';

export interface RowReader {
  readonly text: (column: string) => string;
  readonly has: (column: string) => boolean;
  readonly wrong: (column: string, problem: SheetProblemKind) => null;
  /** What `read` makes of the cell; null after the problem was noted. An empty cell gives `empty`, or is itself a problem. */
  readonly value: <Value>(column: string, read: (text: string) => Value | null, problem: SheetProblemKind, empty?: Value) => Value | null;
  /** A sum of 0 đồng or more; an empty cell gives `empty`, or is itself a problem. */
  readonly sum: (column: string, empty?: number) => number | null;
}

export function rowReader(table: TableName, row: TypedRow, index: number, typed: TypedSheet, problems: SheetProblem[]): RowReader {
  const text = (column: string): string => row.cells[column] ?? '';
  const wrong = (column: string, problem: SheetProblemKind): null => {
    const place = { ...row.place, letter: typed.letters[table][column] ?? '' };
    problems.push({ table, index, column, place, problem, shown: text(column) });
    return null;
  };
  const value = <Value>(column: string, read: (text: string) => Value | null, problem: SheetProblemKind, empty?: Value): Value | null => {
    if (text(column).trim() === '') return empty === undefined ? wrong(column, 'missing') : empty;
    return read(text(column)) ?? wrong(column, problem);
  };
  const sum = (column: string, empty?: number): number | null => {
    const read = readTypedAmount(text(column));
    if (read.ok) return read.amount;
    if (read.problem === 'empty') return empty === undefined ? wrong(column, 'missing') : empty;
    return wrong(column, read.problem);
  };
  return { text, has: (column) => text(column).trim() !== '', wrong, value, sum };
}
