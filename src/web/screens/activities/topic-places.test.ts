import assert from 'node:assert/strict';
import { test } from 'node:test';
import { communesOn } from '../../../domain/network/units/unit-tree.ts';
import { QUANG_NINH, VIETNAM } from '../../../domain/network/units/vietnam.ts';
import { localDate } from '../../../kernel/local-date.ts';
import { placesFor } from './topic-places.ts';

const today = localDate('2026-11-24');
const [first, second] = communesOn(VIETNAM, QUANG_NINH, today).map(({ id }) => id);

test('an officer of a commune has that commune alone', () => {
  assert.deepEqual(
    placesFor([first ?? ''], today, VIETNAM).map(({ unitId, isOwn }) => [unitId, isOwn]),
    [[first, true]],
  );
});

test('an officer of two communes chooses between them; a unit nobody knows is none', () => {
  assert.deepEqual(
    placesFor([first ?? '', second ?? '', 'no-such-unit'], today, VIETNAM).map(({ unitId }) => unitId),
    [first, second],
  );
});

test('the province is first, then each of its communes of today, once, also when one is held besides', () => {
  const places = placesFor([QUANG_NINH, first ?? ''], today, VIETNAM);
  assert.deepEqual(
    places.filter(({ isOwn }) => isOwn).map(({ unitId }) => unitId),
    [QUANG_NINH, first],
  );
  assert.equal(places.length, 1 + communesOn(VIETNAM, QUANG_NINH, today).length);
  assert.equal(new Set(places.map(({ unitId }) => unitId)).size, places.length);
});
