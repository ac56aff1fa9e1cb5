// Months and years: closed in order with two signatures, opened again from the newest by the level above; what is late for a
// closed month lies in the open one and names its day.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { month } from '../../kernel/local-date.ts';
import { dong } from '../../kernel/money.ts';
import {
  type Book,
  closeMonth,
  emptyBook,
  founded,
  HOA,
  LUA,
  lentClub,
  monthClosing,
  numberedId,
  TERMS,
  THANG,
} from '../club/book-player.ts';
import type { ClubEvent } from '../club/event.ts';
import { REFUSAL_ORDER } from '../club/refusal.ts';
import { maySend } from '../club/roles.ts';
import { balanceOf, cashInBox } from '../club/state.ts';
import { meetingIdOf } from '../meetings/gathering.ts';
import { yearDigest, yearPageOf } from './closing-month.ts';

const dues = (on: string, personId = HOA) => ({ payers: [{ personId, months: [month(on.slice(0, 7))], amount: dong(5000) }] });
const REASON = { reason: 'Ghi nhầm phiếu chi, xã đồng ý cho sửa' };

test('what one month closes with, the next one opens with', () => {
  const book = founded();
  book.fact('receive-dues', dues('2026-10-15'), '2026-10-15');
  closeMonth(book, '2026-10');
  book.fact('spend-money', { fund: 'activity', place: 'cash', category: 'meeting', amount: dong(2000), approvedBy: [] }, '2026-11-02');
  closeMonth(book, '2026-11');
  const [october, november] = ['2026-10', '2026-11'].map((one) => book.state.closedMonths.get(month(one))?.page);
  assert.ok(october && november);
  const activity = (page: typeof october) => page.funds.find(({ fund }) => fund === 'activity');
  assert.deepEqual([activity(october)?.opening, activity(october)?.cameIn, activity(october)?.closing], [0, 5000, 5000]);
  assert.deepEqual([activity(november)?.opening, activity(november)?.wentOut, activity(november)?.closing], [5000, 2000, 3000]);
  assert.equal(november.previous, book.state.closedMonths.get(month('2026-10'))?.digest, 'the pages are chained');
});

test('cash handed out twice is still the fund’s on the page of the month', () => {
  const book = lentClub();
  book.fact('disburse-loan', { loanId: numberedId(50), personId: LUA, fund: 'income', terms: TERMS, purpose: 'poultry' }, '2026-01-10');
  closeMonth(book, '2026-01');
  const income = book.state.closedMonths.get(month('2026-01'))?.page.funds.find(({ fund }) => fund === 'income');
  assert.deepEqual([income?.opening, income?.wentOut, income?.closing, income?.toReturn], [20_000_000, 0, 20_000_000, 5_000_000]);
});

test('a fact of a closed month is recorded in the open one and says which day it is about', () => {
  const book = founded();
  book.fact('receive-dues', dues('2026-10-15'), '2026-10-15');
  closeMonth(book, '2026-10');
  const [late] = book.fact('receive-dues', dues('2026-10-14', LUA), '2026-10-14');
  assert.ok(late);
  assert.deepEqual([late.on, late.pub.concerns], ['2026-11-01', '2026-10-14']);
  book.fact('receive-dues', dues('2026-11-24'), '2026-11-24');
  const [later] = book.fact('receive-dues', dues('2026-09-14', THANG), '2026-09-14');
  assert.deepEqual([later?.on, later?.pub.concerns], ['2026-11-24', '2026-09-14'], 'not before what was already signed in November');
  assert.equal(balanceOf(book.state, 'activity', 'cash'), 20_000);
});

test('only money lands elsewhere: a visit or a leaving keeps its own day', () => {
  const book = founded();
  book.fact('receive-dues', dues('2026-10-15'), '2026-10-15');
  closeMonth(book, '2026-10');
  const [ended] = book.fact('end-membership', { personId: LUA, reason: 'died' }, '2026-10-14');
  assert.deepEqual([ended?.on, ended?.pub.concerns], ['2026-10-14', undefined]);
});

test('a late instalment is reckoned by the day it was paid, though a later month took it', () => {
  const onTime = lentClub();
  onTime.fact('receive-repayment', { loanId: numberedId(50), personId: LUA, amount: dong(540_000) }, '2026-01-24');
  const late = lentClub();
  closeMonth(late, '2026-01');
  late.fact('receive-repayment', { loanId: numberedId(50), personId: LUA, amount: dong(540_000) }, '2026-01-24');
  assert.deepEqual(late.state.loans.get(numberedId(50)), onTime.state.loans.get(numberedId(50)));
  late.fact('disburse-loan', { loanId: numberedId(51), personId: THANG, fund: 'income', terms: TERMS, purpose: 'poultry' }, '2026-01-20');
  assert.equal(late.state.loans.get(numberedId(51))?.disbursedOn, '2026-01-20');
});

test('requests that decide for a day of a closed month are refused; undoing a record lands in the open month', () => {
  const book = founded();
  const [paid] = book.fact('receive-dues', dues('2026-10-15'), '2026-10-15');
  assert.ok(paid);
  closeMonth(book, '2026-10');
  const loan = { loanId: numberedId(50), personId: LUA, fund: 'income', terms: TERMS, purpose: 'poultry', approvedBy: [HOA, THANG] };
  assert.equal(book.refused('approve-loan', loan, '2026-10-20'), 'month-closed');
  assert.equal(book.refused('approve-loan', loan, '2026-11-20'), 'not refused');
  const [turned] = book.fact('reverse-record', { cmdId: paid.cmdId, reason: 'typed-wrong' }, '2026-10-15');
  assert.ok(turned?.kind === 'record-reversed');
  assert.deepEqual([turned.on, turned.pub.concerns, turned.pub.originalOn], ['2026-11-01', '2026-10-15', '2026-10-15']);
});

test('a month is closed for the first reason that does not hold against it, in the published order', () => {
  const seen: string[] = [];
  const ask = (book: Book, closing: string, on: string, change: object = {}) =>
    seen.push(book.refused('close-month', { ...monthClosing(book, closing), ...change }, on));
  const none = { signatures: [], pageDigest: '' };
  ask(emptyBook(), '2026-10', '2026-10-01', none);
  const book = founded();
  ask(book, '2026-10', '2026-10-30', none);
  closeMonth(book, '2026-04');
  ask(book, '2026-03', '2026-05-31', none);
  ask(book, '2026-06', '2026-07-01', none);
  ask(founded(), '2030-01', '2030-01-31', none);
  book.fact('open-meeting', { meetingId: meetingIdOf(book.state.clubId, book.state.profile?.decisionOn ?? ('' as never)) }, '2026-05-24');
  ask(book, '2026-05', '2026-05-31', none);
  const other = founded();
  ask(other, '2026-05', '2026-05-31', none);
  const two = [HOA, LUA].map((personId) => ({ personId, role: 'treasurer' }));
  ask(other, '2026-05', '2026-05-31', { signatures: two, pageDigest: '' });
  ask(other, '2026-05', '2026-05-31', { pageDigest: '0'.repeat(64) });
  assert.deepEqual(seen, REFUSAL_ORDER['close-month'].slice(0, -2), 'codes come last: approvals.test.ts');
});

test('a year is closed after its December, and opened again before its months', () => {
  const book = founded();
  const seen: string[] = [];
  const ask = (year: string, change: object = {}, of = book) =>
    seen.push(of.refused('close-year', { ...yearClosing(of, year), ...change }, '2027-01-05'));
  ask('2025', {}, emptyBook());
  closeMonth(book, '2025-12');
  book.fact('close-year', yearClosing(book, '2025'), '2026-01-05');
  ask('2025');
  ask('2026');
  for (let n = 1; n <= 12; n += 1) closeMonth(book, `2026-${String(n).padStart(2, '0')}`);
  ask('2024');
  ask('2026', { signatures: [] });
  ask('2026', { signatures: [HOA, LUA].map((personId) => ({ personId, role: 'treasurer' })) });
  ask('2026', { pageDigest: 'x' });
  assert.deepEqual(seen, REFUSAL_ORDER['close-year'].slice(0, -2));
  book.fact('close-year', yearClosing(book, '2026'), '2027-01-05');
  assert.equal(book.refused('reopen-month', { month: '2026-12', ...REASON }), 'year-closed');
  assert.equal(book.refused('reopen-year', { year: '2025', ...REASON }), 'later-year-closed');
  assert.equal(book.refused('reopen-year', { year: '2026', reason: '   ' }), 'reason-missing');
  book.fact('reopen-year', { year: '2026', ...REASON });
  assert.equal(book.refused('reopen-year', { year: '2026', ...REASON }), 'year-not-closed');
  book.fact('reopen-month', { month: '2026-12', ...REASON });
  assert.equal(book.state.closedThrough, '2026-11');
});

test('a month is opened again newest first, with a reason that the book and the next page remember', () => {
  const book = founded();
  book.fact('receive-dues', dues('2026-09-15', LUA), '2026-09-15');
  closeMonth(book, '2026-09');
  closeMonth(book, '2026-10');
  const signed = book.state.lastMonthDigest;
  assert.equal(book.refused('reopen-month', { month: '2026-11', ...REASON }), 'month-not-closed');
  assert.equal(book.refused('reopen-month', { month: '2026-09', ...REASON }), 'later-month-closed');
  assert.equal(book.refused('reopen-month', { month: '2026-10', reason: ' ' }), 'reason-missing');
  const [opened] = book.fact('reopen-month', { month: '2026-10', ...REASON }, '2026-11-03');
  assert.ok(opened);
  assert.deepEqual([book.state.closedThrough, book.state.reopenings.get(opened.cmdId)?.reason], ['2026-09', REASON.reason]);
  const [paid] = book.fact('receive-dues', dues('2026-10-14'), '2026-10-14');
  assert.equal(paid?.on, '2026-10-14', 'an open month takes its own records again');
  closeMonth(book, '2026-10');
  const again = book.state.closedMonths.get(month('2026-10'));
  assert.equal(again?.page.previous, book.state.reopenings.get(opened.cmdId)?.digest, 'the new page follows the reopening');
  assert.notEqual(again?.digest, signed);
  assert.equal(cashInBox(book.state), 20_010_000);
});

test('nobody inside a club may open what the club has closed', () => {
  const kinds = ['reopen-month', 'reopen-year'] as const;
  const roles = ['treasurer', 'accountant', 'chair', 'volunteer', 'commune-officer', 'province-officer', 'centre-officer'] as const;
  const may = roles.filter((role) => kinds.some((kind) => maySend(role, { kind } as never)));
  assert.deepEqual(may, ['commune-officer', 'province-officer']);
  const close = roles.filter((role) => maySend(role, { kind: 'close-month' } as never));
  assert.deepEqual(close, ['treasurer', 'accountant', 'chair'], 'and nobody above closes for a club');
});

function yearClosing(book: Book, year: string): object {
  const signatures = [HOA, THANG].map((personId) => ({ personId, role: 'treasurer' }));
  return { year, signatures, pageDigest: yearDigest(yearPageOf(book.state, year)) };
}

test('the close of the year adds up its accounts', () => {
  const book = founded();
  book.fact('receive-dues', dues('2026-10-15'), '2026-10-15');
  const [wrong]: readonly ClubEvent[] = book.fact('receive-dues', dues('2026-11-15'), '2026-11-15');
  assert.ok(wrong);
  book.fact('reverse-record', { cmdId: wrong.cmdId, reason: 'typed-wrong' }, '2026-11-16');
  const activity = yearPageOf(book.state, '2026').funds.find(({ fund }) => fund === 'activity');
  assert.deepEqual(activity?.accounts, [{ account: 'dues', amount: -5000 }]);
  assert.deepEqual([activity?.opening, activity?.cameIn, activity?.wentOut, activity?.closing], [0, 5000, 0, 5000]);
});
