// The bank's statement against the book: ticked, outstanding, different, and never posted by itself.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localDate } from '../../kernel/local-date.ts';
import { dong } from '../../kernel/money.ts';
import { type Book, founded } from '../club/book-player.ts';
import type { ClubEvent } from '../club/event.ts';
import { stateDigest } from '../club/state-digest.ts';
import { bankAccountOn, bankBalanceOn, openBankLines } from './bank.ts';

const END = localDate('2026-10-31');

function deposit(book: Book, amount: number, on: string): string {
  return book.fact('move-cash', { fund: 'income', direction: 'to-bank', amount: dong(amount) }, on)[0]?.cmdId ?? '';
}

function reconcile(book: Book, balance: number, ticked: readonly string[], on = '2026-11-02'): ClubEvent | undefined {
  return book.fact('reconcile-bank', { statementOn: END, balance: dong(balance), ticked }, on)[0];
}

test('what stands on the statement is ticked; the rest is outstanding and is shown again next time', () => {
  const book = founded();
  const first = deposit(book, 5_000_000, '2026-10-05');
  const second = deposit(book, 1_000_000, '2026-10-31');
  const done = reconcile(book, 5_000_000, [first]);
  assert.ok(done?.kind === 'bank-reconciled');
  assert.deepEqual([done.pub.book, done.pub.outstanding, done.pub.difference], [6_000_000, 1_000_000, 0]);
  assert.deepEqual(
    openBankLines(book.state, END).map((line) => line.cmdId),
    [second],
  );
  assert.equal(book.state.reviews.size, 0);
});

test('a difference is a question and moves no money; the fee becomes a record of its own', () => {
  const book = founded();
  const first = deposit(book, 5_000_000, '2026-10-05');
  const wrong = reconcile(book, 4_989_000, [first]);
  assert.ok(wrong?.kind === 'bank-reconciled' && wrong.pub.difference === -11_000);
  assert.deepEqual(
    [...book.state.reviews.values()].map((review) => [review.review, review.amount]),
    [['bank-differs', -11_000]],
  );
  assert.equal(bankBalanceOn(book.state, END), 5_000_000);
  const fee = { fund: 'income', place: 'bank', category: 'bank-fees', amount: dong(11_000), approvedBy: [] };
  const [paid] = book.fact('spend-money', fee, '2026-10-31');
  const right = reconcile(book, 4_989_000, [paid?.cmdId ?? '']);
  assert.ok(right?.kind === 'bank-reconciled' && right.pub.difference === 0, 'what was ticked before stays ticked');
});

test('ticking a record twice, an unknown one or one without the bank changes nothing', () => {
  const book = founded();
  const first = deposit(book, 5_000_000, '2026-10-05');
  const [seed] = [...book.state.records.keys()];
  const done = reconcile(book, 5_000_000, [first, first, seed ?? '', '00000000-0000-7000-8000-000000000042']);
  assert.ok(done?.kind === 'bank-reconciled');
  assert.deepEqual(done.pub.ticked, [first]);
});

test('taking a reconciliation back opens its lines again', () => {
  const book = founded();
  const first = deposit(book, 5_000_000, '2026-10-05');
  const done = reconcile(book, 1, [first]);
  book.fact('reverse-record', { cmdId: done?.cmdId ?? '', reason: 'typed-wrong' });
  assert.deepEqual(
    openBankLines(book.state, END).map((line) => line.cmdId),
    [first],
  );
  assert.ok([...book.state.reviews.values()].every((review) => review.settled));
});

test('a deposit taken back before any statement saw it cancels with its reversal', () => {
  const book = founded();
  const first = deposit(book, 5_000_000, '2026-10-05');
  book.fact('reverse-record', { cmdId: first, reason: 'typed-wrong' }, '2026-10-06');
  assert.deepEqual(openBankLines(book.state, END), []);
});

test('accounts hold from their day on; the number is private and changes no digest', () => {
  const book = founded();
  assert.equal(bankAccountOn(book.state, END), undefined);
  book.fact('set-bank-account', { bin: '970405', holder: 'private' }, '2026-10-01');
  book.fact('set-bank-account', { bin: '970436', holder: 'club' }, '2026-11-01');
  assert.equal(bankAccountOn(book.state, END)?.holder, 'private');
  assert.equal(bankAccountOn(book.state, localDate('2026-11-01'))?.bin, '970436');
  const digest = stateDigest(book.state);
  book.state.bankAccounts = book.state.bankAccounts.map((account) => ({ ...account, number: '123', name: 'X' }));
  assert.equal(stateDigest(book.state), digest);
});
