import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { GradeComputed } from '../../../domain/office/grades.ts';
import { DEFAULT_SHEET } from '../../../domain/office/score-sheet.ts';
import { month } from '../../../kernel/local-date.ts';
import { spreadOf } from './grade-spread.ts';

const grade = (classId: string, sheet = DEFAULT_SHEET): GradeComputed => ({
  sheetSeq: 0,
  sheet,
  upTo: month('2026-11'),
  computed: [],
  total: 0,
  classId,
});

test('classes are counted of graded clubs only, and compared only where both years name the class', () => {
  const other = { ...DEFAULT_SHEET, classes: [{ classId: 'passed', name: 'Đạt', atLeast: 0 }] };
  const { classes, better, worse, same } = spreadOf([
    [grade('good'), grade('fair')],
    [grade('weak'), grade('fair')],
    [grade('fair'), grade('fair')],
    [grade('fair'), grade('passed', other)],
    [undefined, grade('good')],
    [grade('good'), undefined],
    [undefined, undefined],
  ]);
  assert.deepEqual([better, worse, same], [1, 1, 1]);
  assert.deepEqual(
    classes.map(({ one, now, last }) => [one.classId, now, last]),
    [
      ['good', 2, 1],
      ['fair', 2, 3],
      ['average', 0, 0],
      ['weak', 1, 0],
      ['passed', 0, 1],
    ],
  );
});
