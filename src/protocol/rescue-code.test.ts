import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RESCUE_BYTES, readRescueCode, rescueCode } from './rescue-code.ts';
import { LETTERS } from './typed-letters.ts';

const bytes = (from: number): Uint8Array => Uint8Array.from({ length: RESCUE_BYTES }, (_, n) => (from * 37 + n * 101) % 256);

test('a code is read as a person types it: small letters, spaces, O for 0, I for 1', () => {
  for (let n = 0; n < 200; n += 1) {
    const code = rescueCode(bytes(n));
    assert.match(code, /^[0-9A-HJKMNP-TV-Z]{5}(-[0-9A-HJKMNP-TV-Z]{5}){3}$/);
    const typed = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
    assert.deepEqual(readRescueCode(typed), { ok: true, code });
  }
  assert.equal(new Set(Array.from({ length: 200 }, (_, n) => rescueCode(bytes(n)))).size, 200);
});

test('any one wrong letter and any two groups exchanged are found, and where', () => {
  const code = rescueCode(bytes(5));
  for (let at = 0; at < code.length; at += 1) {
    if (code[at] === '-') continue;
    for (const letter of LETTERS) {
      if (letter === code[at]) continue;
      const read = readRescueCode(code.slice(0, at) + letter + code.slice(at + 1));
      assert.deepEqual(read, { ok: false, groups: [Math.floor(at / 6) + 1] });
    }
  }
  const [first, second, ...rest] = code.split('-');
  assert.equal(readRescueCode([second, first, ...rest].join('-')).ok, false);
});

test('too few letters, too many, and letters there are none of', () => {
  const code = rescueCode(bytes(9));
  assert.deepEqual(readRescueCode(code.slice(1)), { ok: false, groups: [] });
  assert.deepEqual(readRescueCode(`${code}A`), { ok: false, groups: [] });
  assert.deepEqual(readRescueCode(`U${code.slice(1)}`), { ok: false, groups: [1] });
  assert.throws(() => rescueCode(new Uint8Array(9)), RangeError);
});
