// Parts as they are typed, and what changed since the sharing-out before.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { KH_205 } from '../../../domain/network/programmes/kh-205.ts';
import { changesOf, readPart, typedPart } from './sharing-form.ts';

test('a part of a count is whole, a part of a share a percentage; both come back as typed', () => {
  const [clubs, communes] = KH_205.targets;
  assert.ok(clubs !== undefined && communes !== undefined);
  assert.deepEqual([readPart(clubs, '1.250'), readPart(clubs, '1,5'), readPart(clubs, ' ')], [1_250, null, undefined]);
  assert.deepEqual([readPart(communes, '62,5'), readPart(communes, '120')], [6_250, null]);
  for (const value of [0, 7, 1_250]) assert.equal(readPart(clubs, typedPart(clubs, value)), value);
  for (const value of [0, 5, 6_250, 10_000]) assert.equal(readPart(communes, typedPart(communes, value)), value);
});

test('changes name units that came, went or got another part', () => {
  const before = [
    { unitId: 'a', value: 1 },
    { unitId: 'b', value: 2 },
    { unitId: 'c', value: 3 },
  ];
  const after = [
    { unitId: 'b', value: 2 },
    { unitId: 'c', value: 4 },
    { unitId: 'd', value: 0 },
  ];
  assert.deepEqual(changesOf([], before, after), [
    { unitId: 'a', before: 1, after: null },
    { unitId: 'c', before: 3, after: 4 },
    { unitId: 'd', before: null, after: 0 },
  ]);
});
