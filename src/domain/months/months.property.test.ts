// Over any history of records, back-dated records, closings, reopenings and reversals: closing = next opening, a closed page
// never changes, the funds add up, and a reversal of a reversal leaves the book as the record did.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addMonthsTo, lastDayOf, month } from '../../kernel/local-date.ts';
import { dong } from '../../kernel/money.ts';
import { type Book, founded, lentClub, monthClosing, numberedId } from '../club/book-player.ts';
import { copyClub, fundBalance, fundsOf } from '../club/state.ts';
import { evolveAndCount } from '../network/indicators/contributions.ts';
import { nextToClose } from './closing-month.ts';
import type { FundMonth } from './month.ts';
import { monthTotals } from './totals.ts';

const deeds = fc.array(
  fc.record({
    what: fc.integer({ min: 0, max: 9 }),
    person: fc.integer({ min: 1, max: 4 }),
    amount: fc.integer({ min: 1, max: 900_000 }),
    month: fc.integer({ min: 1, max: 9 }),
    pick: fc.nat(200),
  }),
  { maxLength: 40 },
);
type Deed = { readonly what: number; readonly person: number; readonly amount: number; readonly month: number; readonly pick: number };

test('closing = next opening and a closed page stays true, whatever comes after', () => {
  fc.assert(
    fc.property(deeds, (list) => {
      const book = lentClub();
      for (const deed of list) {
        act(book, deed);
        checkPages(book);
      }
    }),
    { numRuns: 200 },
  );
});

test('the same log gives the same figures and balances, landed records or not (laws 2 and 15)', () => {
  fc.assert(
    fc.property(deeds, (list) => {
      const book = lentClub();
      const cash = { figure: 0 };
      const before = totalCash(book);
      for (const deed of list) for (const { indicator, amount } of act(book, deed)) if (indicator === 'cash') cash.figure += amount;
      assert.equal(totalCash(book) - before, cash.figure);
      for (const fund of fundsOf(book.state)) {
        const rest = [...book.state.balances].reduce((sum, [key, amount]) => (key.startsWith(`${fund}/`) ? sum + amount : sum), 0);
        assert.equal(rest, 0, fund);
      }
    }),
    { numRuns: 200 },
  );
});

test('a reversal of a reversal leaves every balance and every due as the record did', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 1, max: 900_000 }), fc.boolean(), (what, amount, closed) => {
      const book = lentClub();
      const [made] = book.fact(...factOf({ what, person: 3, amount, month: 2, pick: 0 }));
      assert.ok(made);
      const after = copyClub(book.state);
      if (closed) book.fact('close-month', monthClosing(book, '2026-02'), '2026-02-28');
      const [back] = book.fact('reverse-record', { cmdId: made.cmdId, reason: 'typed-wrong' }, '2026-03-05');
      assert.ok(back);
      assert.equal(book.refused('reverse-record', { cmdId: made.cmdId, reason: 'typed-wrong' }), 'record-already-reversed');
      const [undone] = book.fact('reverse-record', { cmdId: back.cmdId, reason: 'recorded-twice' }, '2026-03-06');
      assert.equal(undone?.kind, 'reversal-undone');
      assert.deepEqual(nonZero(book.state.balances), nonZero(after.balances));
      assert.deepEqual(new Set(book.state.duesPaid.keys()), new Set(after.duesPaid.keys()));
      assert.deepEqual(book.state.loans, after.loans);
      assert.equal(book.refused('reverse-record', { cmdId: back.cmdId, reason: 'other' }), 'record-already-reversed');
      const [third] = book.fact('reverse-record', { cmdId: undone?.cmdId ?? made.cmdId, reason: 'other' }, '2026-03-07');
      assert.equal(third?.kind, 'record-reversed', 'what stands again can be taken back again');
    }),
    { numRuns: 200 },
  );
});

/** Does one deed, and answers with what it added to the figures. */
function act(book: Book, deed: Deed): readonly { readonly indicator: string; readonly amount: number }[] {
  const counted = copyClub(book.state);
  const events = deedEvents(book, deed);
  return events.flatMap((event) => evolveAndCount(counted, event));
}

function deedEvents(book: Book, deed: Deed): ReturnType<Book['fact']> {
  if (deed.what === 9) {
    const last = book.state.closedThrough;
    if (last === '' || deed.pick % 2 === 0) return [];
    return book.fact('reopen-month', { month: last, reason: 'Xã cho sửa' }, '2026-11-01');
  }
  if (deed.what >= 7) {
    const next = book.state.closedThrough === '' ? month('2026-01') : nextToClose(book.state);
    return next === '' ? [] : book.fact('close-month', monthClosing(book, next), lastDayOf(next));
  }
  if (deed.what < 5) return book.fact(...factOf(deed));
  const records = [...book.state.records.keys()];
  const cmdId = records[deed.pick % records.length] ?? numberedId(1);
  const on = `2026-0${deed.month}-20`;
  const body = { cmdId, reason: 'typed-wrong' };
  return book.refused('reverse-record', body, on) === 'not refused' ? book.fact('reverse-record', body, on) : [];
}

function factOf({ what, person, amount, month: n }: Deed): Parameters<Book['fact']> {
  const personId = numberedId(person);
  const on = `2026-0${n}-15`;
  switch (what) {
    case 0:
      return ['receive-dues', { payers: [{ personId, months: [month(`2026-0${n}`)], amount: dong(amount) }] }, on];
    case 1:
      return ['receive-repayment', { loanId: numberedId(50), personId, amount: dong(amount) }, on];
    case 2:
      return ['spend-money', { fund: 'activity', place: 'cash', category: 'visiting', amount: dong(amount), approvedBy: [] }, on];
    case 3:
      return ['give-help', { personId, help: { how: 'money', fund: 'activity', amount: dong(amount) }, helpers: [] }, on];
    default:
      return ['count-cash', { notes: [], bookSeen: dong(0), reason: 'unknown', occasion: 'surprise', witnesses: [personId] }, on];
  }
}

function checkPages(book: Book): void {
  let before: readonly FundMonth[] | null = null;
  const closed = [...book.state.closedMonths.keys()].sort();
  for (const one of closed) {
    const page = book.state.closedMonths.get(one)?.page;
    assert.ok(page);
    assert.deepEqual(monthTotals(book.state, one), page.funds, 'a closed month has what its page says');
    for (const fund of page.funds) {
      assert.equal(fund.opening + fund.cameIn - fund.wentOut, fund.closing);
      assert.equal(fund.cash + fund.bank + fund.loans + fund.held, fund.closing);
      if (before !== null) assert.equal(fund.opening, before.find((other) => other.fund === fund.fund)?.closing ?? 0);
    }
    before = page.funds;
  }
  const last = closed.at(-1);
  if (last === undefined) return;
  assert.equal(book.state.closedThrough, last);
  for (const fund of monthTotals(book.state, addMonthsTo(last, 1)))
    assert.equal(fund.opening, before?.find((other) => other.fund === fund.fund)?.closing ?? 0);
}

function nonZero(balances: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  return new Map([...balances].filter(([, amount]) => amount !== 0).sort());
}

function totalCash(book: Book): number {
  return fundsOf(book.state).reduce((sum, fund) => sum + (book.state.balances.get(`${fund}/cash`) ?? 0), 0);
}

test('an empty club has two funds of nothing', () => {
  const book = founded();
  assert.equal(fundBalance(book.state, 'activity'), 0);
  assert.deepEqual(
    monthTotals(book.state, month('2018-01')).map(({ closing }) => closing),
    [0, 0],
  );
});
