// Periods, steps of time, classes and years laid over each other.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addMonthsTo, type Month, month } from '../../../kernel/local-date.ts';
import { classesOf, classIndex, shadeOf, stepsOver, targetWay, valuesBySteps, yearsCompared } from './chart-data.ts';
import { askedFrom, drawnFrom, fullEnd, periodKind, periodOf, periodsAmong, yearBefore } from './period.ts';

const m = month;
const monthsFrom = (first: string, count: number): readonly Month[] => Array.from({ length: count }, (_, n) => addMonthsTo(m(first), n));

test('a period begins where the calendar begins it and ends with the month looked at', () => {
  assert.deepEqual(periodOf('quy', m('2026-11'), null), { kind: 'quy', from: '2026-10', to: '2026-11' });
  assert.deepEqual(periodOf('nua-nam', m('2026-06'), null), { kind: 'nua-nam', from: '2026-01', to: '2026-06' });
  assert.deepEqual(periodOf('nam', m('2026-03'), null), { kind: 'nam', from: '2026-01', to: '2026-03' });
  assert.equal(fullEnd(periodOf('quy', m('2026-11'), null)), '2026-12');
  assert.deepEqual(periodOf('tu-den', m('2026-03'), m('2026-09')), { kind: 'tu-den', from: '2026-03', to: '2026-03' }, 'not upside down');
  assert.equal(periodOf('tu-den', m('2026-03'), m('1950-01')).from, '2006-04', 'not longer than the server answers');
  assert.equal(periodOf('tu-den', m('2026-03'), null).from, '2026-01');
  assert.equal(periodKind('gì đó'), 'thang');
});

test('periods to choose from hold each known month once, the running one cut at the newest month', () => {
  const quarters = periodsAmong('quy', monthsFrom('2026-02', 10).toReversed());
  assert.deepEqual(
    quarters.map(({ from, to }) => `${from} ${to}`),
    ['2026-10 2026-11', '2026-07 2026-09', '2026-04 2026-06', '2026-01 2026-03'],
  );
  assert.deepEqual(periodsAmong('nam', []), []);
});

test('what is asked reaches back far enough for the year before and for the years compared', () => {
  const quarter = periodOf('quy', m('2026-11'), null);
  assert.deepEqual(yearBefore(quarter), { kind: 'quy', from: '2025-10', to: '2025-11' });
  assert.equal(drawnFrom(quarter), '2025-12');
  assert.equal(askedFrom(quarter, 2), '2025-01');
  assert.equal(askedFrom(quarter, 3), '2024-01');
  assert.equal(askedFrom(periodOf('tu-den', m('2026-11'), m('2019-05')), 3), '2018-05');
});

test('many months are joined into quarters or years; flows add up, stocks stand at the end', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 130 }),
      fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 130, maxLength: 130 }),
      (count, all) => {
        const months = monthsFrom('2016-04', count);
        const values = all.slice(0, count);
        const steps = stepsOver(months);
        assert.ok(steps.length <= 13, `${steps.length} steps`);
        const flows = valuesBySteps(steps, months, values, false);
        assert.equal(
          flows.reduce((sum, value) => sum + value, 0),
          values.reduce((sum, value) => sum + value, 0),
        );
        assert.equal(valuesBySteps(steps, months, values, true).at(-1), values.at(-1));
      },
    ),
  );
  assert.deepEqual(stepsOver(monthsFrom('2025-11', 14)).map(({ kind, from, to }) => `${kind} ${from} ${to}`)[0], 'quarter 2025-11 2025-12');
});

test('classes: at most five, in order, every value above nothing in exactly one', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 60 }), (values) => {
      const classes = classesOf(values);
      assert.ok(classes.length <= 5);
      for (const [n, { from, to }] of classes.entries()) assert.ok(from <= to && from > (classes[n - 1]?.to ?? 0));
      for (const value of values) {
        const at = classIndex(classes, value) ?? -1;
        if (value === 0) assert.equal(at, 0);
        else {
          const found = classes[at - 1];
          assert.ok(found && value >= found.from && value <= found.to, `${value} in ${JSON.stringify(classes)}`);
        }
      }
    }),
  );
  assert.deepEqual(classesOf([1, 1, 2, 6]), [
    { from: 1, to: 1 },
    { from: 2, to: 2 },
    { from: 6, to: 6 },
  ]);
  assert.equal(classIndex([], null), null);
  assert.deepEqual(
    [1, 2, 3].map((n) => shadeOf(n, 3)),
    [1, 3, 5],
  );
});

test('the same months of two and three years, with what changed; a month to come is no zero', () => {
  const months = monthsFrom('2024-01', 35);
  const rows = yearsCompared(
    months,
    months.map((_, n) => n),
    m('2026-11'),
    3,
  );
  assert.deepEqual(rows[0], { month: 1, values: [24, 12, 0], difference: 12 });
  assert.deepEqual(rows[11], { month: 12, values: [null, 23, 11], difference: null });
  assert.deepEqual(yearsCompared(months, [], m('2026-11'), 2)[0]?.values.length, 2);
});

test('the way to a target begins where things stood when it was set, and is level after its year', () => {
  const points = [2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026].map((year) => ({ year, value: year === 2020 ? 106 : 150 }));
  const way = targetWay(points, { goal: 191, setIn: 2020, dueYear: 2025 });
  assert.deepEqual(
    [way[0], way[1], way.at(-2), way.at(-1)],
    [
      { at: 2, value: 106 },
      { at: 3, value: 123 },
      { at: 7, value: 191 },
      { at: 8, value: 191 },
    ],
  );
  assert.deepEqual(targetWay([], { goal: 1, setIn: 2020, dueYear: 2025 }), []);
});

test('a target due after the last year known leads beyond it', () => {
  const points = [2024, 2025, 2026].map((year) => ({ year, value: 100 }));
  assert.deepEqual(targetWay(points, { goal: 140, setIn: 2026, dueYear: 2030 }), [
    { at: 2, value: 100 },
    { at: 6, value: 140 },
  ]);
});
