// A key left for one of the board opens for them alone, and not once it was touched.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { closeFor, isFor, makeBox, openWith } from './sealed-letter.ts';

const bytes = crypto.getRandomValues(new Uint8Array(32));

test('a letter opens with the secret half of its box and with no other', async () => {
  const [lan, hoa] = [await makeBox('club'), await makeBox('club')];
  const letter = await closeFor(lan.box, bytes);
  assert.deepEqual(await openWith(lan.secret, letter), bytes);
  assert.equal(await openWith(hoa.secret, letter), null);
  assert.deepEqual([isFor(letter, lan.box), isFor(letter, hoa.box), isFor(undefined, lan.box)], [true, false, false]);
});

test('a letter that was changed anywhere opens no more', async () => {
  const { box, secret } = await makeBox('club');
  const letter = await closeFor(box, bytes);
  const other = await closeFor(box, bytes);
  assert.notEqual(letter.closed, other.closed, 'the same key never lies there twice alike');
  assert.equal(await openWith(secret, { ...letter, closed: other.closed }), null);
  assert.equal(await openWith(secret, { ...letter, iv: other.iv }), null);
  assert.equal(await openWith(secret, { ...letter, from: other.from }), null);
  assert.ok(!JSON.stringify(box).includes('"d"'), 'the open half holds no secret');
});
