import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bandsText, readBands, readClasses, readPoints } from './typed-score.ts';

test('points are whole numbers up to the most; anything else is none', () => {
  assert.deepEqual(
    ['0', ' 5 ', '6', '-1', '4,5', 'năm', ''].map((typed) => readPoints(typed, 5)),
    [0, 5, null, null, null, null, null],
  );
});

test('steps are read a line each, shares in per cent, and the line that cannot be read is named', () => {
  const { rows } = readBands(' 1.200 = 10\n\n4=4', false);
  assert.deepEqual(rows, [
    { atLeast: 1200, points: 10 },
    { atLeast: 4, points: 4 },
  ]);
  assert.deepEqual(readBands('45,5 = 10', true).rows, [{ atLeast: 4550, points: 10 }]);
  assert.equal(readBands('12 = 10\nnhiều = 5', false).bad, 'nhiều = 5');
  assert.equal(readBands('4,5 = 5', false).bad, '4,5 = 5', 'a count has no half');
  assert.deepEqual(readBands(bandsText(rows, false), false).rows, rows);
  assert.equal(bandsText([{ atLeast: 4550, points: 10 }], true), '45,5 = 10');
});

test('a class named as before keeps its id, so that two years can be compared', () => {
  const { rows } = readClasses('tốt = 90\nXuất sắc = 80\nYếu=0', [{ classId: 'good', name: 'Tốt' }]);
  assert.deepEqual(
    rows.map(({ classId, atLeast }) => [classId, atLeast]),
    [
      ['good', 90],
      ['xuất sắc', 80],
      ['yếu', 0],
    ],
  );
  assert.equal(readClasses('Tốt', []).bad, 'Tốt');
});
