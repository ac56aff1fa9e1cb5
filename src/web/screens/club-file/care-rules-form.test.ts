import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEFAULT_CHARTER } from '../../../domain/club/charter.ts';
import { isRule, rulesShown, rulesTyped } from './care-rules-form.ts';

test('a number is taken within its bounds; a word, a fraction and a slipped figure are not', () => {
  assert.deepEqual(
    ['', '1', '14', ' 3 '].map((typed) => isRule('visitsPerWeek', typed)),
    [true, true, true, true],
  );
  assert.deepEqual(
    ['0', '15', '2,5', '-1', 'hai', '1e1'].map((typed) => isRule('visitsPerWeek', typed)),
    Array(6).fill(false),
  );
  assert.deepEqual(
    ['4', '5', '40', '41'].map((typed) => isRule('ownAbove', typed)),
    [false, true, true, false],
  );
});

test('the form shows what the charter itself says and gives the same back', () => {
  const charter = { ...DEFAULT_CHARTER, careRules: { overdueDays: 10 }, healthRules: { missedMeetings: 2 } };
  const shown = rulesShown(charter);
  assert.deepEqual([shown.overdueDays, shown.missedMeetings, shown.visitsPerWeek], ['10', '2', '']);
  assert.deepEqual(rulesTyped({ ...shown, visitsPerWeek: ' 3 ' }), { visitsPerWeek: 3, overdueDays: 10, missedMeetings: 2 });
});
