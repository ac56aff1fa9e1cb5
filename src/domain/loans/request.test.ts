import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dong } from '../../kernel/money.ts';
import { founded, HOA, LUA, numberedId, TERMS, THANG } from '../club/book-player.ts';
import { queueOf, queueWithCash } from './request.ts';

const BOARD = [HOA, THANG];
const asked = (n: number, personId = LUA, amount = 3_000_000) => ({
  loanId: numberedId(n),
  personId,
  fund: 'income',
  amount: dong(amount),
  instalments: 10,
  purpose: 'poultry',
});
const approval = (n: number, personId = LUA, principal = 3_000_000) => ({
  loanId: numberedId(n),
  personId,
  fund: 'income',
  terms: { ...TERMS, principal: dong(principal) },
  purpose: 'poultry',
  approvedBy: BOARD,
});
const kindsOf = (list: readonly { readonly kind: string }[]): readonly string[] => list.map((event) => event.kind);

test('requests wait in the order of asking, and the queue says what the fund can pay', () => {
  const book = founded();
  book.fact('request-loan', asked(61, LUA, 15_000_000), '2026-11-20');
  book.fact('request-loan', asked(62, numberedId(4), 6_000_000), '2026-11-21');
  book.fact('request-loan', asked(63, HOA, 5_000_000), '2026-11-22');
  assert.deepEqual(
    queueWithCash(book.state).map(({ request, payable }) => [request.loanId, payable]),
    [
      [numberedId(61), true],
      [numberedId(62), false],
      [numberedId(63), true],
    ],
  );
  const [event] = book.fact('approve-loan', approval(62, numberedId(4)));
  assert.ok(event?.kind === 'loan-approved');
  assert.deepEqual(event.pub.passedOver, [numberedId(61)], 'approving out of order says whom it passed over');
  const [next] = book.fact('approve-loan', approval(61));
  assert.ok(next?.kind === 'loan-approved' && next.pub.passedOver === undefined);
  assert.equal(queueOf(book.state).length, 1);
});

test('a second request of one person is in the book, with a question; the same request again is only asked about', () => {
  const book = founded();
  book.fact('request-loan', asked(61));
  assert.deepEqual(kindsOf(book.fact('request-loan', asked(62))), ['loan-requested', 'review-raised']);
  assert.deepEqual(kindsOf(book.fact('request-loan', asked(61))), ['review-raised']);
});
