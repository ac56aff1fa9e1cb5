import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localDate } from '../../../kernel/local-date.ts';
import { mondayOf, tasksToOffer, typedDay } from './care-view.ts';

test('what was done last time is offered first, each task once', () => {
  const offered = tasksToOffer(['cook', 'massage', 'một việc ghi bằng chữ']);
  assert.deepEqual(offered.slice(0, 3), ['cook', 'massage', 'talk']);
  assert.equal(new Set(offered).size, offered.length);
});

test('a week begins on Monday', () => {
  assert.equal(mondayOf(localDate('2026-11-24')), '2026-11-23');
  assert.equal(mondayOf(localDate('2026-11-23')), '2026-11-23');
  assert.equal(mondayOf(localDate('2026-11-29')), '2026-11-23');
});

test('a half typed day is none', () => {
  assert.equal(typedDay('2026-02-30'), null);
  assert.equal(typedDay('2026-02-28'), '2026-02-28');
});
