import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localDate } from '../../../kernel/local-date.ts';
import { bookSpans, mondayOf, tasksToOffer, typedDay } from './care-view.ts';

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

test('a visit book is offered for the newest months and for every year of the care', () => {
  const young = bookSpans(localDate('2026-10-05'), localDate('2026-11-25'));
  assert.deepEqual(young, [
    { from: '2026-11', to: '2026-11' },
    { from: '2026-10', to: '2026-10' },
    { from: '2026-01', to: '2026-12' },
  ]);
  const old = bookSpans(localDate('2024-03-31'), localDate('2026-01-01'));
  assert.equal(old.filter(({ from, to }) => from === to).length, 12);
  assert.deepEqual(
    old.filter(({ from, to }) => from !== to).map(({ from }) => from),
    ['2026-01', '2025-01', '2024-01'],
  );
});
