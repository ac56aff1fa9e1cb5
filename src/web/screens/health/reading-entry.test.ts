import assert from 'node:assert/strict';
import { test } from 'node:test';
import { id } from '../../../kernel/ids.ts';
import { nothingTyped, readingOf, readingProblem } from './reading-entry.ts';

const person = id('00000000-0000-4000-8000-000000000001');

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
