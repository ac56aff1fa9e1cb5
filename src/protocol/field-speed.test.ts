// Counting of speed on phones: which bucket, which class, what Apdex comes of it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apdex, CONTENT_MS, isFieldSpeed, isNothing, nothingYet, phoneClass, withStumble, withTime } from './field-speed.ts';

test('a time is content up to its limit, borne up to four times it, too slow beyond', () => {
  const limit = CONTENT_MS.save;
  const speed = [limit, limit + 1, 4 * limit, 4 * limit + 1].reduce((sofar, ms) => withTime(sofar, 'save', ms), nothingYet('small'));
  assert.deepEqual(speed.save, { content: 1, borne: 2, tooSlow: 1 });
  assert.deepEqual(speed.open, { content: 0, borne: 0, tooSlow: 0 });
});

test('Apdex is the content and half of the borne, of all; of nothing it is nothing', () => {
  assert.equal(apdex({ content: 60, borne: 30, tooSlow: 10 }), 75);
  assert.equal(apdex({ content: 0, borne: 0, tooSlow: 3 }), 0);
  assert.equal(apdex({ content: 0, borne: 0, tooSlow: 0 }), null);
});

test('a phone is classed by the memory its browser owns up to', () => {
  assert.deepEqual([0.5, 2, 3, 4, 8, undefined, Number.NaN].map(phoneClass), [
    'small',
    'small',
    'middle',
    'middle',
    'large',
    'unknown',
    'unknown',
  ]);
});

test('what is sent is counts and a class, and nothing may ride along', () => {
  const speed = withStumble(withTime(nothingYet('middle'), 'open', 10), 'script');
  assert.ok(isFieldSpeed(speed));
  assert.ok(!isNothing(speed) && isNothing(nothingYet('small')));
  for (const more of [
    { account: 'x' },
    { phone: 'Nokia 3310' },
    { open: { ...speed.open, content: 1_000_000 } },
    { stumbles: { script: -1, promise: 0 } },
  ])
    assert.ok(!isFieldSpeed({ ...speed, ...more }), JSON.stringify(more));
});
