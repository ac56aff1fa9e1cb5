// Dues: what a month costs, who owes it, what is late, excused and paid ahead.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { month } from '../../kernel/local-date.ts';
import { dong } from '../../kernel/money.ts';
import { type Book, founded, HOA, LUA, lentClub, numberedId, THANG } from '../club/book-player.ts';
import { DEFAULT_CHARTER } from '../club/charter.ts';
import { balanceOf, cashInBox, fundsOf } from '../club/state.ts';
import type { Member } from '../people/member.ts';
import { duesBegin, duesOfMonth, monthsPaidBy, openDues, paidAhead, totalOf } from './dues.ts';

const CHARTER = { ...DEFAULT_CHARTER, meetingDay: 24 };

function memberOf(book: Book, personId: string): Member {
  const member = [...book.state.members.values()].find((one) => one.personId === personId);
  assert.ok(member);
  return member;
}

function pay(book: Book, personId: string, months: readonly string[], amount: number): void {
  book.fact('receive-dues', { payers: [{ personId, months, amount: dong(amount) }] });
}

const open = (book: Book, personId: string, through: string) =>
  openDues(book.state, memberOf(book, personId), month(through), duesBegin(book.state)).map((one) => [one.month, one.amount]);

test('late months stand on the sheet from the first month anybody paid, oldest first', () => {
  const book = founded();
  assert.deepEqual(open(book, LUA, '2026-11'), [['2026-11', 5000]], 'a book without dues asks for this month only');
  pay(book, HOA, ['2026-08', '2026-09', '2026-10', '2026-11'], 20_000);
  assert.deepEqual(
    open(book, LUA, '2026-11').map(([at]) => at),
    ['2026-08', '2026-09', '2026-10', '2026-11'],
  );
  assert.deepEqual(open(book, HOA, '2026-11'), []);
});

test('a month costs what the charter of its first day says', () => {
  const book = founded();
  pay(book, HOA, ['2026-08'], 5000);
  book.fact('adopt-charter', { charter: { ...CHARTER, duesPerMonth: dong(10_000) } }, '2026-10-15');
  assert.deepEqual(open(book, LUA, '2026-11'), [
    ['2026-08', 5000],
    ['2026-09', 5000],
    ['2026-10', 5000],
    ['2026-11', 10_000],
  ]);
});

test('an excused member owes nothing for those months, and again after them or when it is taken back', () => {
  const book = founded();
  pay(book, HOA, ['2026-08'], 5000);
  const [excused] = book.fact('exempt-dues', { personId: LUA, from: '2026-09', to: '2026-10', reason: 'ill' });
  assert.ok(excused);
  assert.deepEqual(
    open(book, LUA, '2026-11').map(([at]) => at),
    ['2026-08', '2026-11'],
  );
  assert.equal(duesOfMonth(book.state, memberOf(book, LUA), month('2026-09')).reason, 'ill');
  book.fact('reverse-record', { cmdId: excused.cmdId, reason: 'typed-wrong' });
  assert.equal(open(book, LUA, '2026-11').length, 4);
});

test('an age in the charter excuses everybody who has reached it, from the month after', () => {
  const book = founded();
  const old = numberedId(8);
  book.fact(
    'enrol-member',
    { personId: old, group: 1, sex: 'female', born: '1946-10', household: 'other', minority: false, associationMember: true },
    '2020-01-01',
  );
  book.fact('adopt-charter', { charter: { ...CHARTER, duesFreeFromAge: 80 } }, '2026-01-01');
  pay(book, HOA, ['2026-09'], 5000);
  assert.deepEqual(
    open(book, old, '2026-11').map(([at]) => at),
    ['2026-09'],
  );
});

test('who joined after the meeting day owes from the next month; who left owes no more', () => {
  const book = founded();
  pay(book, HOA, ['2026-08'], 5000);
  const late = numberedId(9);
  const who = { personId: late, group: 1, sex: 'male', born: '1970', household: 'other', minority: false, associationMember: false };
  book.fact('enrol-member', who, '2026-09-25');
  assert.deepEqual(
    open(book, late, '2026-11').map(([at]) => at),
    ['2026-10', '2026-11'],
  );
  book.fact('end-membership', { personId: THANG, reason: 'moved' }, '2026-10-05');
  assert.deepEqual(
    open(book, THANG, '2026-11').map(([at]) => at),
    ['2026-08', '2026-09'],
  );
});

test('a sum pays open months first, then months ahead; what is too little for a month is said', () => {
  const book = founded();
  pay(book, HOA, ['2026-10', '2026-11'], 10_000);
  const lua = memberOf(book, LUA);
  const begin = duesBegin(book.state);
  const paid = monthsPaidBy(book.state, lua, 22_000, month('2026-11'), begin);
  assert.deepEqual(paid, { months: ['2026-10', '2026-11', '2026-12', '2027-01'], rest: 2000 });
  assert.deepEqual(monthsPaidBy(book.state, lua, 3000, month('2026-11'), begin), { months: ['2026-10'], rest: 0 });
  assert.equal(monthsPaidBy(book.state, lua, 10_000_000, month('2026-11'), begin).months.length, 36);
  pay(book, LUA, paid.months, 20_000);
  assert.equal(paidAhead(book.state, memberOf(book, LUA), month('2026-11')), '2027-01');
  assert.equal(paidAhead(book.state, memberOf(book, HOA), month('2026-11')), undefined);
});

test('a month paid ahead and paid again at the bank is held at the bank, and goes back from there', () => {
  const book = founded();
  pay(book, LUA, ['2026-12'], 5000);
  const cash = book.state.balances.get('activity/cash');
  book.fact('receive-dues', { place: 'bank', payers: [{ personId: LUA, months: ['2026-12'], amount: dong(5000) }] });
  assert.equal(book.state.balances.get('activity/bank'), 5000);
  const [review] = [...book.state.reviews.values()];
  book.fact('settle-review', { reviewId: review?.reviewId, choice: 'return-money' });
  assert.equal(book.state.balances.get('activity/bank'), 0);
  assert.equal(book.state.balances.get('activity/cash'), cash);
});

test('the total of open months is the sum of what each costs', () => {
  const book = founded();
  pay(book, HOA, ['2026-08'], 5000);
  assert.equal(totalOf(openDues(book.state, memberOf(book, LUA), month('2026-11'), duesBegin(book.state))), 20_000);
});

test('an instalment paid by bank, and what was too much of it, lie at the bank; taking it back empties it again', () => {
  const book = lentClub();
  const bank = () => fundsOf(book.state).reduce((total, fund) => total + balanceOf(book.state, fund, 'bank'), 0);
  const box = cashInBox(book.state);
  const loan = { loanId: numberedId(50), personId: LUA };
  const [paid] = book.fact('receive-repayment', { ...loan, place: 'bank', amount: dong(540_000) }, '2026-01-24');
  assert.deepEqual([bank(), cashInBox(book.state)], [540_000, box]);
  book.fact('reverse-record', { cmdId: paid?.cmdId, reason: 'typed-wrong' }, '2026-01-25');
  assert.deepEqual([bank(), cashInBox(book.state)], [0, box]);
  const over = book.fact('receive-repayment', { ...loan, place: 'bank', amount: dong(6_000_000) }, '2026-01-26');
  assert.ok(over.some((event) => event.kind === 'money-held'));
  assert.deepEqual([bank(), cashInBox(book.state)], [6_000_000, box]);
});
