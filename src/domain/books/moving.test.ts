// Transfers only by resolution, box and bank, funds of the charter.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dong } from '../../kernel/money.ts';
import { type Book, founded, numberedId } from '../club/book-player.ts';
import { DEFAULT_CHARTER } from '../club/charter.ts';
import { REFUSAL_ORDER } from '../club/refusal.ts';
import { balanceOf, fundBalance, fundsOf } from '../club/state.ts';
import { charterFund, fundsToChoose } from './funds.ts';

const GOLDEN = 'fund-tam-long-vang';
const WITH_FUND = { ...DEFAULT_CHARTER, meetingDay: 24, funds: [{ id: GOLDEN, name: 'Quỹ Tấm lòng vàng', purpose: 'giúp người ốm' }] };

function resolved(book: Book, n: number, votesFor: number): string {
  const resolutionId = numberedId(n);
  book.fact('pass-resolution', { resolutionId, subject: 'transfer', votesFor, votesAgainst: 1, votesAbstain: 0 });
  return resolutionId;
}

test('a transfer is refused for the first reason that holds, in the published order', () => {
  const book = founded();
  const seen: string[] = [];
  const ask = { from: 'income', to: 'income', place: 'cash', amount: dong(30_000_000), resolutionId: numberedId(60) };
  seen.push(book.refused('transfer-money', ask));
  resolved(book, 60, 0);
  seen.push(book.refused('transfer-money', ask));
  const passed = { ...ask, resolutionId: resolved(book, 61, 4) };
  seen.push(book.refused('transfer-money', passed));
  seen.push(book.refused('transfer-money', { ...passed, to: 'activity' }));
  assert.deepEqual(seen, REFUSAL_ORDER['transfer-money']);
});

test('a granted transfer leaves each fund whole, changes no total and can be taken back; then its resolution may go too', () => {
  const book = founded();
  const resolutionId = resolved(book, 61, 4);
  const [made] = book.fact('transfer-money', { from: 'income', to: 'activity', place: 'cash', amount: dong(2_000_000), resolutionId });
  assert.ok(made);
  assert.deepEqual([fundBalance(book.state, 'income'), fundBalance(book.state, 'activity')], [18_000_000, 2_000_000]);
  assert.deepEqual([balanceOf(book.state, 'income', 'transfers'), balanceOf(book.state, 'activity', 'transfers')], [2_000_000, -2_000_000]);
  const vote = [...book.state.records].find(([, record]) => record.some((event) => event.kind === 'resolution-voted'))?.[0];
  assert.equal(book.refused('reverse-record', { cmdId: vote, reason: 'typed-wrong' }), 'record-not-reversible');
  book.fact('reverse-record', { cmdId: made.cmdId, reason: 'typed-wrong' });
  assert.deepEqual([fundBalance(book.state, 'income'), fundBalance(book.state, 'activity')], [20_000_000, 0]);
  book.fact('reverse-record', { cmdId: vote, reason: 'typed-wrong' });
  assert.equal(
    book.refused('transfer-money', { from: 'income', to: 'activity', place: 'cash', amount: dong(1), resolutionId }),
    'resolution-not-passed',
  );
});

test('notes carried to the bank change the place and nothing else; more than the box holds is asked about', () => {
  const book = founded();
  book.fact('move-cash', { fund: 'income', direction: 'to-bank', amount: dong(5_000_000) });
  assert.deepEqual([balanceOf(book.state, 'income', 'cash'), balanceOf(book.state, 'income', 'bank')], [15_000_000, 5_000_000]);
  assert.equal(fundBalance(book.state, 'income'), 20_000_000);
  const odd = book.fact('move-cash', { fund: 'income', direction: 'to-cash', amount: dong(6_000_000) });
  assert.deepEqual(
    odd.map((event) => (event.kind === 'review-raised' ? event.pub.review : event.kind)),
    ['cash-moved', 'cash-below-zero'],
  );
});

test('a fund of the charter is there before its first đồng, keeps its name, and cannot vanish with money in it', () => {
  const book = founded();
  book.fact('adopt-charter', { charter: WITH_FUND }, '2026-10-01');
  assert.deepEqual(fundsOf(book.state), ['income', 'activity', GOLDEN]);
  book.fact('receive-money', { fund: GOLDEN, place: 'cash', source: 'donor', asCapital: false, amount: dong(500_000) });
  const without = { ...WITH_FUND, funds: [] };
  assert.equal(book.refused('adopt-charter', { charter: without }, '2026-11-20'), 'fund-still-has-money');
  const resolutionId = resolved(book, 61, 4);
  book.fact('transfer-money', { from: GOLDEN, to: 'activity', place: 'cash', amount: dong(500_000), resolutionId });
  book.fact('adopt-charter', { charter: without }, '2026-11-25');
  assert.deepEqual(fundsToChoose(book.state), ['income', 'activity']);
  assert.equal(charterFund(book.state, GOLDEN)?.name, 'Quỹ Tấm lòng vàng');
});
