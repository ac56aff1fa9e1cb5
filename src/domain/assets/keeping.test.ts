// The list of assets: entered once, lent, brought back, gone; oddities are asked about and nothing is refused.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { founded, HOA, LUA, numberedId } from '../club/book-player.ts';
import type { ClubEvent } from '../club/event.ts';
import { worthOf } from './keeping.ts';

const MONITOR = numberedId(400);
const monitor = {
  assetId: MONITOR,
  what: 'Máy đo huyết áp',
  count: 2,
  worth: 1_400_000,
  source: 'launch',
  condition: 'good',
  keeperId: HOA,
};
const asked = (events: readonly ClubEvent[]): unknown[] =>
  events.flatMap((event) => (event.kind === 'review-raised' ? [event.pub.review] : []));

test('a thing is entered, lent, brought back worn, and goes with a reason', () => {
  const book = founded();
  book.fact('record-asset', monitor);
  assert.deepEqual(book.fact('record-asset', monitor), [], 'the same thing from a second phone');
  assert.equal(worthOf(book.state.assets.values()), 1_400_000);
  book.fact('lend-asset', { assetId: MONITOR, personId: LUA, dueOn: '2026-12-24' });
  assert.deepEqual(book.state.assets.get(MONITOR)?.lent, { personId: LUA, from: '2026-11-24', dueOn: '2026-12-24' });
  book.fact('check-asset', { assetId: MONITOR, condition: 'worn' });
  const back = book.state.assets.get(MONITOR);
  assert.deepEqual([back?.lent, back?.condition, back?.keeperId], [null, 'worn', HOA]);
  const [gone] = book.fact('retire-asset', { assetId: MONITOR, reason: 'broken' });
  assert.ok(gone);
  assert.equal(worthOf(book.state.assets.values()), 0);
  book.fact('reverse-record', { cmdId: gone.cmdId, reason: 'typed-wrong' });
  assert.equal(book.state.assets.get(MONITOR)?.retired, null);
});

test('what is odd is asked about: a thing nobody entered, one lent twice, one that is gone, a stranger as keeper', () => {
  const book = founded();
  assert.deepEqual(asked(book.fact('lend-asset', { assetId: MONITOR, personId: LUA })), ['asset-unknown']);
  assert.deepEqual(asked(book.fact('record-asset', { ...monitor, keeperId: numberedId(404) })), ['member-unknown']);
  book.fact('lend-asset', { assetId: MONITOR, personId: LUA });
  assert.deepEqual(asked(book.fact('lend-asset', { assetId: MONITOR, personId: HOA })), ['asset-lent-twice']);
  book.fact('retire-asset', { assetId: MONITOR, reason: 'lost' });
  assert.deepEqual(asked(book.fact('check-asset', { assetId: MONITOR, condition: 'good' })), ['asset-gone']);
});

test('a thing entered by mistake can be taken back', () => {
  const book = founded();
  const [entered] = book.fact('record-asset', monitor);
  assert.ok(entered);
  book.fact('reverse-record', { cmdId: entered.cmdId, reason: 'recorded-twice' });
  assert.equal(book.state.assets.size, 0);
});
