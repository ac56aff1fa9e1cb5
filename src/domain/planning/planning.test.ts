// A year's plan ticks itself from the records, and the budget from the book; nobody ticks a box.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localDate, month } from '../../kernel/local-date.ts';
import { dong } from '../../kernel/money.ts';
import { emptyBook, founded, HOA, LUA, numberedId } from '../club/book-player.ts';
import { REFUSAL_ORDER } from '../club/refusal.ts';
import { budgetProgress, progressOf } from './actual.ts';

const item = (n: number, at: number, area: string, what: string) => ({ itemId: numberedId(300 + n), month: at, area, what });
const ON = localDate('2027-04-20');

function planned(items: readonly object[], budget: readonly object[] = []) {
  const book = founded();
  book.fact('adopt-plan', { year: 2027, items, budget }, '2027-01-05');
  const plan = book.state.plans.get('2027');
  assert.ok(plan);
  return { book, plan };
}

test('an item is done by a record of its area in its month; the others are due, late or coming', () => {
  const { book, plan } = planned([
    item(1, 2, 'awareness', 'Nói chuyện phòng lừa đảo'),
    item(2, 3, 'health', 'Cân đo'),
    item(3, 4, 'culture', 'Văn nghệ'),
    item(4, 6, 'culture', 'Văn nghệ mừng thọ'),
  ]);
  book.fact('hold-activity', { area: 'awareness', topic: 'Luật đất đai', participants: 30 }, '2027-02-15');
  const states = progressOf(book.state, plan, ON).map((one) => one.state);
  assert.deepEqual(states, ['done', 'late', 'due', 'coming']);
});

test('what came a month later counts as done later; what came before does not count', () => {
  const { book, plan } = planned([item(1, 2, 'health', 'Cân đo'), item(2, 5, 'culture', 'Văn nghệ')]);
  book.fact('measure-health', { personIds: [HOA] }, '2027-03-15');
  book.fact('hold-activity', { area: 'culture', topic: 'Hát', participants: 20 }, '2027-03-15');
  assert.deepEqual(
    progressOf(book.state, plan, ON).map((one) => one.state),
    ['done-later', 'coming'],
  );
});

test('a record that names the topic goes to its item, whatever order they stand in; one record ticks one item', () => {
  const { book, plan } = planned([item(1, 2, 'awareness', 'Chuyện vui'), item(2, 2, 'awareness', 'Phòng lừa đảo qua điện thoại')]);
  const [held] = book.fact('hold-activity', { area: 'awareness', topic: 'phong lua dao', participants: 30 }, '2027-02-15');
  const [first, second] = progressOf(book.state, plan, ON);
  assert.deepEqual([first?.state, second?.state, second?.by?.cmdId], ['late', 'done', held?.cmdId]);
});

test('an item that names a kind is ticked by that kind alone, before the plan or after it', () => {
  const book = founded();
  const of = (on: string, topic: string, sort: string) =>
    book.fact('hold-activity', { area: 'culture', topic, participants: 20, sort }, on).at(0)?.cmdId;
  of('2027-01-03', 'Hát', 'culture');
  const exchange = of('2027-01-04', 'Sang thôn 3', 'exchange');
  const items = [item(1, 1, 'culture', 'Văn nghệ'), { ...item(2, 1, 'culture', 'Giao lưu'), sort: 'exchange' }];
  book.fact(
    'adopt-plan',
    { year: 2027, items: [...items, { ...item(3, 1, 'culture', 'Mừng thọ'), sort: 'celebration' }], budget: [] },
    '2027-01-05',
  );
  const plan = book.state.plans.get('2027');
  assert.ok(plan);
  const progress = progressOf(book.state, plan, ON);
  assert.deepEqual(
    progress.map((one) => one.state),
    ['done', 'done', 'late'],
  );
  assert.equal(progress[1]?.by?.cmdId, exchange);
  of('2027-04-02', 'Mừng thọ', 'celebration');
  assert.equal(progressOf(book.state, plan, ON)[2]?.state, 'done-later');
});

test('monthly dues and instalments do not make up for an earlier month; a record taken back unticks', () => {
  const { book, plan } = planned([item(1, 1, 'resources', 'Vận động'), item(2, 3, 'mutual-help', 'Giúp cấy lúa')]);
  book.fact('receive-dues', { payers: [{ personId: HOA, months: [month('2027-03')], amount: dong(5000) }] }, '2027-03-15');
  const [helped] = book.fact('give-help', { personId: LUA, help: { how: 'labour', halfDays: 2 }, helpers: [HOA] }, '2027-03-15');
  assert.ok(helped);
  assert.deepEqual(
    progressOf(book.state, plan, ON).map((one) => one.state),
    ['late', 'done'],
  );
  book.fact('reverse-record', { cmdId: helped.cmdId, reason: 'wrong-person' }, '2027-03-16');
  assert.equal(progressOf(book.state, plan, ON)[1]?.state, 'late');
});

test('the budget is set against the postings of the year; a reversal takes its spending back; the unplanned shows too', () => {
  const { book, plan } = planned(
    [],
    [
      { fund: 'activity', direction: 'in', category: 'dues', amount: dong(240_000) },
      { fund: 'activity', direction: 'out', category: 'culture', amount: dong(100_000) },
    ],
  );
  const spend = (category: string, amount: number) =>
    book.fact('spend-money', { fund: 'activity', place: 'cash', category, amount: dong(amount), approvedBy: [HOA] }, '2027-03-15')[0];
  book.fact(
    'receive-dues',
    { payers: [{ personId: HOA, months: [month('2027-01'), month('2027-02')], amount: dong(10_000) }] },
    '2027-02-15',
  );
  spend('culture', 30_000);
  const wrong = spend('culture', 50_000);
  spend('meeting', 7000);
  assert.ok(wrong);
  book.fact('reverse-record', { cmdId: wrong.cmdId, reason: 'typed-wrong' }, '2027-03-20');
  book.fact('receive-dues', { payers: [{ personId: LUA, months: [month('2026-12')], amount: dong(5000) }] }, '2026-12-15');
  assert.deepEqual(
    budgetProgress(book.state, plan).map(({ line, actual }) => [line.category, line.amount, actual]),
    [
      ['dues', 240_000, 10_000],
      ['culture', 100_000, 30_000],
      ['meeting', 0, 7000],
    ],
  );
});

test('the last plan of a year stands; the order of refusals is fixed', () => {
  const body = { year: 2027, items: [], budget: [] };
  const { book } = planned([item(1, 1, 'health', 'x')]);
  book.fact('adopt-plan', body, '2027-02-01');
  assert.equal(book.state.plans.get('2027')?.items.length, 0);
  book.fact('pass-resolution', { resolutionId: numberedId(60), subject: 'plan', votesFor: 1, votesAgainst: 3, votesAbstain: 0 });
  const seen = [
    emptyBook().refused('adopt-plan', { ...body, resolutionId: numberedId(404) }),
    book.refused('adopt-plan', { ...body, resolutionId: numberedId(404) }),
    book.refused('adopt-plan', { ...body, resolutionId: numberedId(60) }),
  ];
  assert.deepEqual(seen, REFUSAL_ORDER['adopt-plan']);
});
