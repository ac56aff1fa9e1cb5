import assert from 'node:assert/strict';
import { test } from 'node:test';
import { timesText } from './times-text.ts';

test('a sum lent out nearly twice has not been lent out twice', () => {
  assert.deepEqual([0, 9, 52, 199, 200, 1234].map(timesText), ['0,0', '0,0', '0,5', '1,9', '2,0', '12,3']);
});
