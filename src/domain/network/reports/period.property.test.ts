// Periods tile the year exactly, whichever way it is cut, and every question about them agrees with the tiles.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, daysBetween, type LocalDate, localDate } from '../../../kernel/local-date.ts';
import {
  adHocPeriod,
  CUT_OFFS,
  indexInYear,
  isPeriod,
  lastEnded,
  lastWholeMonth,
  lastYears,
  monthsNamed,
  periodOf,
  periodsOfYear,
  previousPeriod,
  type RegularKind,
  type ReportPeriod,
  reportingYear,
  toDate,
  yearSpan,
} from './period.ts';

const year = fc.integer({ min: 1903, max: 2197 });
const cutOff = fc.constantFrom(...CUT_OFFS);
const tiling = fc.constantFrom<RegularKind>('month', 'quarter', 'half-year', 'year');
const day = fc.integer({ min: 0, max: 100_000 }).map((days) => addDays(localDate('1905-01-01'), days));
const regular = fc.constantFrom<RegularKind>('month', 'quarter', 'half-year', 'nine-months', 'year');

const days = ({ from, to }: ReportPeriod): number => daysBetween(from, to) + 1;

test('the periods of a kind tile their year, and years tile time', () => {
  fc.assert(
    fc.property(tiling, cutOff, year, (kind, cut, of) => {
      const periods = periodsOfYear(kind, cut, of);
      const span = yearSpan(cut, of);
      assert.equal(periods[0]?.from, span.from);
      assert.equal(periods.at(-1)?.to, span.to);
      periods.forEach((period, index) => {
        assert.ok(isPeriod(period) && reportingYear(period) === of && indexInYear(period) === index + 1);
        const next = periods[index + 1];
        if (next !== undefined) assert.deepEqual([next.from, previousPeriod(next)], [addDays(period.to, 1), period]);
      });
      assert.equal(yearSpan(cut, of + 1).from, addDays(span.to, 1));
    }),
  );
});

test('every day lies in exactly one period of a kind; what ended last ended before it', () => {
  fc.assert(
    fc.property(tiling, cutOff, day, (kind, cut, on) => {
      const of = reportingYear({ cutOff: cut, to: on });
      assert.equal(periodsOfYear(kind, cut, of).filter(({ from, to }) => from <= on && on <= to).length, 1);
      const ended = lastEnded(kind, cut, on);
      const here = periodsOfYear(kind, cut, of).find(({ from, to }) => from <= on && on <= to);
      assert.ok(here && isPeriod(ended), `${ended.from}..${ended.to} before ${on}`);
      assert.equal(addDays(ended.to, 1), here.from);
    }),
  );
});

test('last year is a period of the same kind; the year to date begins with the year and ends with the period', () => {
  fc.assert(
    fc.property(regular, cutOff, year, fc.nat(11), (kind, cut, of, at) => {
      const periods = periodsOfYear(kind, cut, of);
      const period = periods[at % periods.length];
      assert.ok(period);
      assert.deepEqual(lastYears(period), periodsOfYear(kind, cut, of - 1)[at % periods.length]);
      assert.deepEqual(toDate(period), { from: yearSpan(cut, of).from, to: period.to });
    }),
  );
});

test('any days: as many days right before', () => {
  fc.assert(
    fc.property(day, fc.nat(500), (from, length) => {
      const period = adHocPeriod('calendar', from, addDays(from, length));
      const before = previousPeriod(period);
      assert.deepEqual([days(before), addDays(before.to, 1)], [days(period), from]);
    }),
  );
});

test('the days the decree names, and leap years', () => {
  const bounds = ({ from, to }: ReportPeriod): readonly LocalDate[] => [from, to];
  assert.deepEqual(bounds(periodOf('month', 'day-14', 2026, 1)), ['2025-12-15', '2026-01-14']);
  assert.deepEqual(bounds(periodOf('half-year', 'day-14', 2026, 1)), ['2025-12-15', '2026-06-14']);
  assert.deepEqual(bounds(periodOf('nine-months', 'day-14', 2026, 1)), ['2025-12-15', '2026-09-14']);
  assert.deepEqual(bounds(periodOf('year', 'day-14', 2026, 1)), ['2025-12-15', '2026-12-14']);
  assert.deepEqual(bounds(lastYears(periodOf('month', 'calendar', 2025, 2))), ['2024-02-01', '2024-02-29']);
  assert.equal(isPeriod({ kind: 'month', cutOff: 'day-14', from: localDate('2026-01-01'), to: localDate('2026-01-31') }), false);
  assert.deepEqual(monthsNamed(periodOf('quarter', 'day-14', 2026, 1)), ['2026-01', '2026-02', '2026-03']);
  assert.deepEqual([lastWholeMonth(localDate('2026-06-14')), lastWholeMonth(localDate('2026-06-30'))], ['2026-05', '2026-06']);
});
