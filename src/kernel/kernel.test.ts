import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { allocate } from './allocate.ts';
import { canonicalText } from './canonical.ts';
import { digestBytes, digestHex } from './digest.ts';
import { hex, idFromDigest, isId, timeOrderedId } from './ids.ts';
import {
  addDays,
  addMonths,
  addMonthsTo,
  daysBetween,
  isLocalDate,
  lastDayOf,
  localDate,
  month,
  monthsBetween,
  onDayOf,
  weekdayOf,
} from './local-date.ts';
import { divideHalfUp, dong, interestOf, roundTo } from './money.ts';

test('money refuses fractions and numbers beyond exactness', () => {
  assert.throws(() => dong(0.5), /not whole đồng/);
  assert.throws(() => dong(2 ** 53), /not whole đồng/);
  assert.ok(Object.is(dong(-0), 0));
});

test('halves round away from zero, never to minus zero', () => {
  assert.equal(divideHalfUp(5, 10), 1);
  assert.equal(divideHalfUp(-5, 10), -1);
  assert.ok(Object.is(divideHalfUp(-4, 10), 0));
  assert.equal(interestOf(dong(4_550_000), 80), 36_400);
  assert.equal(roundTo(416_667, 1000), 417_000);
});

test('parts of an allocation add up to the whole and no part strays by one unit from its exact share', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1e12, max: 1e12 }),
      fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 8 }).filter((w) => w.some((x) => x > 0)),
      (total, weights) => {
        const parts = allocate(total, weights);
        const whole = weights.reduce((a, b) => a + b, 0);
        assert.equal(
          parts.reduce((a, b) => a + b, 0),
          total,
        );
        for (const [i, part] of parts.entries()) assert.ok(Math.abs(part - (total * (weights[i] ?? 0)) / whole) < 1 + 1e-3);
      },
    ),
  );
});

test('23 and 20 of 43 are 53.5 % and 46.5 %, not 102.1 % together', () => {
  assert.deepEqual(allocate(1000, [23, 20]), [535, 465]);
});

test('dates add and subtract by the calendar', () => {
  assert.equal(addDays(localDate('2024-02-28'), 1), '2024-02-29');
  assert.equal(addMonths(localDate('2026-01-31'), 1), '2026-02-28');
  assert.equal(onDayOf(month('2026-04'), 31), '2026-04-30');
  assert.equal(addMonthsTo(month('2026-11'), 14), '2028-01');
  assert.equal(addMonthsTo(month('2026-01'), -1), '2025-12');
  assert.equal(monthsBetween(month('2025-11'), month('2026-02')), 3);
  assert.equal(lastDayOf(month('2100-02')), '2100-02-28');
  assert.equal(weekdayOf(localDate('2026-11-24')), 2);
  assert.ok(!isLocalDate('2026-02-29') && !isLocalDate('2026-2-9') && !isLocalDate('24/11/2026'));
});

test('day arithmetic agrees with the platform calendar for 300 years', () => {
  fc.assert(
    fc.property(fc.integer({ min: -25_000, max: 80_000 }), (days) => {
      const expected = new Date(days * 86_400_000).toISOString().slice(0, 10);
      assert.equal(addDays(localDate('1970-01-01'), days), expected);
      assert.equal(daysBetween(localDate('1970-01-01'), localDate(expected)), days);
    }),
  );
});

test('ids are well formed and ids of the same digest are the same', () => {
  const random = new Uint8Array(10).fill(255);
  assert.ok(isId(timeOrderedId(1_795_000_000_000, random)));
  const digest = new Uint8Array(32).map((_, i) => i * 7);
  assert.equal(idFromDigest(digest), idFromDigest(digest));
  assert.ok(isId(idFromDigest(digest)));
});

test('canonical text ignores key order and composed accents, and refuses fractions', () => {
  assert.equal(
    canonicalText({ b: 1, a: [true, null, 'Hoà'] }),
    canonicalText({ a: [true, null, 'Hoà'.normalize('NFD')], b: 1, c: undefined }),
  );
  assert.throws(() => canonicalText(0.1), /not a whole number/);
  assert.equal(digestHex('abc'), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test('the platform hash and the library give the same digest of any text', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => assert.equal(digestHex(text), hex(digestBytes(text)))));
});
