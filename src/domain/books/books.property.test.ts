// Laws 1, 2 and 11 over any history: whatever is recorded, taken back and settled, each fund balances to zero and its
// money is where the book says; leaving out the private parts changes neither state nor figures.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Id } from '../../kernel/ids.ts';
import { month } from '../../kernel/local-date.ts';
import { dong } from '../../kernel/money.ts';
import { type Book, founded, numberedId, TERMS } from '../club/book-player.ts';
import type { ClubEvent } from '../club/event.ts';
import { fold } from '../club/evolve.ts';
import { balanceOf, emptyClub, fundBalance, fundsOf } from '../club/state.ts';
import { stateDigest } from '../club/state-digest.ts';
import { evolveAndCount } from '../network/indicators/contributions.ts';
import { post } from './posting.ts';

interface Act {
  readonly what: number;
  readonly person: number;
  readonly amount: number;
  readonly month: number;
  readonly device: number;
}

const acts = fc.array(
  fc.record({
    what: fc.integer({ min: 0, max: 15 }),
    person: fc.integer({ min: 1, max: 5 }),
    amount: fc.integer({ min: 1, max: 6_000_000 }),
    month: fc.integer({ min: 1, max: 9 }),
    device: fc.integer({ min: 70, max: 71 }),
  }),
  { maxLength: 40 },
);

test('every entry balances within each fund, and so does any history of entries', () => {
  fc.assert(
    fc.property(acts, (list) => {
      const { book, log } = play(list);
      for (const fund of fundsOf(book.state)) {
        let total = 0;
        for (const [key, amount] of book.state.balances) if (key.startsWith(`${fund}/`)) total += amount;
        assert.equal(total, 0, fund);
      }
      for (const event of log) {
        const byFund = new Map<string, number>();
        for (const line of post(event)) byFund.set(line.fund, (byFund.get(line.fund) ?? 0) + line.amount);
        for (const [fund, total] of byFund) assert.equal(total, 0, `${event.kind} of ${fund}`);
      }
    }),
    { numRuns: 300 },
  );
});

test('opening + in − out = cash + bank + loans out − held, per fund, and loans out are what borrowers owe', () => {
  fc.assert(
    fc.property(acts, (list) => {
      const { book } = play(list);
      for (const fund of fundsOf(book.state)) {
        const income = ['capital', 'opening', 'dues', 'interest', 'donations', 'other-income', 'transfers'] as const;
        const outgo = ['spending', 'help', 'cash-difference'] as const;
        const received = income.reduce((total, account) => total - balanceOf(book.state, fund, account), 0);
        const spent = outgo.reduce((total, account) => total + balanceOf(book.state, fund, account), 0);
        assert.equal(received - spent, fundBalance(book.state, fund));
      }
      let owed = 0;
      for (const loan of book.state.loans.values()) if (loan.status === 'open') owed += loan.balance;
      assert.equal(balanceOf(book.state, 'income', 'loans'), owed);
      let kept = 0;
      for (const amount of book.state.held.values()) kept += amount;
      assert.equal(
        fundsOf(book.state).reduce((total, fund) => total - balanceOf(book.state, fund, 'held'), 0),
        kept,
      );
    }),
    { numRuns: 300 },
  );
});

test('erasing every private part changes no state digest and no figure', () => {
  fc.assert(
    fc.property(acts, (list) => {
      const { log } = play(list);
      const erased = log.map((event) => {
        const { priv, ...kept } = event as ClubEvent & { priv?: unknown };
        return kept as ClubEvent;
      });
      const clubId = numberedId(99);
      assert.equal(stateDigest(fold(emptyClub(clubId), log)), stateDigest(fold(emptyClub(clubId), erased)));
      assert.deepEqual(figuresOf(log), figuresOf(erased));
    }),
    { numRuns: 100 },
  );
});

function figuresOf(log: readonly ClubEvent[]): readonly unknown[] {
  const state = emptyClub(numberedId(99));
  return log.flatMap((event) => evolveAndCount(state, event));
}

function play(list: readonly Act[]): { readonly book: Book; readonly log: readonly ClubEvent[] } {
  const book = founded();
  const log: ClubEvent[] = [];
  list.forEach((act, index) => {
    const [kind, body, mayBeRefused] = commandOf(book, act, index);
    const on = `2026-${String(act.month).padStart(2, '0')}-24`;
    if (mayBeRefused && book.refused(kind, body, on) !== 'not refused') return;
    log.push(...book.fact(kind, body, on, numberedId(act.device)));
  });
  return { book, log };
}

function commandOf(book: Book, act: Act, index: number): readonly [Parameters<Book['fact']>[0], object, boolean] {
  const personId = numberedId(act.person);
  const amount = dong(act.amount);
  const loanId = numberedId(500 + act.person);
  const reviews = [...book.state.reviews.keys()];
  const records = [...book.state.records.keys()];
  const terms = { ...TERMS, principal: amount };
  switch (act.what) {
    case 0:
      return ['receive-dues', { payers: [{ personId, months: [month(`2026-0${act.month}`)], amount }] }, false];
    case 1:
      return ['receive-repayment', { loanId, personId, amount, ...(act.month % 3 === 0 ? { place: 'bank' } : {}) }, false];
    case 2:
      return ['disburse-loan', { loanId, personId, fund: 'income', terms, purpose: 'poultry' }, false];
    case 3:
      return ['spend-money', { fund: 'activity', place: 'cash', category: 'visiting', amount, approvedBy: [] }, false];
    case 4:
      return ['give-help', { personId, help: { how: 'money', fund: 'activity', amount }, helpers: [] }, false];
    case 5:
      return ['receive-money', { fund: 'fund-tam-long-vang', place: 'bank', source: 'donor', asCapital: false, amount }, false];
    case 6:
      return ['reverse-record', { cmdId: records[(index * 7) % Math.max(1, records.length)] ?? personId, reason: 'typed-wrong' }, true];
    case 7:
      return [
        'settle-review',
        {
          reviewId: reviews[(index * 5) % Math.max(1, reviews.length)] ?? 'none',
          choice: act.device === 70 ? 'return-money' : 'apply-money',
        },
        true,
      ];
    case 8:
      return [
        'enrol-member',
        { personId, group: 1, sex: 'male', born: '1955-02', household: 'poor', minority: true, associationMember: false },
        false,
      ];
    case 9:
      return ['end-membership', { personId, reason: 'moved' }, false];
    default:
      return movingCommandOf(act, records);
  }
}

/** The same for money that changes its place or fund, excuses and the bank. */
function movingCommandOf(act: Act, records: readonly Id[]): readonly [Parameters<Book['fact']>[0], object, boolean] {
  const personId = numberedId(act.person);
  const amount = dong(act.amount);
  switch (act.what) {
    case 10:
      return [
        'move-cash',
        { fund: act.person % 2 ? 'income' : 'activity', direction: act.device === 70 ? 'to-bank' : 'to-cash', amount },
        false,
      ];
    case 11:
      return [
        'pass-resolution',
        { resolutionId: numberedId(600 + act.person), subject: 'transfer', votesFor: act.month, votesAgainst: 4, votesAbstain: 0 },
        false,
      ];
    case 12: {
      const [from, to] = act.device === 70 ? ['income', 'fund-tam-long-vang'] : ['fund-tam-long-vang', 'activity'];
      return ['transfer-money', { from, to, place: 'cash', amount, resolutionId: numberedId(600 + act.person) }, true];
    }
    case 13:
      return ['exempt-dues', { personId, from: `2026-0${act.month}`, reason: 'ill' }, false];
    case 14:
      return ['reconcile-bank', { statementOn: `2026-0${act.month}-28`, balance: amount, ticked: records.slice(0, act.amount % 9) }, false];
    default:
      return ['receive-dues', { place: 'bank', payers: [{ personId, months: [month(`2026-0${act.month}`)], amount }] }, false];
  }
}
