import assert from 'node:assert/strict';
import { test } from 'node:test';
import { closeSecret, isCode, isEasyCode, openSecret } from './code-seal.ts';

const secret = new Uint8Array(32).map((_, n) => n);

test('a secret opens with its code and with no other', async () => {
  const seal = await closeSecret(secret, '0427');
  assert.deepEqual(await openSecret(seal, '0427'), secret);
  assert.equal(await openSecret(seal, '0428'), null);
  assert.equal(await openSecret(seal, '427'), null, 'a leading zero counts');
});

test('the same code closes two secrets differently, and neither shows it', async () => {
  const [one, two] = [await closeSecret(secret, '2580'), await closeSecret(secret, '2580')];
  assert.notEqual(one.salt, two.salt);
  assert.notEqual(one.closed, two.closed);
});

test('a changed seal opens nothing', async () => {
  const seal = await closeSecret(secret, '2580');
  const first = seal.closed.startsWith('0') ? '1' : '0';
  assert.equal(await openSecret({ ...seal, closed: first + seal.closed.slice(1) }, '2580'), null);
});

test('a code is 4 to 6 digits; 1111, 1234 and 6543 are the first anybody tries', () => {
  assert.deepEqual(['123', '1234', '123456', '1234567', '12a4', ''].map(isCode), [false, true, true, false, false, false]);
  assert.deepEqual(['1111', '1234', '6543', '0427', '2580', '1357'].map(isEasyCode), [true, true, true, false, false, false]);
});
