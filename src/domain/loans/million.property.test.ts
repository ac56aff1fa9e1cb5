// A million loans of every method, rounding and grace: the instalments add up to the loan, and nothing is ever negative.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dong } from '../../kernel/money.ts';
import { scheduleOf } from './schedule.ts';
import { LOAN_METHODS, type LoanTerms } from './terms.ts';

const LOANS = 1_000_000;
const seed = Number(process.env['LALANH_SEED'] ?? 1);

test(`the instalments of a million random loans add up to the loan (seed ${seed})`, () => {
  let state = seed >>> 0;
  /** Mulberry32: a whole number below `sides`. */
  const below = (sides: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
  for (let n = 0; n < LOANS; n += 1) {
    const instalments = 1 + below(18);
    const terms: LoanTerms = {
      method: LOAN_METHODS[n % LOAN_METHODS.length] ?? 'flat',
      principal: dong(1 + below(50_000_000)),
      instalments,
      rateBasisPointsPerMonth: below(200),
      roundPrincipalTo: below(2) === 0 ? 1 : 1000,
      graceInstalments: below(3) === 0 ? below(instalments) : 0,
    };
    const problem = problemOf(terms);
    assert.equal(problem, '', `loan ${n}: ${JSON.stringify(terms)}`);
  }
});

function problemOf(terms: LoanTerms): string {
  let principal = 0;
  let owed: number = terms.principal;
  for (const row of scheduleOf(terms)) {
    principal += row.principal;
    owed -= row.principal;
    if (row.principal < 0 || row.interest < 0) return `row ${row.n} is negative`;
    if (row.total !== row.principal + row.interest) return `row ${row.n} does not add up`;
    if (row.balance !== owed || owed < 0) return `row ${row.n} leaves ${row.balance}, not ${owed}`;
  }
  if (principal !== terms.principal) return `the principal parts come to ${principal}`;
  return owed === 0 ? '' : `${owed} is left at the end`;
}
