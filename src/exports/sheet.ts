// A page of a workbook before it becomes a file: rows of cells that say what they are. A formula carries our own value
// beside it, so that a phone that cannot compute still shows it, and an outside program can be held against it.
import { daysBetween, type LocalDate, localDate } from '../kernel/local-date.ts';

/** 'share': a fraction shown in hundredths; 'days': whole and half days. */
export type Shown = 'money' | 'count' | 'share' | 'days';

export type Cell =
  | { readonly is: 'blank' }
  | { readonly is: 'head' | 'title'; readonly text: string }
  | { readonly is: 'text'; readonly text: string; readonly bold: boolean }
  | { readonly is: 'number'; readonly value: number; readonly shown: Shown }
  | { readonly is: 'day'; readonly on: LocalDate }
  | { readonly is: 'formula'; readonly formula: string; readonly value: number; readonly shown: Shown; readonly bold: boolean };

export interface Sheet {
  /** At most 31 signs, and none of : \ / ? * [ ] (what spreadsheets allow). */
  readonly name: string;
  /** In widths of a figure. */
  readonly widths: readonly number[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly rows: readonly (readonly Cell[])[];
}

export const BLANK: Cell = { is: 'blank' };

export function title(text: string): Cell {
  return { is: 'title', text };
}

export function heads(...texts: readonly string[]): readonly Cell[] {
  return texts.map((text) => ({ is: 'head', text }));
}

/** Text stays text, whatever sign it begins with: a name "=1+1" is never computed. Empty text is no cell. */
export function text(value: string, bold = false): Cell {
  return value === '' ? BLANK : { is: 'text', text: value, bold };
}

export function money(value: number): Cell {
  return { is: 'number', value, shown: 'money' };
}

/** Nothing instead of a zero, as people leave the column empty. */
export function moneyOrBlank(value: number): Cell {
  return value === 0 ? BLANK : money(value);
}

export function count(value: number): Cell {
  return { is: 'number', value, shown: 'count' };
}

/** Basis points, shown as a percentage. */
export function share(basisPoints: number): Cell {
  return { is: 'number', value: basisPoints / 10_000, shown: 'share' };
}

export function day(on: LocalDate | ''): Cell {
  return on === '' ? BLANK : { is: 'day', on };
}

/** A formula without its equals sign, and what it must come to. */
export function formula(written: string, value: number, { shown = 'money', bold = false }: { shown?: Shown; bold?: boolean } = {}): Cell {
  return { is: 'formula', formula: written, value, shown, bold };
}

/** The sum of one column from row `from` to row `to` (1 is the first row); nothing to add is nought. */
export function columnSum(column: number, from: number, to: number, value: number): Cell {
  return formula(to < from ? '0' : `SUM(${area(column, from, to)})`, value, { bold: true });
}

/** "C5": columns count from 0, rows from 1. */
export function address(column: number, row: number): string {
  return `${columnLetters(column)}${row}`;
}

/** "C5:C90" */
export function area(column: number, from: number, to: number): string {
  return `${address(column, from)}:${address(column, to)}`;
}

/** A whole column of another sheet: 'Nhật ký'!$G$2:$G$90 */
export function areaOf(sheet: string, column: number, from: number, to: number): string {
  const letters = columnLetters(column);
  return `'${sheet.replaceAll("'", "''")}'!$${letters}$${from}:$${letters}$${Math.max(from, to)}`;
}

export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}

const DAY_ZERO = localDate('1900-01-01');

/** The day as spreadsheets count it: 1900-01-01 is 1, and 1900 is wrongly given a 29 February (ECMA-376 §18.17.4.1). */
export function daySerial(on: LocalDate): number {
  const days = daysBetween(DAY_ZERO, on) + 1;
  return days > 59 ? days + 1 : days;
}

/** Names of sheets that spreadsheets accept and that differ: forbidden signs out, 31 signs, a number on the second of a name. */
export function sheetNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return wanted.map((name) => {
    const plain =
      name
        .replace(/[:\\/?*[\]'\p{Cc}]+/gu, ' ')
        .replace(/ +/g, ' ')
        .trim() || 'Trang';
    let given = cut(plain, 31);
    for (let n = 2; taken.has(given.toLowerCase()); n += 1) given = `${cut(plain, 30 - String(n).length)} ${n}`;
    taken.add(given.toLowerCase());
    return given;
  });
}

function cut(text: string, most: number): string {
  return text.slice(0, most).trim();
}
