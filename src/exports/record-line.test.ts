import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { CLUB, HOA, LUA } from '../domain/club/book-player.ts';
import type { ClubEvent, EventKind } from '../domain/club/event.ts';
import { hasTitle, payersOf, recordLine } from './record-line.ts';

const posting = readFileSync(new URL('../domain/books/posting.ts', import.meta.url), 'utf8');
const kinds = [...posting.matchAll(/case '([a-z-]+)'/g)].map(([, kind = '']) => kind as EventKind);
const names = { nameOf: (id: string) => (id === HOA ? 'Hoa' : 'Lụa') };
const meta = { cmdId: CLUB, n: 0, v: 1, on: '2026-11-24', at: '', actor: CLUB, device: CLUB, room: 'money' };
const event = (kind: string, pub: object, priv?: object): ClubEvent =>
  ({ ...meta, kind, pub, ...(priv && { priv }) }) as unknown as ClubEvent;

test('every kind of record with an entry has a title on paper', () => {
  assert.ok(kinds.length >= 10, `found only ${kinds.length} kinds`);
  assert.deepEqual(
    kinds.filter((kind) => !hasTitle(kind)),
    [],
  );
});

test('a record says whose it is and what it was', () => {
  const paid = event('loan-repaid', { personId: LUA, principal: 500_000, interest: 20_000 });
  assert.deepEqual(recordLine(paid, names), { title: 'Thu góp vay', who: 'Lụa', detail: 'gốc 500.000, lãi 20.000' });
  const gift = event('money-received', { source: 'donor' }, { from: 'Ông Ba', note: 'Tết' });
  assert.deepEqual(recordLine(gift, names), { title: 'Thu tiền vào quỹ', who: 'Ông Ba', detail: 'người ủng hộ, Tết' });
});

test('a whole meeting’s dues are one line, and its payers are told beside it', () => {
  const dues = event('dues-received', {
    payers: [HOA, LUA].map((personId) => ({ personId, months: ['2026-10', '2026-11'], amount: 10_000 })),
  });
  assert.deepEqual(recordLine(dues, names), { title: 'Thu hội phí', who: '', detail: '2 người' });
  assert.deepEqual(payersOf(dues, names), ['Hoa 10.000 (10/2026, 11/2026)', 'Lụa 10.000 (10/2026, 11/2026)']);
});

test('a kind nobody has named yet still has a line', () => {
  assert.equal(recordLine(event('made-up', { personId: LUA }), names).title, 'Ghi sổ (made-up)');
});
