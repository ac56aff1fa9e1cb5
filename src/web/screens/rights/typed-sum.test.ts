import assert from 'node:assert/strict';
import { test } from 'node:test';
import { typedSum } from './typed-sum.ts';

test('a sum may be left out, may have points in it, and is never 0 nor a word', () => {
  assert.deepEqual(typedSum(' '), { amount: null, bad: false });
  assert.deepEqual(typedSum('540.000'), { amount: 540_000, bad: false });
  for (const text of ['0', '-5', '5,5', 'năm trăm', '99999999999999999999']) assert.deepEqual(typedSum(text), { amount: null, bad: true });
});
