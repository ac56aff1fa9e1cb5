// What is done now and then: once, then not before its time, and again at once after a failure.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seldom } from './seldom.ts';

test('once in its time, and after a failure with the next call', async () => {
  let [at, done, fails] = [1000, 0, false];
  const work = seldom(
    100,
    async () => {
      if (fails) throw new Error('the database is away');
      done += 1;
    },
    () => at,
  );
  for (const [time, count] of [
    [1000, 1],
    [1050, 1],
    [1099, 1],
    [1100, 2],
    [1150, 2],
  ] as const) {
    at = time;
    await work();
    assert.equal(done, count, `at ${time}`);
  }
  [at, fails] = [1300, true];
  await assert.rejects(work());
  fails = false;
  await work();
  assert.equal(done, 3);
});
