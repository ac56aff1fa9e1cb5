import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DatedReading } from '../../../domain/health/reading.ts';
import { id } from '../../../kernel/ids.ts';
import { localDate } from '../../../kernel/local-date.ts';
import { isHigherThanUsual, nothingTyped, readingOf, readingProblem } from './reading-entry.ts';

const person = id('00000000-0000-4000-8000-000000000001');
const before = (...values: number[]): DatedReading[] =>
  values.map((systolic) => ({ personId: person, systolic, on: localDate('2026-10-24'), cmdId: person, at: 'meeting' }));

test('a slipped finger is asked about', () => {
  assert.deepEqual(readingProblem({ ...nothingTyped, systolic: 1520, diastolic: 88 }), {
    what: 'out-of',
    field: 'systolic',
    min: 60,
    max: 280,
  });
  assert.deepEqual(readingProblem({ ...nothingTyped, systolic: 152 }), { what: 'both' });
  assert.deepEqual(readingProblem({ ...nothingTyped, systolic: 88, diastolic: 152 }), { what: 'lower-higher' });
  assert.equal(readingProblem({ systolic: 152, diastolic: 88, pulse: 76, weight: 52 }), null);
});

test('only what was typed is recorded, weight in hectograms', () => {
  assert.deepEqual(readingOf(person, { ...nothingTyped, weight: 52 }), { personId: person, weightHectograms: 520 });
});

test('a person is compared with their own readings only', () => {
  assert.equal(isHigherThanUsual(152, before(136, 140, 138)), true);
  assert.equal(isHigherThanUsual(141, before(136, 140, 138)), false);
  assert.equal(isHigherThanUsual(190, before(138)), false);
});
