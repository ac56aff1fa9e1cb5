import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keyIdOf, makeKeyring, makeKeyText, seal, unseal } from './keyring.ts';

const [older, newer] = [makeKeyText(), makeKeyText()];
const before = makeKeyring([older]);
const after = makeKeyring([newer, older]);

test('what is sealed opens for its owner only, and is never the same twice', () => {
  const sealed = seal(before, 'second-factor', 'lan', 'JBSWY3DPEHPK3PXP');
  assert.equal(unseal(before, 'second-factor', 'lan', sealed), 'JBSWY3DPEHPK3PXP');
  assert.equal(unseal(before, 'second-factor', 'hoa', sealed), null, 'a row copied to another person');
  assert.notEqual(seal(before, 'second-factor', 'lan', 'JBSWY3DPEHPK3PXP'), sealed);
  assert.ok(!sealed.includes('JBSWY3DPEHPK3PXP'));
});

test('a changed letter, a cut end, another key or plain text opens nothing', () => {
  const sealed = seal(before, 'second-factor', 'lan', 'JBSWY3DPEHPK3PXP');
  for (let at = 18; at < sealed.length; at += 1) {
    const letter = sealed[at] === 'A' ? 'B' : 'A';
    const forged = sealed.slice(0, at) + letter + sealed.slice(at + 1);
    // The last letter of base64 carries bits that count for nothing.
    if (at < sealed.length - 1) assert.equal(unseal(before, 'second-factor', 'lan', forged), null, String(at));
  }
  for (const other of [sealed.slice(0, -8), 'sealed.1.00000000.AAAA', 'JBSWY3DPEHPK3PXP', ''])
    assert.equal(unseal(before, 'second-factor', 'lan', other), null, other);
  assert.equal(unseal(makeKeyring([newer]), 'second-factor', 'lan', sealed), null);
});

test('with a newer key before it the older one still opens, and the newer one seals', () => {
  const sealed = seal(before, 'second-factor', 'lan', 'x');
  assert.equal(unseal(after, 'second-factor', 'lan', sealed), 'x');
  assert.deepEqual([keyIdOf(sealed), keyIdOf(seal(after, 'second-factor', 'lan', 'x'))], [before.newest.keyId, after.newest.keyId]);
  assert.equal(keyIdOf('JBSWY3DPEHPK3PXP'), null);
});

test('a key that is none is said to be none, and never repeated in the message', () => {
  for (const texts of [[], ['x'], [older, 'bí mật'], [Buffer.alloc(31).toString('base64')], [`${older}${older}`]])
    assert.throws(
      () => makeKeyring(texts),
      (problem) => problem instanceof RangeError && !problem.message.includes(older.slice(0, 10)),
    );
});
