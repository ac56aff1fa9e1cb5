// The mark "Cộng đúng" must be earned: a wrong part, a wrong record or a broken running balance takes it away.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { id } from '../../../kernel/ids.ts';
import { localDate, month } from '../../../kernel/local-date.ts';
import type { Explained } from '../../../protocol/network-messages.ts';
import { proofOf, runsOn } from './proof.ts';

const club = id('018f0000-0000-7000-8000-000000000001');
const base: Explained = { indicator: 'fund-total', month: month('2026-11'), demo: true, borders: 'now', path: [], value: 300, parts: [] };
const record = (amount: number, after: number) =>
  ({ seq: 1, cmdId: club, on: localDate('2026-11-24'), at: '2026-11-24T07:05:00Z', kind: 'dues-received', amount, after }) as const;

test('parts that add up to the whole prove it, and a missing one is named by its amount', () => {
  const parts = [100, 200].map((value) => ({ place: { clubId: club }, name: 'CLB', value }));
  assert.deepEqual(proofOf({ ...base, parts }), { sum: 300, count: 2, difference: 0 });
  assert.deepEqual(proofOf({ ...base, parts: parts.slice(0, 1) }), { sum: 100, count: 1, difference: 200 });
});

test('records prove the month asked about against the club, which was added up elsewhere', () => {
  const step = (place: Explained['path'][number]['place'], value: number) => ({ place, name: '', value });
  const path = [step({ clubId: club }, 300), step({ clubId: club, month: month('2026-11') }, 50)];
  const opened = { ...base, value: 50, path, carried: 250, records: [record(70, 320), record(-20, 300)] };
  assert.deepEqual(proofOf(opened), { sum: 50, count: 2, difference: 0 });
  assert.equal(proofOf({ ...opened, path: [step({ clubId: club }, 290), ...path.slice(1)] })?.difference, -10);
  assert.equal(runsOn(opened), true);
  assert.equal(runsOn({ ...opened, records: [record(70, 300), record(-20, 300)] }), false);
});

test('records of an older month prove that month alone', () => {
  const path = [{ place: { clubId: club, month: month('2025-03') }, name: '', value: 50 }];
  const opened = { ...base, value: 50, path, carried: 10, records: [record(50, 60)] };
  assert.equal(proofOf(opened)?.difference, 0);
  assert.equal(proofOf({ ...opened, value: 40 })?.difference, -10);
});

test('nothing to add is no proof', () => {
  assert.equal(proofOf(base), null);
});
