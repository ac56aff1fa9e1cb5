// A forecast agrees with itself, and a pace that is kept arrives.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addMonthsTo, month } from '../../../kernel/local-date.ts';
import { FEWEST_STEPS, forecastOf, MONTHS_LOOKED_BACK, type MonthValue, outlookOf } from './outlook.ts';
import type { Goal } from './programme.ts';
import { paceNeeded, progressOf } from './progress.ts';

const FROM = month('2024-01');
const series = (values: readonly number[]): MonthValue[] => values.map((value, at) => ({ month: addMonthsTo(FROM, at), value }));
const counts = fc.array(fc.nat(500), { maxLength: 20 });
const count = (atLeast: number): Goal => ({ kind: 'count', atLeast });

test('whoever keeps the pace that is needed arrives, and a tenth less does not', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 1, max: 240 }), (missing, monthsLeft) => {
      const tenths = paceNeeded(missing, monthsLeft)?.tenthsAMonth ?? 0;
      assert.ok(tenths * monthsLeft >= missing * 10);
      assert.ok((tenths - 1) * monthsLeft < missing * 10);
    }),
  );
  assert.equal(paceNeeded(0, 5), null);
  assert.equal(paceNeeded(5, 0), null);
});

test('a forecast that reaches says a month in time, one that does not says a later month or none', () => {
  fc.assert(
    fc.property(counts, fc.integer({ min: 1, max: 800 }), fc.integer({ min: 1, max: 60 }), (values, goal, ahead) => {
      const held = series(values);
      const due = addMonthsTo(held.at(-1)?.month ?? FROM, ahead);
      const outlook = outlookOf(count(goal), held, due);
      const now = values.at(-1);
      if (now === undefined) return assert.equal(outlook.state, 'no-data');
      if (now >= goal) return assert.equal(outlook.state, 'reached');
      if (values.length <= FEWEST_STEPS) return assert.equal(outlook.state, 'too-early');
      assert.ok(outlook.state === 'forecast' && outlook.steps <= MONTHS_LOOKED_BACK);
      assert.equal(outlook.willReach, outlook.reachedIn !== null && outlook.reachedIn <= due);
      assert.equal(outlook.willReach, outlook.atDue >= goal);
      if (outlook.gained === 0) assert.equal(outlook.atDue, now);
      return undefined;
    }),
  );
});

test('a forecast of a share stays within 0 and 100%', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(10_000), { minLength: 4, maxLength: 12 }), fc.integer({ min: 1, max: 120 }), (values, ahead) => {
      const held = series(values);
      const outlook = outlookOf({ kind: 'share', atLeastBasisPoints: 10_000 }, held, addMonthsTo(held.at(-1)?.month ?? FROM, ahead));
      if (outlook.state === 'forecast') assert.ok(outlook.atDue >= 0 && outlook.atDue <= 10_000);
    }),
  );
});

test('after the date what is missing is said, and nothing is forecast', () => {
  assert.deepEqual(outlookOf(count(191), series([160, 161, 163, 165]), month('2024-04')), { state: 'ended', missing: 26 });
});

test('six months that brought 6 clubs: 26 missing in 8 months need 3,3 a month; at this pace 173 by the date', () => {
  const outlook = outlookOf(count(191), series([100, 159, 160, 161, 162, 163, 164, 165]), month('2025-04'));
  assert.deepEqual(outlook, {
    state: 'forecast',
    steps: 6,
    gained: 6,
    due: '2025-04',
    atDue: 173,
    willReach: false,
    reachedIn: '2026-10',
    pace: { missing: 26, monthsLeft: 8, tenthsAMonth: 33 },
  });
});

test('above the top of a range is over, not reached and not missing', () => {
  const goal: Goal = { kind: 'share', atLeastBasisPoints: 6_000, atMostBasisPoints: 7_000 };
  assert.deepEqual(outlookOf(goal, series([7_200]), month('2030-12')), { state: 'over', by: 200 });
  assert.equal(progressOf(goal, 7_200).reached, false);
});

test('the line drawn ahead ends where the sentence says, with a point at each year’s end, and there is none of too few months', () => {
  fc.assert(
    fc.property(counts, fc.integer({ min: 1, max: 800 }), fc.integer({ min: 1, max: 60 }), (values, goal, ahead) => {
      const held = series(values);
      const due = addMonthsTo(held.at(-1)?.month ?? FROM, ahead);
      const drawn = forecastOf(count(goal), held, due);
      if (values.length <= FEWEST_STEPS) return assert.equal(drawn, null);
      const outlook = outlookOf(count(goal), held, due);
      if (outlook.state === 'forecast') assert.deepEqual(drawn?.points.at(-1), { month: due, value: outlook.atDue });
      return assert.ok(drawn?.points.every(({ month: at }) => at === due || at.endsWith('-12')));
    }),
  );
  const drawn = forecastOf(count(250), series([159, 160, 161, 162, 163, 164, 165]), month('2026-12'));
  assert.deepEqual(drawn, {
    steps: 6,
    points: [
      { month: '2024-12', value: 170 },
      { month: '2025-12', value: 182 },
      { month: '2026-12', value: 194 },
    ],
  });
});
