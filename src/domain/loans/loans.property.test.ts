import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { id } from '../../kernel/ids.ts';
import { addMonths, localDate } from '../../kernel/local-date.ts';
import { dong } from '../../kernel/money.ts';
import { type Loan, rowsFor } from './loan.ts';
import { randomTerms } from './random-terms.ts';
import { loanAfter, splitRepayment } from './repayment.ts';
import { annuity, scheduleOf } from './schedule.ts';
import type { LoanTerms } from './terms.ts';

test('principal parts of any loan add up to the principal, and nothing is negative', () => {
  fc.assert(
    fc.property(randomTerms, (agreed) => {
      const rows = scheduleOf(agreed);
      assert.equal(
        rows.reduce((total, row) => total + row.principal, 0),
        agreed.principal,
      );
      assert.ok(rows.every((row) => row.principal >= 0 && row.interest >= 0 && row.balance >= 0));
      assert.equal(rows.at(-1)?.balance, 0);
    }),
    { numRuns: 2000 },
  );
});

test('the annuity is what a spreadsheet PMT gives, rounded', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1000, max: 50_000_000 }),
      fc.integer({ min: 1, max: 200 }),
      fc.integer({ min: 1, max: 60 }),
      (principal, basisPoints, instalments) => {
        const rate = basisPoints / 10_000;
        const pmt = (principal * rate) / (1 - (1 + rate) ** -instalments);
        assert.ok(Math.abs(annuity(dong(principal), basisPoints, instalments) - pmt) <= 0.501);
      },
    ),
  );
});

test('any payments at any meetings: every đồng is principal, interest or over, and a finished loan owes nothing', () => {
  const payments = fc.array(fc.record({ months: fc.integer({ min: 0, max: 3 }), amount: fc.integer({ min: 1, max: 20_000_000 }) }), {
    maxLength: 20,
  });
  fc.assert(
    fc.property(randomTerms, payments, (agreed, list) => {
      let loan = lend(agreed);
      let on = localDate('2024-01-15');
      for (const { months, amount } of list) {
        on = addMonths(on, months);
        if (loan.status !== 'open') break;
        const split = splitRepayment(loan, dong(amount), on);
        assert.equal(split.principal + split.interest + split.over, amount);
        const after = loanAfter(loan, split.applied, on);
        assert.equal(after.balance, loan.balance - split.principal);
        assert.ok(after.rows.every((row) => row.principalPaid <= row.principal && row.interestPaid <= row.interest));
        assert.equal(
          after.rows.reduce((total, row) => total + row.principal - row.principalPaid, 0),
          after.balance,
        );
        loan = after;
      }
      if (loan.status === 'finished') assert.equal(loan.balance, 0);
    }),
    { numRuns: 1000 },
  );
});

function lend(agreed: LoanTerms): Loan {
  const disbursedOn = localDate('2024-01-15');
  const someone = id('00000000-0000-7000-8000-000000000002');
  return {
    loanId: someone,
    personId: someone,
    fund: 'income',
    terms: agreed,
    purpose: 'poultry',
    status: 'open',
    approvedBy: [],
    disbursedOn,
    rows: rowsFor(agreed, disbursedOn, 15),
    balance: agreed.principal,
  };
}
