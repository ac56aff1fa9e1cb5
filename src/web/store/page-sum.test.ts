// The sum must notice any small damage, and never change once pages are kept by it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { pageSum } from './page-sum.ts';

test('a changed, lost, added or swapped letter changes the sum', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 2, maxLength: 200 });
  fc.assert(
    fc.property(text, fc.nat(), fc.nat({ max: 0xffff }), (page, where, unit) => {
      const at = where % page.length;
      const damaged = [
        page.slice(0, at) + String.fromCharCode(unit) + page.slice(at + 1),
        page.slice(0, at) + page.slice(at + 1),
        `${page.slice(0, at)} ${page.slice(at)}`,
        page.slice(0, at) + page.charAt(at + 1) + page.charAt(at) + page.slice(at + 2),
      ];
      for (const other of damaged) if (other !== page) assert.notEqual(pageSum(other), pageSum(page));
    }),
    { numRuns: 2000 },
  );
});

test('sums of known texts stay what they are', () => {
  const known = ['', '[{"seq":1}]', 'Quỹ tăng thu nhập'].map(pageSum);
  assert.deepEqual(known, ['743cb632b950a029', 'b1101bc83fb8e41e', '1abba566703b52ab']);
  assert.equal(new Set(Array.from({ length: 20_000 }, (_, n) => pageSum(`{"seq":${n}}`))).size, 20_000);
});
