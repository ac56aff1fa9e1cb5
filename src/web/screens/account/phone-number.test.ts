import assert from 'node:assert/strict';
import { test } from 'node:test';
import { phoneProblem } from './phone-number.ts';

test('ten digits, however they are spaced, are a phone number', () => {
  for (const typed of ['0912345678', '0912 345 678', '0912.345.678', '+84912345678']) assert.equal(phoneProblem(typed), null);
});

test('the sentence can say how many digits are missing', () => {
  assert.deepEqual(phoneProblem('0912 345'), { what: 'short', missing: 3 });
  assert.deepEqual(phoneProblem(''), { what: 'short', missing: 10 });
});

test('letters and too many digits are named', () => {
  assert.deepEqual(phoneProblem('0912abc678'), { what: 'letters' });
  assert.deepEqual(phoneProblem('09123456789'), { what: 'long' });
});
