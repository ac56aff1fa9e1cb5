// Every formula of the budget's workbook and of the courses' lists, worked out over its own cells, comes to the number on the screen.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BudgetEntry, BudgetRow, BudgetTable } from '../domain/office/budget-table.ts';
import type { Course } from '../domain/office/courses.ts';
import { localDate } from '../kernel/local-date.ts';
import { budgetSheets } from './budget-sheets.ts';
import type { Cell, Sheet } from './sheet.ts';
import { certificateSheet, courseYearSheet } from './training-sheets.ts';
import { xlsxFile } from './xlsx-file.ts';

const on = localDate('2026-05-01');
const entry = (amount: number): BudgetEntry => ({ record: {} as BudgetEntry['record'], on, amount });
const row = (lineId: string, planned: number, amounts: readonly number[]): BudgetRow => {
  const spent = amounts.reduce((sum, one) => sum + one, 0);
  const line = { lineId, source: 'state-budget', purpose: '=1+1', amount: planned, citation: '12/QĐ' } as const;
  return {
    line,
    entries: amounts.map(entry),
    planned,
    spent,
    left: planned - spent,
    shareBasisPoints: Math.round((spent * 10_000) / planned),
  };
};
const rows = [row('1', 9_000_000, [2_000_000, 1_000_000]), row('2', 5_000_000, [6_000_001]), row('3', 7_000_000, [])];
const table: BudgetTable = {
  rows,
  planned: 21_000_000,
  spent: 9_000_001,
  left: 11_999_999,
  shareBasisPoints: 4_286,
  over: [],
  takenBack: [],
};

const columnNumber = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** Works out the four forms our sheets use. */
function worth(sheets: readonly Sheet[], sheet: Sheet, cell: Cell | undefined): number {
  if (cell?.is === 'number') return cell.value;
  if (cell?.is !== 'formula') return 0;
  const at = (place: string): number => {
    const [, letters = '', line = ''] = /^([A-Z]+)(\d+)$/.exec(place) ?? assert.fail(place);
    return worth(sheets, sheet, sheet.rows[Number(line) - 1]?.[columnNumber(letters)]);
  };
  const cells = (area: string): { readonly of: Sheet; readonly cells: readonly (Cell | undefined)[] } => {
    const found = /^(?:'([^']+)'!)?\$?([A-Z]+)\$?(\d+):\$?[A-Z]+\$?(\d+)$/.exec(area) ?? assert.fail(area);
    const [, name, letters = '', from, to] = found;
    const of = name === undefined ? sheet : (sheets.find((one) => one.name === name) ?? assert.fail(name));
    return { of, cells: of.rows.slice(Number(from) - 1, Number(to)).map((line) => line[columnNumber(letters)]) };
  };
  const written = cell.formula;
  if (written === '0') return 0;
  const difference = /^([A-Z]+\d+)-([A-Z]+\d+)$/.exec(written);
  if (difference) return at(difference[1] ?? '') - at(difference[2] ?? '');
  const share = /^IF\(([A-Z]+\d+)=0,0,ROUND\(([A-Z]+\d+)\/\1,4\)\)$/.exec(written);
  if (share) return Math.round((at(share[2] ?? '') / at(share[1] ?? '')) * 10_000) / 10_000;
  const sum = /^SUM\(([^)]+)\)$/.exec(written);
  if (sum) {
    const { of, cells: added } = cells(sum[1] ?? '');
    return added.reduce((whole, one) => whole + worth(sheets, of, one), 0);
  }
  const counted = /^COUNTA\(([^)]+)\)$/.exec(written);
  if (counted) return cells(counted[1] ?? '').cells.filter((one) => one !== undefined && one.is !== 'blank').length;
  const sumIf = /^SUMIF\(([^,]+),([A-Z]+\d+),([^,]+)\)$/.exec(written) ?? assert.fail(written);
  const [keys, amounts] = [cells(sumIf[1] ?? ''), cells(sumIf[3] ?? '')];
  return amounts.cells.reduce((whole, one, index) => {
    const isOwn = worth(sheets, keys.of, keys.cells[index]) === at(sumIf[2] ?? '');
    return isOwn ? whole + worth(sheets, amounts.of, one) : whole;
  }, 0);
}

function proved(sheets: readonly Sheet[]): number {
  const formulas = sheets.flatMap((sheet) => sheet.rows.flat().flatMap((cell) => (cell.is === 'formula' ? [{ sheet, cell }] : [])));
  for (const { sheet, cell } of formulas) assert.equal(worth(sheets, sheet, cell), cell.value, cell.formula);
  return formulas.length;
}

test('every formula of the budget comes to the value on the screen; purposes stay text', async () => {
  const sheets = budgetSheets(table, {
    title: 'Kinh phí',
    place: 'tỉnh',
    sheets: ['Dự toán', 'Khoản chi'],
    lineHeads: ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
    entryHeads: ['1', '2', '3', '4', '5', '6'],
    total: 'Cộng',
    over: 'vượt',
    sourceName: () => 'Ngân sách',
    entryName: () => 'chi',
    voucher: () => '',
  });
  assert.equal(proved(sheets), 3 * 3 + 4 + 1);
  assert.ok(sheets.flatMap(({ rows: lines }) => lines.flat()).some((cell) => cell.is === 'text' && cell.text === '=1+1'));
  assert.deepEqual([...(await xlsxFile(sheets)).slice(0, 2)], [0x50, 0x4b]);
});

test('certificates and courses of a year add up', () => {
  const people = [
    { name: 'Mai', role: 'r', from: 'f', certificate: '01' },
    { name: 'Hoa', role: 'r', from: 'f' },
  ];
  const list = certificateSheet(people, on, {
    sheet: 'Chứng nhận',
    title: 't',
    place: 'p',
    heads: ['1', '2', '3', '4', '5', '6'],
    given: 'Đã cấp',
  });
  assert.equal(proved([list]), 1);
  const body = { name: 'Lớp', topic: 't', from: on, until: on, place: 'p', people, cost: 4_000_000 };
  const course = { plans: [], plan: { body }, held: { body: { from: on, until: on, people, cost: 3_500_000 } } } as unknown as Course;
  const year = courseYearSheet([course, course], {
    sheet: 'Lớp',
    title: 't',
    place: 'p',
    heads: ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11'],
    total: 'Cộng',
    stateOf: () => 'đã mở',
    costOf: ({ held }) => held?.body.cost ?? 0,
  });
  assert.equal(proved([year]), 5);
  assert.equal(
    proved([certificateSheet([], '', { sheet: '', title: '', place: '', heads: ['1', '2', '3', '4', '5', '6'], given: '' })]),
    1,
  );
});
