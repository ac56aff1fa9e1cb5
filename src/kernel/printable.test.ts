import assert from 'node:assert/strict';
import { test } from 'node:test';
import { printable, printableText } from './printable.ts';

test('signs that XML forbids or that turn writing around are left out; line ends, tabs and every letter stay', () => {
  assert.equal(printableText('Bà\u0000 Năm\u0001\u202e 000.001\u202c\u2066x\u2069\ufffe\ud800'), 'Bà Năm 000.001x');
  assert.equal(printableText('một\r\nhai\rba\tbốn'), 'một\nhai\nba\tbốn');
  const letters = 'ƯỡÁệ đồng 1.000 ₫ 👵🏽 “—” \u200b';
  assert.equal(printableText(letters), letters);
});

test('inside plain data too, and nothing else is touched', () => {
  const data = { a: ['x\u0001', 1, null, true], b: { c: '\u202ey' } };
  assert.deepEqual(printable(data), { a: ['x', 1, null, true], b: { c: 'y' } });
});
