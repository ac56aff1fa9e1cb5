// Any history of lending: asked, paid out once or twice, repaid early and late, spread anew, written off, recovered, meetings moved,
// and any of it taken back. What borrowers owe is what the account holds, and every figure is what the folded book says.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, type LocalDate, localDate, monthOf } from '../../kernel/local-date.ts';
import { dong } from '../../kernel/money.ts';
import { founded, HOA, numberedId, TERMS, THANG } from '../club/book-player.ts';
import { DEFAULT_CHARTER } from '../club/charter.ts';
import type { ClubEvent } from '../club/event.ts';
import { balanceOf, type ClubState, emptyClub, fundBalance, fundsOf } from '../club/state.ts';
import type { BaseId } from '../network/indicators/catalogue.ts';
import { evolveAndCount } from '../network/indicators/contributions.ts';
import { AT_RISK_DAYS } from '../network/indicators/loan-indicators.ts';
import { arrearsOf, isPaid, type Loan, latestDayOf } from './loan.ts';
import { LOAN_METHODS } from './terms.ts';

interface Act {
  readonly what: number;
  readonly who: number;
  readonly sum: number;
  readonly days: number;
  readonly pick: number;
}

const histories = fc.array(
  fc.record({
    what: fc.nat(13),
    who: fc.integer({ min: 3, max: 4 }),
    sum: fc.integer({ min: 1, max: 40 }),
    days: fc.integer({ min: -5, max: 40 }),
    pick: fc.nat(1000),
  }),
  { maxLength: 50 },
);
const BOARD = [HOA, THANG];
const RESOLUTION = numberedId(81);

type Said = readonly [kind: Parameters<ReturnType<typeof founded>['fact']>[0], body: object];

function said(act: Act, index: number, on: LocalDate, state: ClubState): Said {
  const personId = numberedId(act.who);
  const loans = [...state.loans.keys()];
  const loanId = loans[act.pick % Math.max(1, loans.length)] ?? numberedId(500 + index);
  const records = [...state.records.keys()];
  const reviews = [...state.reviews.values()];
  const method = LOAN_METHODS[act.pick % LOAN_METHODS.length];
  const terms = { ...TERMS, method, principal: dong(act.sum * 100_000), instalments: 1 + (act.sum % 8), roundPrincipalTo: 1000 };
  const lending = { personId, fund: 'income', terms, purpose: 'poultry' };
  const all: readonly Said[] = [
    ['request-loan', { loanId: numberedId(500 + index), personId, fund: 'income', amount: terms.principal, instalments: 3, purpose: 'gà' }],
    ['approve-loan', { ...lending, loanId: numberedId(500 + index), approvedBy: BOARD }],
    ['disburse-loan', { ...lending, loanId: act.pick % 3 === 0 ? loanId : numberedId(500 + index) }],
    ['disburse-loan', { ...lending, loanId: numberedId(500 + index) }],
    ['receive-repayment', { loanId, personId, amount: dong(act.sum * 37_000) }],
    ['receive-repayment', { loanId, personId, amount: dong(act.sum * 151_000) }],
    ['receive-repayment', { loanId, personId, amount: dong(act.sum * 7_000) }],
    ['reschedule-loan', { loanId, personId, reason: 'ill', pauseMonths: act.sum % 4, instalments: 1 + (act.pick % 6), approvedBy: BOARD }],
    ['write-off-loan', { loanId, personId, resolutionId: RESOLUTION }],
    ['reverse-record', { cmdId: records[act.pick % Math.max(1, records.length)], reason: 'typed-wrong' }],
    ['reverse-record', { cmdId: records.at(-1 - (act.pick % 3)), reason: 'typed-wrong' }],
    ['move-meeting', { month: monthOf(addDays(on, act.sum)), to: addDays(on, act.pick % 70), reason: 'weather' }],
    ['settle-review', settling(act, reviews[act.pick % Math.max(1, reviews.length)]?.reviewId)],
    ['lapse-loan-approval', { loanId, reason: 'not-needed' }],
  ];
  return all[act.what] ?? assert.fail();
}

function settling(act: Act, reviewId: string | undefined): object {
  const choices = ['return-money', 'apply-money', 'money-came-back', 'own-loan', 'noted'];
  return { reviewId: reviewId ?? 'none', choice: choices[act.sum % choices.length] };
}

function play(list: readonly Act[]) {
  const book = founded();
  book.fact(
    'adopt-charter',
    { charter: { ...DEFAULT_CHARTER, meetingDay: 24, loanPenalty: { by: 'month', basisPoints: 50 } } },
    '2025-01-01',
  );
  book.fact(
    'pass-resolution',
    { resolutionId: RESOLUTION, subject: 'write-off', votesFor: 4, votesAgainst: 0, votesAbstain: 0 },
    '2026-01-02',
  );
  const log: ClubEvent[] = [];
  let on = localDate('2026-01-10');
  let last = on;
  for (const [index, act] of list.entries()) {
    on = addDays(on, act.days);
    if (on > last) last = on;
    const [kind, body] = said(act, index, on, book.state);
    if (book.refused(kind, body, on) === 'not refused') log.push(...book.fact(kind, body, on, numberedId(70 + (act.pick % 2))));
  }
  return { state: book.state, log, last };
}

test('a payment taken back while a new schedule stood is not there again when that schedule is taken back', () => {
  const acts: readonly [what: number, pick: number][] = [
    [2, 0],
    [4, 0],
    [7, 0],
    [9, 376],
    [10, 529],
  ];
  const { state } = play(acts.map(([what, pick]) => ({ what, who: 3, sum: 1, days: 0, pick })));
  const [loan] = state.loans.values();
  assert.equal(loan?.balance, 100_000);
  assert.deepEqual(
    loan.rows.map((row) => row.principalPaid),
    [0, 0],
  );
});

test('what borrowers owe is what the account of loans holds, row by row, and every fund adds up', () => {
  fc.assert(
    fc.property(histories, (list) => {
      const { state } = play(list);
      const loans = [...state.loans.values()];
      assert.equal(
        balanceOf(state, 'income', 'loans'),
        loans.reduce((sum, loan) => sum + loan.balance, 0),
      );
      for (const loan of loans.filter((one) => one.status === 'open' || one.status === 'finished')) {
        assert.equal(
          loan.rows.reduce((sum, row) => sum + row.principal - row.principalPaid, 0),
          loan.balance,
        );
        assert.equal(
          loan.rows.reduce((sum, row) => sum + row.principal, 0),
          loan.terms.principal,
        );
        assert.ok(loan.rows.every((row) => row.principalPaid >= 0 && row.interestPaid >= 0 && row.interestPaid <= row.interest));
      }
      for (const fund of fundsOf(state)) {
        let rest = 0;
        for (const [key, amount] of state.balances) if (key.startsWith(`${fund}/`)) rest += amount;
        assert.equal(rest, 0, fund);
      }
    }),
    { numRuns: 1000 },
  );
});

test('outstanding, open, overdue, at risk and due are what the book says, whatever was spread anew, written off or moved', () => {
  fc.assert(
    fc.property(histories, (list) => {
      const { state, log, last } = play(list);
      const counted = counts(log);
      const loans = [...state.loans.values()];
      const open = loans.filter((loan) => loan.balance > 0);
      const expected: readonly (readonly [BaseId, number])[] = [
        ['loans-outstanding', open.reduce((sum, loan) => sum + loan.balance, 0)],
        ['loans-open', open.length],
        ['members-borrowing', new Set(open.map((loan) => loan.personId)).size],
        ['principal-overdue', open.reduce((sum, loan) => sum + arrearsOf(loan, last), 0)],
        ['principal-at-risk', open.reduce((sum, loan) => sum + (isAtRisk(loan, last) ? loan.balance : 0), 0)],
        ['cash', fundsOf(state).reduce((sum, fund) => sum + balanceOf(state, fund, 'cash'), 0)],
        ['fund-total', fundsOf(state).reduce((sum, fund) => sum + fundBalance(state, fund), 0)],
      ];
      for (const [indicator, value] of expected) assert.equal(counted(indicator, last), value, indicator);
      const far = localDate('2150-01-01');
      assert.ok(counted('instalments-on-time', far) <= counted('instalments-due', far), 'no more in time than due');
      assert.ok(counted('instalments-on-time', far) >= 0);
    }),
    { numRuns: 1000 },
  );
});

test('a payment taken back and written again leaves the loan as the first one did', () => {
  fc.assert(
    fc.property(histories, fc.integer({ min: 1, max: 9_000_000 }), (list, amount) => {
      const { state, last } = play(list);
      const loan = [...state.loans.values()].find((one) => one.status === 'open');
      if (loan === undefined) return;
      const book = founded();
      Object.assign(book.state, state);
      const pay = { loanId: loan.loanId, personId: loan.personId, amount: dong(amount) };
      const first = book.fact('receive-repayment', pay, last, numberedId(70));
      const once = book.state.loans.get(loan.loanId);
      if (book.refused('reverse-record', { cmdId: first[0]?.cmdId, reason: 'typed-wrong' }, last) !== 'not refused') return;
      book.fact('reverse-record', { cmdId: first[0]?.cmdId, reason: 'typed-wrong' }, last);
      assert.equal(book.state.loans.get(loan.loanId)?.balance, loan.balance);
      book.fact('receive-repayment', pay, last, numberedId(70));
      assert.deepEqual(book.state.loans.get(loan.loanId), once);
    }),
    { numRuns: 300 },
  );
});

function isAtRisk(loan: Loan, on: LocalDate): boolean {
  const late = loan.rows.find((row) => !isPaid(row));
  return late !== undefined && addDays(latestDayOf(late), AT_RISK_DAYS + 1) <= on;
}

/** Sums of the contributions of the whole log; the club's founding stands in front of it. */
function counts(log: readonly ClubEvent[]): (indicator: BaseId, upTo: LocalDate) => number {
  const state = emptyClub(numberedId(99));
  const start = founded();
  Object.assign(state, start.state);
  const counted = log.flatMap((event) => evolveAndCount(state, event));
  const opening: Partial<Record<BaseId, number>> = { cash: 20_000_000, 'fund-total': 20_000_000 };
  return (indicator, upTo) =>
    counted.reduce((sum, step) => (step.indicator === indicator && step.on <= upTo ? sum + step.amount : sum), opening[indicator] ?? 0);
}
