import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type AmountKey, largestAmount, pressKey } from './amount-entry.ts';

function typed(...keys: AmountKey[]): number {
  return keys.reduce((amount, key) => pressKey(amount, key), 0);
}

test('five keys make two and a half million', () => {
  assert.equal(typed('2', '5', '0', '0', '000'), 2_500_000);
});

test('leading zeros are ignored', () => {
  assert.equal(typed('0', '000', '5', '000'), 5_000);
});

test('erase takes back one figure and stops at nothing', () => {
  assert.equal(typed('1', '2', 'erase'), 1);
  assert.equal(typed('1', 'erase', 'erase'), 0);
});

test('a leaning thumb cannot pass the limit', () => {
  const keys = Array.from({ length: 40 }, (): AmountKey => '9');
  assert.equal(typed(...keys), largestAmount);
  assert.equal(pressKey(10_000_000_000, '000'), 10_000_000_000);
});
