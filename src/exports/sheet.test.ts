import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localDate } from '../kernel/local-date.ts';
import { address, areaOf, columnLetters, columnSum, daySerial, sheetNames } from './sheet.ts';

test('columns are counted in letters as spreadsheets do', () => {
  assert.deepEqual([0, 25, 26, 51, 52, 701, 702].map(columnLetters), ['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
  assert.equal(address(2, 5), 'C5');
  assert.equal(areaOf("Sổ 'mới'", 6, 4, 90), "'Sổ ''mới'''!$G$4:$G$90");
});

test('days are counted as spreadsheets do, the false 29 February 1900 included', () => {
  const days = ['1900-01-01', '1900-02-28', '1900-03-01', '2000-01-01', '2026-11-24'];
  assert.deepEqual(
    days.map((day) => daySerial(localDate(day))),
    [1, 59, 61, 36526, 46350],
  );
});

test('the sum of an empty column is nought', () => {
  assert.deepEqual(columnSum(3, 4, 3, 0), { is: 'formula', formula: '0', value: 0, shown: 'money', bold: true });
});

test('names of pages are short enough, without forbidden signs, and differ', () => {
  const names = sheetNames(['Quỹ [một]: a/b', '', 'x'.repeat(40), 'X'.repeat(40), 'Nhật ký']);
  assert.deepEqual(names, ['Quỹ một a b', 'Trang', 'x'.repeat(31), `${'X'.repeat(29)} 2`, 'Nhật ký']);
});
