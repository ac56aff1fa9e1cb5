// Seed money answered for: whom each receipt served, and capital + what was earned − what was lost = what there is.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { dong } from '../../kernel/money.ts';
import { type Book, founded, numberedId, TERMS } from '../club/book-player.ts';
import { fundsOf } from '../club/state.ts';
import { capitalBySource, capitalOf, fundProof, receiptsOf, servicesOf, transfersReceived } from './provenance.ts';

function lend(book: Book, n: number, person: number, principal: number, on: string): void {
  const terms = { ...TERMS, principal: dong(principal) };
  book.fact('disburse-loan', { loanId: numberedId(n), personId: numberedId(person), fund: 'income', terms, purpose: 'gà' }, on);
}

function grant(book: Book, amount: number, on: string): string {
  const body = { fund: 'income', place: 'cash', source: 'donor', asCapital: true, amount: dong(amount), documentNumber: '12/BB' };
  return book.fact('receive-money', body, on)[0]?.cmdId ?? '';
}

test('twenty million served whoever was lent to since it came, each loan in the share it had of the fund', () => {
  const book = founded();
  lend(book, 51, 3, 5_000_000, '2019-01-24');
  grant(book, 20_000_000, '2020-01-24');
  lend(book, 52, 4, 10_000_000, '2020-02-24');
  lend(book, 53, 3, 1_000_001, '2020-03-24');
  const [seed, gift] = servicesOf(book.state);
  assert.ok(seed && gift);
  assert.deepEqual([seed.members, seed.loans.length, seed.lent], [2, 3, 5_000_000 + 5_000_000 + 500_001]);
  assert.deepEqual([gift.members, gift.loans.length, gift.lent], [2, 2, 5_000_000 + 500_000]);
  assert.deepEqual([seed.timesHundredths, gift.timesHundredths], [52, 27]);
});

test('a receipt or a loan that was taken back serves nobody', () => {
  const book = founded();
  const gift = grant(book, 20_000_000, '2020-01-24');
  lend(book, 52, 4, 10_000_000, '2020-02-24');
  book.fact('reverse-record', { cmdId: gift, reason: 'typed-wrong' }, '2020-03-01');
  const left = servicesOf(book.state);
  assert.deepEqual([left.length, left[0]?.lent], [1, 10_000_000]);
  const loan = [...book.state.records].find(([, record]) => record.some((event) => event.kind === 'loan-disbursed'))?.[0];
  book.fact('reverse-record', { cmdId: loan, reason: 'typed-wrong' }, '2020-03-02');
  assert.deepEqual([servicesOf(book.state)[0]?.members, servicesOf(book.state)[0]?.lent], [0, 0]);
});

test('a transfer is in the book while a standing record names it', () => {
  const book = founded();
  const transferId = numberedId(77);
  const body = { fund: 'income', place: 'bank', source: 'state-budget', asCapital: true, amount: dong(8_000_000), transferId };
  const cmdId = book.fact('receive-money', body, '2020-01-24')[0]?.cmdId;
  assert.deepEqual([...transfersReceived(book.state)], [transferId]);
  assert.equal(receiptsOf(book.state).at(-1)?.amount, 8_000_000);
  book.fact('reverse-record', { cmdId, reason: 'typed-wrong' }, '2020-02-01');
  assert.equal(transfersReceived(book.state).size, 0);
});

test('whatever was lent and given, shares never exceed a loan and every fund is explained to the đồng', () => {
  const deeds = fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 1, max: 9_999_999 }), fc.integer({ min: 1, max: 4 })), { maxLength: 25 });
  fc.assert(
    fc.property(deeds, (list) => {
      const book = founded();
      list.forEach(([gives, amount, person], index) => {
        const on = `2020-${String(1 + (index % 12)).padStart(2, '0')}-24`;
        if (gives) grant(book, amount, on);
        else lend(book, 100 + index, person, amount, on);
      });
      const shared = new Map<string, number>();
      for (const service of servicesOf(book.state))
        for (const loan of service.loans) shared.set(loan.loanId, (shared.get(loan.loanId) ?? 0) + loan.share);
      for (const loan of book.state.loans.values()) assert.ok((shared.get(loan.loanId) ?? 0) <= loan.terms.principal);
      for (const fund of fundsOf(book.state)) {
        assert.ok(fundProof(book.state, fund).addsUp, fund);
        const bySource = [...capitalBySource(book.state, fund).values()].reduce((total, part) => total + part, 0);
        assert.equal(bySource, capitalOf(book.state, fund), 'capital by source is what the books call capital');
      }
      assert.equal(receiptsOf(book.state).length, 1 + list.filter(([gives]) => gives).length);
    }),
    { numRuns: 100 },
  );
});
