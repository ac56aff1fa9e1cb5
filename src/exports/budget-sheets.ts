// The budget of a programme as a workbook: what was spent on a line is a formula over the page of spending, so that every total is the
// screen's and can be followed.
import type { BudgetEntry, BudgetRow, BudgetTable } from '../domain/office/budget-table.ts';
import {
  address,
  areaOf,
  BLANK,
  type Cell,
  columnSum,
  count,
  day,
  formula,
  heads,
  money,
  type Sheet,
  sheetNames,
  text,
  title,
} from './sheet.ts';

export interface BudgetWords {
  readonly title: string;
  readonly place: string;
  readonly sheets: readonly [lines: string, entries: string];
  readonly lineHeads: readonly [
    number: string,
    purpose: string,
    source: string,
    citation: string,
    planned: string,
    spent: string,
    left: string,
    share: string,
    note: string,
  ];
  readonly entryHeads: readonly [number: string, purpose: string, on: string, what: string, voucher: string, amount: string];
  readonly total: string;
  readonly over: string;
  readonly sourceName: (row: BudgetRow) => string;
  readonly entryName: (entry: BudgetEntry) => string;
  readonly voucher: (entry: BudgetEntry) => string;
}

const FIRST_LINE = 4;
const [NUMBER, PLANNED, SPENT, LEFT] = [0, 4, 5, 6];
const AMOUNT = 5;

export function budgetSheets(table: BudgetTable, words: BudgetWords): readonly Sheet[] {
  const [lines = '', entries = ''] = sheetNames(words.sheets);
  const spent = table.rows.flatMap((row, at) => row.entries.map((entry) => ({ row, at: at + 1, entry })));
  const last = spent.length + 1;
  const numbers = areaOf(entries, NUMBER, 2, last);
  const amounts = areaOf(entries, AMOUNT, 2, last);
  const bottom = FIRST_LINE + table.rows.length - 1;
  return [
    {
      name: lines,
      widths: [6, 40, 24, 24, 18, 18, 18, 10, 20],
      frozenRows: FIRST_LINE - 1,
      frozenColumns: 2,
      rows: [
        [title(words.title)],
        [text(words.place)],
        heads(...words.lineHeads),
        ...table.rows.map((row, at) => lineCells(row, at, `SUMIF(${numbers},${address(NUMBER, FIRST_LINE + at)},${amounts})`, words)),
        [
          BLANK,
          text(words.total, true),
          BLANK,
          BLANK,
          columnSum(PLANNED, FIRST_LINE, bottom, table.planned),
          columnSum(SPENT, FIRST_LINE, bottom, table.spent),
          columnSum(LEFT, FIRST_LINE, bottom, table.left),
          shareOf(bottom + 1, table.shareBasisPoints),
        ],
      ],
    },
    {
      name: entries,
      widths: [6, 40, 12, 50, 18, 18],
      frozenRows: 1,
      frozenColumns: 0,
      rows: [
        heads(...words.entryHeads),
        ...spent.map(({ row, at, entry }): readonly Cell[] => [
          count(at),
          text(row.line.purpose),
          day(entry.on),
          text(words.entryName(entry)),
          text(words.voucher(entry)),
          money(entry.amount),
        ]),
        [BLANK, text(words.total, true), BLANK, BLANK, BLANK, columnSum(AMOUNT, 2, last, table.spent)],
      ],
    },
  ];
}

function lineCells(row: BudgetRow, at: number, spent: string, words: BudgetWords): readonly Cell[] {
  const line = FIRST_LINE + at;
  return [
    count(at + 1),
    text(row.line.purpose),
    text(words.sourceName(row)),
    text(row.line.citation),
    money(row.planned),
    formula(spent, row.spent),
    formula(`${address(PLANNED, line)}-${address(SPENT, line)}`, row.left),
    shareOf(line, row.shareBasisPoints),
    text(row.left < 0 ? words.over : ''),
  ];
}

const shareOf = (line: number, basisPoints: number): Cell =>
  formula(`IF(${address(PLANNED, line)}=0,0,ROUND(${address(SPENT, line)}/${address(PLANNED, line)},4))`, basisPoints / 10_000, {
    shown: 'share',
  });
