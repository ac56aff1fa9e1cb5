// The pyramid adds up whatever its bands, and its cells come out of "how many have reached this age".
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { PYRAMID_AGES } from './indicators/age-indicators.ts';
import { BANDINGS, type Banding, bandingTold, mergedCells, PYRAMID_SUMS, pyramidCells, pyramidRows } from './pyramid.ts';

const ages = fc.array(fc.record({ age: fc.integer({ min: 40, max: 99 }), woman: fc.boolean() }), { maxLength: 60 });
const people = (of: readonly { readonly age: number; readonly woman: boolean }[]) =>
  pyramidCells((indicator) => {
    const from = Number(/\d+/.exec(indicator)?.[0] ?? 0);
    return of.filter(({ age, woman }) => age >= from && (woman || !indicator.includes('women'))).length;
  });

test('every person stands in one cell, at the own age and sex, in every banding', () => {
  fc.assert(
    fc.property(ages, (of) => {
      for (const banding of Object.keys(BANDINGS) as Banding[])
        for (const { from, until, women, men } of pyramidRows(people(of), banding)) {
          const inside = of.filter(({ age }) => age >= from && (until === null || age < until));
          assert.deepEqual([women, men], [inside.filter(({ woman }) => woman).length, inside.filter(({ woman }) => !woman).length]);
        }
    }),
  );
});

test('bands of each grouping are whole bands of the narrower one, so that they can be told together', () => {
  const order: readonly Banding[] = ['fine', 'middle', 'coarse', 'whole'];
  for (const [at, banding] of order.entries()) {
    assert.deepEqual(BANDINGS[banding].flat(), [0, 1, 2, 3, 4, 5, 6]);
    const narrower = order[at - 1];
    if (narrower === undefined) continue;
    for (const group of BANDINGS[narrower])
      assert.ok(BANDINGS[banding].some((wide) => group.every((band) => wide.includes(band as never))));
  }
  for (const group of BANDINGS.middle) assert.ok(group.length > 1, 'a band alone in both groupings would be told by two partings');
});

test('bands are merged until nobody is of few; nobody at all may be said', () => {
  const cells = people(
    [...Array(30)].flatMap((_, n) => [
      { age: 50 + n, woman: true },
      { age: 50 + n, woman: true },
    ]),
  );
  assert.equal(bandingTold(cells, { fine: true, middle: true }, 5), 'fine');
  assert.equal(bandingTold(cells, { fine: false, middle: true }, 5), 'middle');
  assert.equal(bandingTold(cells, { fine: false, middle: false }, 5), 'coarse');
  const oneMan = people([{ age: 82, woman: false }, ...[...Array(20)].map(() => ({ age: 66, woman: true }))]);
  assert.equal(bandingTold(oneMan, { fine: true, middle: true }, 5), 'whole');
  assert.deepEqual(mergedCells(oneMan, 'whole'), [20, 1]);
  assert.deepEqual(pyramidRows(oneMan, 'fine').at(-1), { from: 80, until: null, women: 0, men: 1 });
  assert.equal(PYRAMID_SUMS.length, 2 * (PYRAMID_AGES.length + 1));
});
