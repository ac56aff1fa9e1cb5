import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Answer } from '../../protocol/messages.ts';
import type { OutboxRow } from './database.ts';
import { keptFrom, placeAfter, recordsOf, rowAfter } from './drawer.ts';
import { pagesAfter } from './pages.ts';

const row = { n: 1, id: 'c1', owner: 'club/me', state: 'unsent', command: {} } as unknown as OutboxRow;
const answer = (rest: object): Answer => ({ id: 'c1', ...rest }) as unknown as Answer;

test('a row waits until the server has answered and the records came back', () => {
  assert.equal(rowAfter(row, undefined, 'not', 9), row);
  const recorded = rowAfter(row, answer({ outcome: 'recorded', seq: 12 }), 'not', 9);
  assert.deepEqual(recorded, { ...row, state: 'recorded', recordedHead: 12 });
  assert.ok(recorded);
  assert.equal(rowAfter(recorded, undefined, 'not', 11), recorded);
  assert.equal(rowAfter(recorded, undefined, 'whole', 12), null);
});

test('a record seen in the book needs its row no more, even when the answer was lost', () => {
  assert.equal(rowAfter(row, undefined, 'whole', 3), null);
});

test('of a record this account does not read back, whole or in part, the command is kept out of sight', () => {
  const recorded = { ...row, state: 'recorded' as const, recordedHead: 12 };
  assert.equal(rowAfter(recorded, undefined, 'not', 12)?.state, 'kept');
  assert.equal(rowAfter(row, answer({ outcome: 'recorded', seq: 9 }), 'not', 9)?.state, 'kept');
  assert.equal(rowAfter(row, undefined, 'in-part', 9)?.state, 'kept');
});

test('what is kept out of sight has its day from the first pull on, and goes where somebody was erased', () => {
  const kept = { ...row, state: 'kept' as const };
  const pull = (pulledAt: string) => ({ seq: 3, hash: 'h3', reportedSeq: 0, pulledAt });
  const begun = keptFrom(kept, false, pull('2026-11-01'));
  assert.deepEqual(begun, { ...kept, keptSince: '2026-11-01' });
  assert.ok(begun);
  assert.equal(keptFrom(begun, false, pull('2026-11-09'))?.keptSince, '2026-11-01');
  assert.equal(keptFrom(begun, true, pull('2026-11-09')), null);
});

test('a refused or unreadable command stays until a person has read it', () => {
  const refusal = { why: 'meeting-unknown' };
  assert.deepEqual(rowAfter(row, answer({ outcome: 'refused', refusal }), 'not', 3), { ...row, state: 'refused', refusal });
  assert.deepEqual(rowAfter(row, answer({ outcome: 'malformed', problems: [] }), 'not', 3), { ...row, state: 'stuck' });
  assert.deepEqual(rowAfter(row, answer({ outcome: 'id-reused' }), 'not', 3), { ...row, state: 'stuck' });
});

test('pages that do not end where the place says are not believed', () => {
  const items = [1, 2, 3].map((seq) => ({ seq, hash: `h${seq}`, digest: '', room: 'care' as const }));
  const pages = pagesAfter('club/me', undefined, items);
  const place = { seq: 3, hash: 'h3', reportedSeq: 0, pulledAt: '' };
  assert.equal(recordsOf({ place, pages, rows: [] })?.length, 3);
  assert.equal(recordsOf({ place: { ...place, seq: 4 }, pages, rows: [] }), null);
  assert.equal(recordsOf({ place: null, pages, rows: [] }), null);
  assert.equal(recordsOf({ place, pages: [], rows: [] }), null);
  assert.deepEqual(recordsOf({ place: null, pages: [], rows: [] }), []);
});

test('a first copy is in part until it reaches the head; a copy that was whole never is again', () => {
  const pull = (before: Parameters<typeof placeAfter>[0], seq: number, behind: boolean) =>
    placeAfter(before, { seq, hash: `h${seq}` }, { reportedSeq: 0, behind, pulledAt: '' });
  const half = pull(null, 2_000, true);
  assert.equal(half.partly, true);
  assert.equal(pull(half, 4_000, true).partly, true);
  const whole = pull(half, 4_100, false);
  assert.equal('partly' in whole, false);
  assert.equal('partly' in pull(whole, 6_100, true), false);
});
