import assert from 'node:assert/strict';
import { test } from 'node:test';
import { waitBeforeRetry } from './backoff.ts';

test('waits double and are scattered over half a step', () => {
  assert.equal(waitBeforeRetry(0, 0), 1_000);
  assert.equal(waitBeforeRetry(0, 1), 2_000);
  assert.equal(waitBeforeRetry(3, 0), 8_000);
});

test('no wait is longer than five minutes, however long the village is without a signal', () => {
  assert.equal(waitBeforeRetry(500, 1), 300_000);
});
