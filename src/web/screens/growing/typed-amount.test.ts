// Sums as officers type them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAmount } from './typed-amount.ts';

test('with points, spaces or neither; anything else is no sum', () => {
  for (const typed of ['1.250.000', '1 250 000', '1250000 đ', ' 1250000']) assert.equal(readAmount(typed), 1_250_000, typed);
  assert.equal(readAmount('0'), 0);
  for (const typed of ['', 'hai triệu', '1,5', '12.50', '-3', '1.250.00', '100.000.000.001']) assert.equal(readAmount(typed), null, typed);
});
