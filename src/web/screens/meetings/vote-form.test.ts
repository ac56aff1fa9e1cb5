import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countTyped, votesOf } from './vote-form.ts';

test('votes are whole numbers up to a thousand; nothing typed is none', () => {
  assert.deepEqual(['54', ' 7 ', '', '1000'].map(countTyped), [54, 7, 0, 1000]);
  for (const bad of ['-1', '1,5', 'năm', '1001', '1e3', '٣']) assert.equal(countTyped(bad), null, bad);
  assert.equal(votesOf({ votesFor: '3', votesAgainst: 'x', votesAbstain: '' }), null);
  assert.deepEqual(votesOf({ votesFor: '3', votesAgainst: '', votesAbstain: '1' }), { votesFor: 3, votesAgainst: 0, votesAbstain: 1 });
});
