import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localDate, weekdayOf } from '../../kernel/local-date.ts';
import { afterWorkingDays, daysOffIn, isWorkingDay } from './days-off.ts';

test('ten working days pass over weekends', () => {
  assert.equal(afterWorkingDays(localDate('2026-11-02'), 10), '2026-11-16');
  assert.equal(afterWorkingDays(localDate('2026-11-06'), 1), '2026-11-09', 'handed in on a Friday');
});

test('they pass over Tết, Giỗ Tổ and the days swapped for them', () => {
  assert.equal(afterWorkingDays(localDate('2026-02-13'), 1), '2026-02-23', 'the week of Tết Bính Ngọ');
  assert.equal(afterWorkingDays(localDate('2026-04-24'), 3), '2026-05-04', '27, 30 April and 1 May are off');
  assert.equal(afterWorkingDays(localDate('2025-04-29'), 1), '2025-05-05');
  assert.ok(!isWorkingDay(localDate('2026-08-31')), 'swapped for 22 August 2026');
});

test('a Saturday worked in exchange is a working day', () => {
  assert.equal(afterWorkingDays(localDate('2025-04-25'), 1), '2025-04-26', 'worked for 2 May');
  assert.ok(isWorkingDay(localDate('2024-05-04')) && isWorkingDay(localDate('2026-01-10')) && isWorkingDay(localDate('2026-08-22')));
  assert.ok(!isWorkingDay(localDate('2026-08-29')));
  for (const year of [2024, 2025, 2026]) {
    for (const day of daysOffIn(year).days) assert.ok(weekdayOf(localDate(day)) < 6, `${day} is a weekday`);
  }
});

test('24 November is off from 2026 on, and a weekend is not made up for', () => {
  assert.ok(isWorkingDay(localDate('2025-11-24')));
  assert.ok(!isWorkingDay(localDate('2026-11-24')));
  assert.ok(!isWorkingDay(localDate('2027-11-24')));
  assert.ok(isWorkingDay(localDate('2029-11-26')), '24 November 2029 is a Saturday');
});

test('a year not yet announced is worked out from the law, and says so', () => {
  assert.ok(daysOffIn(2026).announced.includes('9441/TB-BNV'));
  const { days, announced } = daysOffIn(2027);
  assert.deepEqual(announced, []);
  // Tết Đinh Mùi is Saturday 6 February: the eve and four days, the weekend made up for on Wednesday and Thursday.
  for (const day of ['2027-02-05', '2027-02-08', '2027-02-09', '2027-02-10', '2027-02-11']) assert.ok(days.has(day), day);
  assert.ok(!days.has('2027-02-12'));
  assert.ok(days.has('2027-04-16'), 'the tenth of the third lunar month');
  assert.ok(days.has('2027-05-03'), '1 May is a Saturday');
});
