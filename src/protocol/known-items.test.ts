// An app twelve months old meets records of kinds that did not exist when it was made: it takes what it knows, whole records only,
// stays where it is, and goes on from there when it has been renewed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isKnownEvent } from '../domain/club/event-kinds.ts';
import { knownItems } from './known-items.ts';
import type { PulledItem } from './messages.ts';

const item = (seq: number, cmdId: string, kind: string, v = 1): PulledItem =>
  ({ seq, room: 'common', digest: '', hash: `h${seq}`, privHash: '', event: { cmdId, kind, v } }) as unknown as PulledItem;
const locked = (seq: number): PulledItem => ({ seq, room: 'care', digest: '', hash: `h${seq}` });
const seqs = (items: readonly PulledItem[]) => items.map(({ seq }) => seq);

test('all that is known is taken, and places of closed rooms are no obstacle', () => {
  assert.deepEqual(seqs(knownItems([item(1, 'a', 'member-enrolled'), locked(2), item(3, 'b', 'dues-received')])), [1, 2, 3]);
  assert.deepEqual(knownItems([]), []);
});

test('an unknown kind or a newer version waits, with everything after it and the rest of its own record before it', () => {
  for (const unknown of [item(4, 'c', 'moon-landing'), item(4, 'c', 'dues-received', 2)])
    assert.deepEqual(
      seqs(knownItems([item(1, 'a', 'member-enrolled'), locked(2), item(3, 'c', 'money-received'), unknown, item(5, 'd', 'money-spent')])),
      [1, 2],
    );
  assert.deepEqual(knownItems([item(1, 'a', 'moon-landing')]), []);
});

test('names of the language itself are no kinds', () => {
  for (const kind of ['toString', '__proto__', 'constructor', '']) assert.equal(isKnownEvent({ kind, v: 1 }), false);
});
