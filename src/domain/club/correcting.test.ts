// A payment for the wrong member moved in one decision, a reversal that was itself wrong, and what neither can do.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { month } from '../../kernel/local-date.ts';
import { dong } from '../../kernel/money.ts';
import { type Book, closeMonth, founded, HOA, LUA, lentClub, numberedId, TERMS, THANG } from './book-player.ts';
import { REFUSAL_ORDER } from './refusal.ts';
import { balanceOf, cashInBox } from './state.ts';

const dues = (personId: string) => ({ payers: [{ personId, months: [month('2026-11')], amount: dong(5000) }] });

test('dues written for the wrong member become the right one’s, and the box does not move', () => {
  const book = founded();
  const both = { payers: [...dues(HOA).payers, ...dues(LUA).payers] };
  const [paid] = book.fact('receive-dues', both);
  assert.ok(paid);
  const moved = book.fact('move-payment', { cmdId: paid.cmdId, from: LUA, to: THANG });
  assert.deepEqual(
    moved.map(({ kind }) => kind),
    ['record-reversed', 'dues-received'],
  );
  const keys = [HOA, LUA, THANG].map((personId) => book.state.duesPaid.has(`${personId}/${month('2026-11')}`));
  assert.deepEqual(keys, [true, false, true]);
  assert.equal(cashInBox(book.state), 20_010_000);
  assert.equal(book.refused('move-payment', { cmdId: paid.cmdId, from: LUA, to: THANG }), 'record-already-reversed');
  const [again] = book.fact('move-payment', { cmdId: moved[0]?.cmdId, from: THANG, to: LUA });
  assert.ok(again?.kind === 'record-reversed' && again.pub.movedTo === LUA, 'and what was moved wrongly moves again');
});

test('money that came by bank stays at the bank when it moves or is entered again', () => {
  const book = founded();
  const [paid] = book.fact('receive-dues', { ...dues(LUA), place: 'bank' });
  const moved = book.fact('move-payment', { cmdId: paid?.cmdId, from: LUA, to: THANG });
  const [back] = book.fact('reverse-record', { cmdId: moved[0]?.cmdId, reason: 'typed-wrong' });
  book.fact('reverse-record', { cmdId: back?.cmdId, reason: 'typed-wrong' });
  assert.deepEqual([balanceOf(book.state, 'activity', 'bank'), balanceOf(book.state, 'activity', 'cash')], [5000, 0]);
});

test('an instalment moves to the right member’s loan, reckoned by the day it was paid', () => {
  const book = twoBorrowers();
  const right = twoBorrowers();
  const pay = (loan: number, personId: string) => ({ loanId: numberedId(loan), personId, amount: dong(540_000) });
  right.fact('receive-repayment', pay(51, THANG), '2026-01-24');
  const [paid] = book.fact('receive-repayment', pay(50, LUA), '2026-01-24');
  assert.ok(paid);
  closeMonth(book, '2026-01');
  const moved = book.fact('move-payment', { cmdId: paid.cmdId, from: LUA, to: THANG, loanId: numberedId(51) }, '2026-02-24');
  assert.deepEqual(
    moved.map(({ kind, on, pub }) => [kind, on, pub.concerns]),
    [
      ['record-reversed', '2026-02-24', undefined],
      ['loan-repaid', '2026-02-24', '2026-01-24'],
    ],
  );
  assert.deepEqual(book.state.loans.get(numberedId(51)), right.state.loans.get(numberedId(51)));
  assert.equal(book.state.loans.get(numberedId(50))?.balance, 5_000_000);
  assert.equal(balanceOf(book.state, 'income', 'loans'), balanceOf(right.state, 'income', 'loans'));
});

test('money paid beyond the debt moves with the payment', () => {
  const book = twoBorrowers();
  const [paid] = book.fact('receive-repayment', { loanId: numberedId(50), personId: LUA, amount: dong(9_000_000) }, '2026-01-24');
  assert.ok(paid);
  const held = book.state.held.get(LUA) ?? 0;
  assert.ok(held > 0);
  book.fact('move-payment', { cmdId: paid.cmdId, from: LUA, to: THANG, loanId: numberedId(51) }, '2026-01-25');
  assert.deepEqual([book.state.held.get(LUA), book.state.held.get(THANG)], [0, held]);
});

test('a payment is not moved for the first reason against it, in the published order', () => {
  const book = twoBorrowers();
  const [paid] = book.fact('receive-repayment', { loanId: numberedId(50), personId: LUA, amount: dong(540_000) }, '2026-01-24');
  const [spent] = book.fact('spend-money', { fund: 'activity', place: 'cash', category: 'meeting', amount: dong(1000), approvedBy: [] });
  const [gone] = book.fact('receive-dues', dues(HOA));
  const [twice] = book.fact('receive-dues', dues(HOA));
  assert.ok(paid && spent && gone && twice);
  const review = [...book.state.reviews.values()].find(({ about }) => about === twice.cmdId);
  book.fact('settle-review', { reviewId: review?.reviewId, choice: 'return-money' });
  book.fact('reverse-record', { cmdId: gone.cmdId, reason: 'other' });
  const ask = (cmdId: string, from: string, to: string, rest: object = {}) => book.refused('move-payment', { cmdId, from, to, ...rest });
  const seen = [
    ask(numberedId(404), LUA, LUA),
    ask(gone.cmdId, HOA, HOA),
    ask(spent.cmdId, LUA, LUA),
    ask(paid.cmdId, LUA, LUA),
    ask(paid.cmdId, LUA, numberedId(404)),
    ask(paid.cmdId, LUA, HOA, { loanId: numberedId(51) }),
    ask(twice.cmdId, HOA, LUA),
  ];
  assert.deepEqual(seen, REFUSAL_ORDER['move-payment']);
});

test('a reversal is undone, a reversal of what cannot be entered again is final', () => {
  const book = founded();
  const [visit] = book.fact('give-help', { personId: LUA, help: { how: 'labour', halfDays: 2 }, helpers: [HOA] });
  assert.ok(visit);
  const [back] = book.fact('reverse-record', { cmdId: visit.cmdId, reason: 'other' });
  assert.ok(back);
  const seen = [
    book.refused('reverse-record', { cmdId: numberedId(404), reason: 'other' }),
    book.refused('reverse-record', { cmdId: visit.cmdId, reason: 'other' }),
    book.refused('reverse-record', { cmdId: back.cmdId, reason: 'other' }),
    book.refused('reverse-record', { cmdId: countOf(book), reason: 'other' }),
  ];
  assert.deepEqual(seen, REFUSAL_ORDER['reverse-record']);
});

test('undoing a reversal when the dues were paid meanwhile holds the money and asks', () => {
  const book = founded();
  const [paid] = book.fact('receive-dues', dues(HOA));
  assert.ok(paid);
  const [back] = book.fact('reverse-record', { cmdId: paid.cmdId, reason: 'typed-wrong' });
  book.fact('receive-dues', dues(HOA));
  const undone = book.fact('reverse-record', { cmdId: back?.cmdId, reason: 'typed-wrong' });
  assert.deepEqual(
    undone.map(({ kind }) => kind),
    ['reversal-undone', 'money-held', 'review-raised'],
  );
});

function countOf(book: Book): string {
  return book.fact('count-cash', { notes: [{ value: 500_000, count: 40 }], bookSeen: dong(20_000_000) })[0]?.cmdId ?? '';
}

function twoBorrowers(): Book {
  const book = lentClub();
  book.fact('disburse-loan', { loanId: numberedId(51), personId: THANG, fund: 'income', terms: TERMS, purpose: 'poultry' }, '2025-12-24');
  return book;
}
