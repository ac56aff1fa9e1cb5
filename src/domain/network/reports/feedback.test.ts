import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compared, isGood, median } from './feedback.ts';

test('the middle value', () => {
  assert.equal(median([]), null);
  assert.equal(median([7, 1, 100]), 7);
  assert.equal(median([4, 1, 100, 7]), 5);
});

test('good: more than before, or at least the middle club; nothing of nothing, and no praise for debts', () => {
  const line = { indicator: 'members', value: 50, before: 50, median: 60 };
  assert.deepEqual([compared(50, null), compared(50, 40), compared(40, 50), compared(5, 5)], [null, 'more', 'less', 'same']);
  assert.equal(isGood(line), false);
  assert.equal(isGood({ ...line, before: 49 }), true);
  assert.equal(isGood({ ...line, median: 50 }), true);
  assert.equal(isGood({ ...line, median: null }), false);
  assert.equal(isGood({ ...line, value: 0, before: 0, median: 0 }), false);
  assert.equal(isGood({ ...line, indicator: 'loans-outstanding', before: 1 }), false);
});
