// Charters by date: what is adopted today may hold from a later day, and every rule asks for the charter of its own day.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localDate } from '../../kernel/local-date.ts';
import { dong } from '../../kernel/money.ts';
import { LUA, lentClub, numberedId } from './book-player.ts';
import { DEFAULT_CHARTER } from './charter.ts';
import { balanceOf, charterOn } from './state.ts';

const SPLIT = [
  { fund: 'income', weight: 40 },
  { fund: 'activity', weight: 60 },
] as const;
const next = { ...DEFAULT_CHARTER, adopted: true, duesPerMonth: dong(8000), interestSplit: SPLIT };

test('a charter adopted ahead holds from its day, not before, and the present one stays in force until then', () => {
  const book = lentClub();
  book.fact('adopt-charter', { charter: next, from: '2027-01-01' }, '2026-11-24');
  const duesOn = (day: string) => charterOn(book.state, localDate(day)).duesPerMonth;
  assert.deepEqual(['2026-11-24', '2026-12-31', '2027-01-01'].map(duesOn), [5000, 5000, 8000]);
  assert.equal(book.state.charter.duesPerMonth, 5000);
  book.fact('hold-activity', { area: 'culture', topic: 'tet', participants: 40 }, '2027-01-15');
  assert.equal(book.state.charter.duesPerMonth, 8000, 'once the book has come to that day');
});

test('interest is split by the charter of the day it is paid', () => {
  const book = lentClub();
  book.fact('adopt-charter', { charter: next, from: '2027-01-01' }, '2026-11-24');
  const before = balanceOf(book.state, 'activity', 'interest');
  book.fact('receive-repayment', { loanId: numberedId(50), personId: LUA, amount: dong(540_000) }, '2026-12-24');
  assert.equal(balanceOf(book.state, 'activity', 'interest') - before, -40_000);
  assert.equal(balanceOf(book.state, 'income', 'interest'), 0);
  book.fact('receive-repayment', { loanId: numberedId(50), personId: LUA, amount: dong(536_000) }, '2027-01-24');
  assert.equal(balanceOf(book.state, 'income', 'interest'), -14_400);
  assert.equal(balanceOf(book.state, 'activity', 'interest') - before, -40_000 - 21_600);
});

test('a version for the same day takes the place of the one before it', () => {
  const book = lentClub();
  book.fact('adopt-charter', { charter: next, from: '2027-01-01' }, '2026-11-24');
  book.fact('adopt-charter', { charter: { ...next, duesPerMonth: dong(6000) }, from: '2027-01-01' }, '2026-12-24');
  assert.equal(charterOn(book.state, localDate('2027-02-01')).duesPerMonth, 6000);
  assert.equal(book.state.charters.length, 2);
});
