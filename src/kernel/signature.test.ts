import assert from 'node:assert/strict';
import { test } from 'node:test';
import { publicKeyOf, signText, verifyText } from './signature.ts';

const secret = new Uint8Array(32).fill(1);

test('malformed and weak signatures are simply not signatures', () => {
  const publicKey = publicKeyOf(secret);
  const good = signText(secret, 'x');
  assert.ok(verifyText(publicKey, 'x', good));
  const identity = `01${'0'.repeat(62)}`;
  for (const [keyText, text, signature] of [
    [publicKey, 'y', good],
    [publicKey, 'x', good.toUpperCase()],
    [publicKey, 'x', ''],
    [publicKey, 'x', 'f'.repeat(128)],
    ['', 'x', good],
    [identity, 'x', `${identity}${'0'.repeat(64)}`],
  ] as const)
    assert.equal(verifyText(keyText, text, signature), false);
});
