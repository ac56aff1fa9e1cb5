import assert from 'node:assert/strict';
import { test } from 'node:test';
import { afterWrong, type CodeTries, FREE_TRIES, NO_TRIES, waitBefore } from './code-delay.ts';

const wrongTimes = (times: number, at = 0): CodeTries =>
  Array.from({ length: times }).reduce<CodeTries>((tries) => afterWrong(tries, at), NO_TRIES);

test('five tries are free, then each wrong one doubles the wait up to a quarter of an hour', () => {
  assert.equal(waitBefore(wrongTimes(FREE_TRIES - 1), 0), 0);
  assert.deepEqual(
    [5, 6, 7, 8, 9, 10, 40].map((times) => waitBefore(wrongTimes(times), 0) / 1000),
    [30, 60, 120, 240, 480, 900, 900],
  );
});

test('the wait passes with the clock', () => {
  assert.equal(waitBefore(wrongTimes(5, 1_000_000), 1_010_000), 20_000);
  assert.equal(waitBefore(wrongTimes(5, 1_000_000), 1_030_000), 0);
});

test('a clock set back ten years does not lock anybody out for ten years', () => {
  assert.equal(waitBefore(wrongTimes(5, 1_900_000_000_000), 1_600_000_000_000), 30_000);
});
