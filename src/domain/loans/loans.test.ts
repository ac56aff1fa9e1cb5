import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { id } from '../../kernel/ids.ts';
import { localDate } from '../../kernel/local-date.ts';
import { dong } from '../../kernel/money.ts';
import { amountDue, arrearsOf, type Loan, payOffAmount, rowsFor } from './loan.ts';
import { loanAfter, loanBefore, splitRepayment } from './repayment.ts';
import { scheduleOf, totalInterest } from './schedule.ts';
import type { LoanMethod, LoanTerms } from './terms.ts';
import { yearlyRateBasisPoints } from './yearly-rate.ts';

interface LoanCase {
  id: string;
  method: LoanMethod;
  principalDong: number;
  instalments: number;
  rateBasisPointsPerMonth: number;
  roundPrincipalToDong: number;
  graceInstalments: number;
  totalInterestDong: number;
  nominalYearlyRatePercent: number;
  rows: { n: number; principal: number; interest: number; total: number; balance: number }[];
}

const { cases } = JSON.parse(readFileSync(new URL('../../../test/cases/loans.json', import.meta.url), 'utf8')) as { cases: LoanCase[] };

for (const known of cases) {
  test(`case ${known.id}: schedule, interest and yearly rate`, () => {
    const rows = scheduleOf(termsOf(known));
    assert.deepEqual(rows, known.rows);
    assert.equal(totalInterest(rows), known.totalInterestDong);
    assert.equal(yearlyRateBasisPoints(known.principalDong, rows), Math.round(known.nominalYearlyRatePercent * 100));
  });
}

test('paid on each meeting day, the case loan ends at nothing owed', () => {
  let loan = lent();
  for (const row of loan.rows) {
    const due = amountDue(loan, row.dueOn);
    const split = splitRepayment(loan, due, row.dueOn);
    assert.equal(split.over, 0);
    loan = loanAfter(loan, split.applied, row.dueOn);
  }
  assert.equal(loan.status, 'finished');
  assert.equal(loan.balance, 0);
});

test('late: two instalments come due together, the older one is settled first, interest before principal', () => {
  const loan = lent();
  const second = localDate('2026-02-24');
  assert.equal(amountDue(loan, second), 540_000 + 536_000);
  assert.equal(arrearsOf(loan, second), 500_000);
  const split = splitRepayment(loan, dong(560_000), second);
  assert.deepEqual(split.applied, [
    { n: 1, principal: dong(500_000), interest: dong(40_000) },
    { n: 2, principal: dong(0), interest: dong(20_000) },
  ]);
});

test('a meeting held before or after its fixed day takes the instalment of its month', () => {
  assert.equal(amountDue(lent(), localDate('2026-01-05')), 540_000);
  assert.equal(arrearsOf(lent(), localDate('2026-01-31')), 0);
  assert.equal(arrearsOf(lent(), localDate('2026-02-01')), 500_000);
});

test('early: more than the instalment lowers the principal of the next rows, and their interest follows what is owed', () => {
  const first = localDate('2026-01-24');
  const split = splitRepayment(lent(), dong(1_540_000), first);
  const loan = loanAfter(lent(), split.applied, first);
  assert.equal(loan.balance, 3_500_000);
  assert.deepEqual(
    loan.rows.slice(1, 4).map((row) => row.interest),
    [28_000, 28_000, 28_000],
  );
  assert.equal(payOffAmount(loan, first), 3_500_000);
});

test('partial: what is missing stays due at the next meeting', () => {
  const first = localDate('2026-01-24');
  const loan = loanAfter(lent(), splitRepayment(lent(), dong(300_000), first).applied, first);
  assert.equal(amountDue(loan, first), 240_000);
  assert.equal(amountDue(loan, localDate('2026-02-24')), 240_000 + 536_000);
});

test('over: what is more than the whole debt is left over, and later interest is not charged', () => {
  const first = localDate('2026-01-24');
  const split = splitRepayment(lent(), dong(6_000_000), first);
  assert.deepEqual([split.principal, split.interest, split.over], [5_000_000, 40_000, 960_000]);
  const loan = loanAfter(lent(), split.applied, first);
  assert.equal(loan.status, 'finished');
  assert.equal(amountDue(loan, localDate('2026-10-24')), 0);
});

test('a payment taken back leaves the loan as it was', () => {
  const first = localDate('2026-01-24');
  for (const amount of [300_000, 540_000, 1_540_000, 5_040_000]) {
    const before = lent();
    const split = splitRepayment(before, dong(amount), first);
    assert.deepEqual(loanBefore(loanAfter(before, split.applied, first), split.applied, first), before, `${amount}`);
  }
});

function termsOf(known: LoanCase): LoanTerms {
  return {
    method: known.method,
    principal: dong(known.principalDong),
    instalments: known.instalments,
    rateBasisPointsPerMonth: known.rateBasisPointsPerMonth,
    roundPrincipalTo: known.roundPrincipalToDong,
    graceInstalments: known.graceInstalments,
  };
}

function lent(): Loan {
  const terms: LoanTerms = {
    method: 'declining-equal-principal',
    principal: dong(5_000_000),
    instalments: 10,
    rateBasisPointsPerMonth: 80,
    roundPrincipalTo: 1,
    graceInstalments: 0,
  };
  const disbursedOn = localDate('2025-12-24');
  return {
    loanId: id('00000000-0000-7000-8000-000000000001'),
    personId: id('00000000-0000-7000-8000-000000000002'),
    fund: 'income',
    terms,
    purpose: 'poultry',
    status: 'open',
    approvedBy: [],
    disbursedOn,
    rows: rowsFor(terms, disbursedOn, 24),
    balance: terms.principal,
  };
}
