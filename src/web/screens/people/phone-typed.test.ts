import assert from 'node:assert/strict';
import { test } from 'node:test';
import { phoneMissing, phoneTyped } from './phone-typed.ts';

test('a phone is empty or ten digits, however they are set apart', () => {
  for (const typed of ['0912345678', '0912 345 678', '0912.345.678', '+84 912 345 678', '(0912) 345-678'])
    assert.equal(phoneTyped(typed), '0912345678', typed);
  assert.equal(phoneTyped('  '), '');
  for (const bad of ['912345678', '09123456789', 'không có', '0912a45678', '1234567890']) assert.equal(phoneTyped(bad), null, bad);
});

test('missing digits are counted, other mistakes are not called missing digits', () => {
  assert.equal(phoneMissing('0912345'), 3);
  assert.equal(phoneMissing('09123456789'), 0);
  assert.equal(phoneMissing('không có'), 0);
});
