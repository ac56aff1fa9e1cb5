// Any sheet that adds up: the fund identity holds, what borrowers owe is what the account of loans says, and taking it out
// leaves an empty book with no figure standing (laws 1, 2 and 15).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, localDate, month } from '../../kernel/local-date.ts';
import { dong } from '../../kernel/money.ts';
import { numberedId, TERMS } from '../club/book-player.ts';
import type { ClubEvent } from '../club/event.ts';
import { balanceOf, emptyClub, fundBalance } from '../club/state.ts';
import { stateDigest } from '../club/state-digest.ts';
import { LOAN_METHODS } from '../loans/terms.ts';
import { evolveAndCount } from '../network/indicators/contributions.ts';
import type { BringInBook } from './bring-in-commands.ts';
import { CUT_OFF, foundedBare, sheetMember } from './sheet-player.ts';
import { sumsOfSheet } from './sheet-sums.ts';

const FUNDS = ['income', 'activity', 'fund-tam-long-vang'] as const;
const sum = fc.integer({ min: 0, max: 50_000_000 });
const loan = fc.record({
  who: fc.integer({ min: 1, max: 8 }),
  fund: fc.constantFrom(...FUNDS),
  method: fc.constantFrom(...LOAN_METHODS),
  principal: fc.integer({ min: 1, max: 50_000_000 }),
  instalments: fc.integer({ min: 1, max: 24 }),
  daysAgo: fc.integer({ min: 0, max: 1200 }),
  part: fc.integer({ min: 0, max: 100 }),
  interest: fc.integer({ min: 0, max: 300_000 }),
});
const sheet = fc.record({
  places: fc.array(fc.record({ fund: fc.constantFrom(...FUNDS), cash: sum, bank: sum }), { minLength: 1, maxLength: 4 }),
  capital: fc.array(fc.record({ fund: fc.constantFrom(...FUNDS), amount: fc.integer({ min: 1, max: 90_000_000 }) }), { maxLength: 4 }),
  loans: fc.array(loan, { maxLength: 12 }),
  duesBehind: fc.array(fc.integer({ min: -3, max: 8 }), { minLength: 8, maxLength: 8 }),
});

/** Makes the last line of each fund carry what is needed for the sheet to add up. */
function bodyOf(told: typeof sheet extends fc.Arbitrary<infer Sheet> ? Sheet : never): BringInBook['body'] {
  const loans = told.loans.map((one, index) => ({
    loanId: numberedId(500 + index),
    personId: numberedId(one.who),
    fund: one.fund,
    lentOn: addDays(localDate(CUT_OFF), -one.daysAgo),
    terms: { ...TERMS, method: one.method, principal: dong(one.principal), instalments: one.instalments },
    purpose: 'gà',
    left: dong(Math.max(1, Math.floor((one.principal * one.part) / 100))),
    interestOverdue: dong(one.daysAgo > 62 ? one.interest : 0),
  }));
  const capital = told.capital.map(
    (one) => ({ ...one, source: 'donor', amount: dong(one.amount), receivedOn: localDate('2019-05-01') }) as const,
  );
  const funds = [...told.places, ...FUNDS.map((fund) => ({ fund, cash: 0, bank: 0 }))].map((one) => ({
    fund: one.fund,
    cash: dong(one.cash),
    bank: dong(one.bank),
    rest: dong(0),
  }));
  const off = new Map(sumsOfSheet({ funds, capital, loans }).map(({ fund, difference }) => [fund, difference]));
  const members = told.duesBehind.map((behind, index) =>
    sheetMember(index + 1, {
      roles: index === 0 ? ['chair', 'volunteer'] : index === 1 ? ['treasurer'] : [],
      duesThrough: month(`2026-${String(Math.min(12, 10 - behind)).padStart(2, '0')}`),
      joinedOn: localDate(`20${18 + index}-0${1 + index}-15`),
      ...(index % 3 === 0 ? { firstLentOn: localDate('2026-02-01') } : {}),
    }),
  );
  const lastOf = new Map(funds.map((one, index) => [one.fund, index]));
  return {
    funds: funds.map((one, index) => (lastOf.get(one.fund) === index ? { ...one, rest: off.get(one.fund) ?? dong(0) } : one)),
    capital,
    members,
    loans,
    signatures: [
      { personId: numberedId(1), role: 'chair' },
      { personId: numberedId(2), role: 'treasurer' },
    ],
  };
}

test('any sheet that adds up keeps the fund identity, and what borrowers owe is what the account says', () => {
  fc.assert(
    fc.property(sheet, (told) => {
      const book = foundedBare();
      const body = bodyOf(told);
      book.fact('bring-in-book', body, CUT_OFF);
      for (const fund of FUNDS) {
        const owed = [...book.state.loans.values()].reduce((total, one) => (one.fund === fund ? total + one.balance : total), 0);
        assert.equal(balanceOf(book.state, fund, 'loans'), owed);
        assert.equal(fundBalance(book.state, fund), -balanceOf(book.state, fund, 'capital') - balanceOf(book.state, fund, 'opening') + 0);
      }
      for (const one of book.state.loans.values()) {
        const paid = one.rows.reduce((total, row) => total + row.principalPaid, 0);
        assert.equal(one.balance, one.terms.principal - paid);
        const due = one.rows.filter((row) => row.dueOn <= CUT_OFF).reduce((total, row) => total + row.interest - row.interestPaid, 0);
        assert.equal(due, body.loans.find(({ loanId }) => loanId === one.loanId)?.interestOverdue);
      }
    }),
    { numRuns: 300 },
  );
});

test('taken out, it leaves the book it found: same state, and every figure summed to nothing', () => {
  fc.assert(
    fc.property(sheet, (told) => {
      const book = foundedBare();
      const before = new Map(
        Object.entries(book.state)
          .filter(([, value]) => value instanceof Map)
          .map(([name, map]) => [name, new Map(map)]),
      );
      const events = [...book.fact('bring-in-book', bodyOf(told), CUT_OFF)];
      const found = foundedBare();
      const sums = new Map<string, number>();
      const count = (list: readonly ClubEvent[]): void => {
        for (const event of list)
          for (const { indicator, amount } of evolveAndCount(found.state, event)) sums.set(indicator, (sums.get(indicator) ?? 0) + amount);
      };
      count(events);
      assert.equal(sums.get('members'), 8);
      events.push(...book.fact('reverse-record', { cmdId: events[0]?.cmdId, reason: 'typed-wrong' }, '2026-11-24'));
      count(events.slice(-2));
      assert.deepEqual(
        [...sums].filter(([, amount]) => amount !== 0),
        [],
      );
      for (const name of ['members', 'loans', 'balances', 'duesPaid', 'everLent', 'held', 'reviews'])
        assert.deepEqual(Object.entries(book.state).find(([key]) => key === name)?.[1], before.get(name), name);
      assert.equal(stateDigest(found.state), stateDigest(book.state), 'counting folds as the fold does');
    }),
    { numRuns: 200 },
  );
});

test('those who read only the roster fold the members in and out', () => {
  fc.assert(
    fc.property(sheet, (told) => {
      const book = foundedBare();
      const events = [...book.fact('bring-in-book', bodyOf(told), CUT_OFF)];
      events.push(...book.fact('reverse-record', { cmdId: events[0]?.cmdId, reason: 'typed-wrong' }, '2026-11-24'));
      const reader = emptyClub(book.state.clubId);
      for (const event of events) if (event.room === 'common') evolveAndCount(reader, event);
      assert.equal(reader.members.size, 0);
    }),
    { numRuns: 20 },
  );
});
