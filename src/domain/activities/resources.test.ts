// What a year raised adds up by source and by giver; what is taken back, interest and other years stay out.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { id } from '../../kernel/ids.ts';
import { dong } from '../../kernel/money.ts';
import { founded, HOA, LUA } from '../club/book-player.ts';
import { giftsIn, giverOf, giversIn, goalOf, moneyRaised, raisedBySource } from './resources.ts';

const money = (amount: number, source = 'donor') => ({
  fund: 'activity',
  place: 'cash',
  source,
  asCapital: false,
  amount: dong(amount),
});

function year() {
  const book = founded();
  const give = (body: object, from?: string) => {
    const [first] = book.fact('receive-money', body, undefined, undefined, from === undefined ? undefined : { from });
    assert.ok(first);
    return first.cmdId;
  };
  const before = moneyRaised(giftsIn(book.state, 2026));
  const first = give(money(500_000), 'Công ty Hoàng Tân');
  give(money(300_000), ' công ty hoàng tân');
  give(money(200_000));
  give(money(9_000, 'bank-interest'), 'Ngân hàng');
  give({ ...money(400_000, 'collective-work'), workers: [HOA, LUA], halfDays: 4 });
  book.fact('receive-goods', { item: 'rice', quantity: 50, unit: 'kg', worth: dong(800_000), source: 'donor' }, undefined, undefined, {
    from: 'Nhóm thiện nguyện',
  });
  const wrong = give(money(7_000_000), 'Gõ nhầm');
  book.fact('reverse-record', { cmdId: wrong, reason: 'typed-wrong' });
  return { book, first, before };
}

test('money, goods and work add up by source; interest and what was taken back stay out', () => {
  const { book, before } = year();
  const gifts = giftsIn(book.state, 2026);
  assert.equal(moneyRaised(gifts) - before, 1_400_000);
  const sources = raisedBySource(gifts);
  assert.equal(
    sources.reduce((sum, one) => sum + one.money, 0),
    moneyRaised(gifts),
  );
  assert.equal(sources.find(({ source }) => source === 'donor')?.goods, 800_000);
  assert.equal(sources.find(({ source }) => source === 'collective-work')?.halfDays, 4);
  assert.equal(
    sources.some(({ source }) => source === 'bank-interest'),
    false,
  );
  assert.equal(giftsIn(book.state, 2025).length, 0);
});

test('one giver written two ways is one giver; nobody is named who gave no name; work together has no giver', () => {
  const { book, first } = year();
  const { named, unnamed } = giversIn(giftsIn(book.state, 2026));
  const company = named.find(({ from }) => from === 'Công ty Hoàng Tân');
  assert.equal(company?.gifts.length, 2);
  assert.equal(
    named.some(({ from }) => from === 'Gõ nhầm' || from === 'Ngân hàng'),
    false,
  );
  assert.ok(unnamed.every((gift) => gift.pub.source !== 'collective-work'));
  assert.deepEqual(giverOf(book.state, 2026, first), company);
  assert.equal(giverOf(book.state, 2025, first), undefined);
  assert.equal(giverOf(book.state, 2026, id('00000000-0000-7000-8000-000000000000')), undefined);
});

test('the goal is what the plan expects to come in as gifts, and there is none without such a line', () => {
  const { book } = year();
  assert.equal(goalOf(book.state, 2026), null);
  const line = (direction: string, category: string, amount: number) => ({ fund: 'activity', direction, category, amount: dong(amount) });
  book.fact('adopt-plan', {
    year: 2026,
    items: [],
    budget: [line('in', 'donations', 5_000_000), line('in', 'dues', 2_000_000), line('out', 'meeting', 1_000_000)],
  });
  assert.equal(goalOf(book.state, 2026), 5_000_000);
});
