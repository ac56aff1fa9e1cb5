import assert from 'node:assert/strict';
import { test } from 'node:test';
import { founded, HOA, LUA } from '../../../domain/club/book-player.ts';
import { localDate } from '../../../kernel/local-date.ts';
import { dong } from '../../../kernel/money.ts';
import { duesSheet } from './dues-sheet.ts';

test('a row says paid, late, excused, ahead and still to come, and the totals are those of the records', () => {
  const book = founded();
  const months = ['2026-08', '2026-09', '2026-10', '2026-11', '2026-12'];
  const [paid] = book.fact('receive-dues', { payers: [{ personId: HOA, months, amount: dong(25_000) }] });
  book.fact('exempt-dues', { personId: LUA, from: '2026-10', to: '2026-10', reason: 'ill' });
  const members = [...book.state.members.values()];
  const sheet = duesSheet(book.state, members, 2026, localDate('2026-11-24'));
  const of = (id: string) => sheet.rows.find((row) => row.member.personId === id)?.cells.map((cell) => cell.is);
  assert.deepEqual(of(HOA)?.slice(6), ['not-asked', 'paid', 'paid', 'paid', 'paid', 'ahead']);
  assert.deepEqual(of(LUA)?.slice(6), ['not-asked', 'open', 'open', 'exempt', 'open', 'coming']);
  assert.equal(sheet.rows.find((row) => row.member.personId === LUA)?.lateTotal, 15_000);
  assert.equal(sheet.lateTotal, 15_000 + 2 * 20_000, 'two more members are four months behind');
  assert.deepEqual([sheet.received, sheet.byMonth[7]], [25_000, { month: '2026-08', paid: 1, open: 3 }]);
  book.fact('reverse-record', { cmdId: paid?.cmdId, reason: 'typed-wrong' });
  assert.equal(duesSheet(book.state, members, 2026, localDate('2026-11-24')).received, 0);
});

test('a year before the club has no rows, and a year to come asks nobody', () => {
  const book = founded();
  const members = [...book.state.members.values()];
  assert.deepEqual(duesSheet(book.state, members, 2017, localDate('2026-11-24')).rows, []);
  const next = duesSheet(book.state, members, 2027, localDate('2026-11-24'));
  assert.ok(next.rows.every((row) => row.cells.every((cell) => cell.is === 'coming')));
});
