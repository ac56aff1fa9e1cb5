import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localDate } from '../../kernel/local-date.ts';
import { lunarDate } from './lunar.ts';

// First days of the lunar year as Việt Nam kept them (conventions §5), among them the years other calendars get wrong.
const newYears = ['1985-01-21', '2007-02-17', '2024-02-10', '2025-01-29', '2026-02-17', '2027-02-06', '2030-02-02'];

for (const day of newYears) {
  test(`${day} is mùng một Tết`, () => {
    assert.deepEqual(lunarDate(localDate(day)), { day: 1, month: 1, leap: false });
  });
}

test('the day of the sample meeting', () => {
  assert.deepEqual(lunarDate(localDate('2026-11-24')), { day: 16, month: 10, leap: false });
});

test('a leap month is marked', () => {
  assert.deepEqual(lunarDate(localDate('2025-07-25')), { day: 1, month: 6, leap: true });
});
