// Which year is asked about, and with what value.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { KH_205 } from './kh-205.ts';
import type { Target } from './programme.ts';
import { goalIn, goalWith, yearAsked } from './year-goals.ts';

const [clubs] = KH_205.targets;
assert.ok(clubs !== undefined);
const path = [
  { year: 2022, value: 165 },
  { year: 2024, value: 160 },
];
const stepped: Target = { ...clubs, path };

test('a year the document does not speak of has no goal; the path may go down', () => {
  assert.deepEqual(
    [2021, 2022, 2023, 2024, 2025].map((year) => goalIn(stepped, year)),
    [null, 165, null, 160, 191],
  );
});

test('the next year that is spoken of is looked at; after the last one the last', () => {
  assert.deepEqual(
    [2021, 2022, 2023, 2025, 2026].map((year) => yearAsked(stepped, year)),
    [2022, 2022, 2024, 2025, 2025],
  );
  assert.deepEqual(
    [2023, 2030].map((year) => yearAsked({ ...stepped, basis: 'in-the-year' }, year)),
    [2023, 2025],
  );
});

test('a year’s value takes the place of the lower bound, or of the upper where only that is asked', () => {
  assert.deepEqual(goalWith({ kind: 'count', atLeast: 191 }, 165), { kind: 'count', atLeast: 165 });
  assert.deepEqual(goalWith({ kind: 'count', atMost: 70 }, 60), { kind: 'count', atMost: 60 });
  assert.deepEqual(goalWith({ kind: 'share', atMostBasisPoints: 500 }, 400), { kind: 'share', atMostBasisPoints: 400 });
});
