import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makePace } from './pace.ts';

test('a caller has so many a minute, each by itself, and all again in the next', () => {
  const { take } = makePace(3);
  const had = (caller: string, now: number) => [1, 2, 3, 4].map(() => take(caller, now));
  assert.deepEqual(had('lan', 0), [true, true, true, false]);
  assert.deepEqual(had('hoa', 10), [true, true, true, false]);
  assert.equal(take('lan', 59_999), false);
  assert.deepEqual(had('lan', 60_000), [true, true, true, false]);
});
