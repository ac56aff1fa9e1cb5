import assert from 'node:assert/strict';
import { test } from 'node:test';
import { conditionUnder, lookIn, USUAL_LOOK } from './look.ts';

const dark = '(prefers-color-scheme: dark)';
const strong = '(prefers-contrast: more)';
const still = '(prefers-reduced-motion: reduce)';

test('nothing chosen: every rule listens to what it was written with', () => {
  for (const condition of [dark, strong, still, 'print', '(min-width: 900px)']) assert.equal(conditionUnder(USUAL_LOOK, condition), null);
});

test('a choice outweighs the system, each over its own rules only', () => {
  const chosen = { letters: 1.4, colours: 'dark', strongLines: true, still: true } as const;
  assert.deepEqual(
    [dark, strong, still, 'print', '(min-width: 900px)'].map((condition) => conditionUnder(chosen, condition)),
    ['all', 'all', 'all', null, null],
  );
  assert.equal(conditionUnder({ ...chosen, colours: 'light' }, dark), 'not all');
});

test('what was kept is read for what it still means', () => {
  const chosen = { letters: 1.2, colours: 'light', strongLines: true, still: false } as const;
  assert.deepEqual(lookIn(JSON.stringify(chosen)), chosen);
  for (const kept of [null, 'null', '7', '{"letters":9,"colours":"pink","strongLines":"yes"}']) assert.deepEqual(lookIn(kept), USUAL_LOOK);
});
