// Goods and labour beside the money: what came in, what left, who worked; no đồng of any fund moves.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dong } from '../../kernel/money.ts';
import { founded, HOA, LUA, THANG } from '../club/book-player.ts';
import { fundBalance } from '../club/state.ts';
import { leftInStore, worthReceived } from './goods.ts';
import { halfDaysByPerson, labourOf } from './labour.ts';

const RICE = { item: 'rice', unit: 'kg' };

test('rice comes in, is given and used up; what is left is known and no fund changes', () => {
  const book = founded();
  const [came] = book.fact('receive-goods', { ...RICE, quantity: 100, worth: dong(1_800_000), source: 'donor' });
  const help = { how: 'goods', ...RICE, quantity: 20, worth: dong(0), fromStore: true };
  const [given] = book.fact('give-help', { personId: LUA, help, helpers: [HOA] });
  book.fact('give-help', { personId: LUA, help: { how: 'goods', ...RICE, quantity: 5, worth: dong(0) }, helpers: [HOA] });
  book.fact('use-goods', { ...RICE, quantity: 30, why: 'used-up' });
  assert.equal(leftInStore(book.state, 'rice', 'kg'), 50, 'goods passed from hand to hand are not the store’s');
  assert.equal(fundBalance(book.state, 'income') + fundBalance(book.state, 'activity'), 20_000_000);
  assert.equal(worthReceived(book.state, '2026'), 1_800_000);
  book.fact('reverse-record', { cmdId: given?.cmdId, reason: 'typed-wrong' });
  assert.equal(leftInStore(book.state, 'rice', 'kg'), 70);
  book.fact('reverse-record', { cmdId: came?.cmdId, reason: 'typed-wrong' });
  assert.deepEqual([leftInStore(book.state, 'rice', 'kg'), worthReceived(book.state, '2026')], [-30, 0]);
});

test('more taken out than was left is recorded and asked about, by either way', () => {
  const book = founded();
  const used = book.fact('use-goods', { ...RICE, quantity: 1, why: 'spoiled' });
  const help = { how: 'goods', item: 'chair', unit: 'piece', quantity: 2, worth: dong(0), fromStore: true };
  const given = book.fact('give-help', { personId: LUA, help, helpers: [] });
  for (const events of [used, given])
    assert.deepEqual(
      events.flatMap((event) => (event.kind === 'review-raised' ? [event.pub.review] : [])),
      ['goods-below-zero'],
    );
});

test('labour is shared among those who gave it, and the shares add up', () => {
  const book = founded();
  book.fact('give-help', { personId: LUA, help: { how: 'labour', halfDays: 5 }, helpers: [HOA, THANG] });
  book.fact('give-help', { personId: LUA, help: { how: 'labour', halfDays: 2 }, helpers: [] });
  const work = { fund: 'activity', place: 'cash', source: 'collective-work', asCapital: false, amount: dong(300_000) };
  book.fact('receive-money', { ...work, workers: [HOA], halfDays: 4 });
  const records = labourOf(book.state, '2026');
  assert.equal(records.length, 3);
  assert.deepEqual(halfDaysByPerson(records), {
    persons: [
      [HOA, 7],
      [THANG, 2],
    ],
    unnamed: 2,
  });
  assert.deepEqual(labourOf(book.state, '2025'), []);
});
