// Shares make the whole.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { leftOfWhole, sharesOf } from './shares.ts';

test('23 and 20 of 43 are 53,5% and 46,5%, not 53,4% and 48,7%', () => {
  assert.deepEqual(sharesOf([23, 20]), [535, 465]);
});

test('186 of 191 clubs shared out leave 5 that are nobody’s', () => {
  assert.equal(leftOfWhole(191, [6, 7, 7, 6, 6, 1, 1, 1, 151]), 5);
});

test('shares of parts always add to 100%, and of nothing to nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1_000_000_000), { minLength: 1, maxLength: 54 }), (parts) => {
      const sum = sharesOf(parts).reduce((total, share) => total + share, 0);
      assert.equal(sum, parts.some((part) => part > 0) ? 1000 : 0);
    }),
  );
});
