import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localDate, month } from '../../kernel/local-date.ts';
import { dong } from '../../kernel/money.ts';
import { type Book, closeMonth, emptyBook, numberedId } from '../club/book-player.ts';
import { REFUSAL_ORDER } from '../club/refusal.ts';
import { balanceOf, fundBalance } from '../club/state.ts';
import { amountDue, arrearsOf } from '../loans/loan.ts';
import type { BringInBook } from './bring-in-commands.ts';
import { CUT_OFF, foundedBare, sheetBody, sheetMember } from './sheet-player.ts';
import { sumsOfSheet } from './sheet-sums.ts';

type Body = BringInBook['body'];
const LATER = '2026-11-24';

function broughtIn(change: Partial<Body> = {}): { readonly book: Book; readonly cmdId: string } {
  const book = foundedBare();
  const [first] = book.fact('bring-in-book', { ...sheetBody(), ...change }, CUT_OFF);
  assert.ok(first);
  return { book, cmdId: first.cmdId };
}

test('money, members, roles, dues and first loans are in the book as the sheet says', () => {
  const { book } = broughtIn();
  assert.equal(balanceOf(book.state, 'income', 'cash'), 12_000_000);
  assert.equal(balanceOf(book.state, 'income', 'bank'), 3_000_000);
  assert.equal(balanceOf(book.state, 'income', 'loans'), 3_000_000);
  assert.equal(balanceOf(book.state, 'income', 'capital'), -20_000_000);
  assert.equal(balanceOf(book.state, 'income', 'opening'), 2_000_000);
  assert.equal(fundBalance(book.state, 'income'), 18_000_000);
  assert.equal(balanceOf(book.state, 'activity', 'opening'), -700_000);
  assert.deepEqual(book.state.members.get(numberedId(2))?.roles, [{ role: 'chair', from: CUT_OFF, to: '' }]);
  assert.equal(book.state.members.get(numberedId(3))?.spells[0]?.from, '2019-03-01');
  assert.ok(book.state.duesPaid.has(`${numberedId(3)}/${month('2026-08')}`));
  assert.ok(!book.state.duesPaid.has(`${numberedId(3)}/${month('2026-09')}`));
  assert.deepEqual([...book.state.everLent].sort(), [
    [numberedId(2), '2020-01-24'],
    [numberedId(3), '2026-04-24'],
  ]);
});

test('a loan comes in with what is left of it: rows paid oldest first, arrears right on the cut-off day and after', () => {
  const { book } = broughtIn();
  const loan = book.state.loans.get(numberedId(50));
  assert.ok(loan);
  // Lent in April, 500,000 a month from May: six rows had come due by 31 October, two million is paid, so four of them.
  assert.deepEqual(
    loan.rows.map((row) => row.principalPaid),
    [500_000, 500_000, 500_000, 500_000, 0, 0, 0, 0, 0, 0],
  );
  assert.equal(arrearsOf(loan, localDate(CUT_OFF)), 500_000, 'September is late, October is this month’s');
  assert.equal(
    loan.rows.slice(0, 6).reduce((sum, row) => sum + row.interest - row.interestPaid, 0),
    50_000,
  );
  assert.equal(amountDue(loan, localDate(CUT_OFF)), 1_050_000);
  const events = book.fact('receive-repayment', { loanId: loan.loanId, personId: numberedId(3), amount: dong(1_050_000) }, CUT_OFF);
  assert.deepEqual(
    events.map((event) => event.kind),
    ['loan-repaid'],
  );
  assert.equal(book.state.loans.get(loan.loanId)?.balance, 2_000_000);
});

test('interest beyond what the terms give lies on the last row that came due', () => {
  const [loan] = sheetBody().loans;
  assert.ok(loan);
  const { book } = broughtIn({ loans: [{ ...loan, interestOverdue: dong(1_000_000) }] });
  const rows = book.state.loans.get(numberedId(50))?.rows ?? [];
  assert.equal(
    rows.slice(0, 6).reduce((sum, row) => sum + row.interest - row.interestPaid, 0),
    1_000_000,
  );
  assert.ok((rows[5]?.interest ?? 0) > 800_000);
});

test('a member already enrolled is not enrolled again, and comes out of it as before', () => {
  const book = foundedBare();
  const { joinedOn: _day, roles: _roles, duesThrough: _dues, ...person } = sheetMember(1);
  book.fact('enrol-member', person, '2018-09-12');
  const [first] = book.fact('bring-in-book', sheetBody(), CUT_OFF);
  assert.equal(book.state.members.get(numberedId(1))?.spells.length, 1);
  assert.equal(book.state.members.get(numberedId(1))?.spells[0]?.from, '2018-09-12');
  book.fact('reverse-record', { cmdId: first?.cmdId, reason: 'typed-wrong' }, LATER);
  assert.deepEqual([...book.state.members.keys()], [numberedId(1)]);
  assert.deepEqual(book.state.members.get(numberedId(1))?.roles, []);
});

test('each check refuses in its fixed order', () => {
  const body = sheetBody();
  const [loan] = body.loans;
  const [fund, ...funds] = body.funds;
  assert.ok(loan && fund);
  const wrong: readonly Partial<Body>[] = [
    { signatures: body.signatures.slice(0, 1) },
    { signatures: [...body.signatures.slice(0, 1), { personId: numberedId(3), role: 'chair' }] },
    { members: [...body.members, sheetMember(3)] },
    { loans: [{ ...loan, personId: numberedId(404) }] },
    { loans: [loan, loan] },
    { members: [...body.members, sheetMember(4, { joinedOn: localDate('2026-11-01') })] },
    { loans: [{ ...loan, left: dong(5_000_001) }] },
    { funds: [{ ...fund, cash: dong(12_000_001) }, ...funds] },
  ];
  const closed = broughtIn().book;
  closeMonth(closed, '2026-10');
  const seen = [
    closed.refused('bring-in-book', body, CUT_OFF),
    emptyBook().refused('bring-in-book', body, CUT_OFF),
    broughtIn().book.refused('bring-in-book', body, CUT_OFF),
  ];
  // Each is wrong in its own way and in every later one.
  for (const [index] of wrong.entries())
    seen.push(foundedBare().refused('bring-in-book', Object.assign({}, body, ...[...wrong.slice(index)].reverse()), CUT_OFF));
  assert.deepEqual(seen, REFUSAL_ORDER['bring-in-book']);
});

test('interest owed before any instalment came due cannot be', () => {
  const [loan] = sheetBody().loans;
  assert.ok(loan);
  const fresh = { ...loan, lentOn: localDate('2026-10-24') };
  assert.equal(foundedBare().refused('bring-in-book', { ...sheetBody(), loans: [fresh] }, CUT_OFF), 'loan-sum-impossible');
});

test('one step takes it all out, whoever reads it; then the sheet may come again', () => {
  const { book, cmdId } = broughtIn();
  const events = book.fact('reverse-record', { cmdId, reason: 'typed-wrong' }, LATER);
  assert.deepEqual(
    events.map((event) => event.room),
    ['money', 'common'],
  );
  const { members, loans, balances, duesPaid, everLent } = book.state;
  for (const map of [members, loans, balances, duesPaid, everLent]) assert.equal(map.size, 0);
  assert.equal(book.refused('reverse-record', { cmdId, reason: 'typed-wrong' }, LATER), 'record-already-reversed');
  book.fact('bring-in-book', sheetBody(), CUT_OFF);
  assert.equal(fundBalance(book.state, 'income'), 18_000_000);
});

const RESTING: readonly (readonly [string, (book: Book) => void])[] = [
  [
    'dues paid',
    (book) => book.fact('receive-dues', { payers: [{ personId: numberedId(3), months: [month('2026-09')], amount: dong(5000) }] }, LATER),
  ],
  [
    'an instalment',
    (book) => book.fact('receive-repayment', { loanId: numberedId(50), personId: numberedId(3), amount: dong(500_000) }, LATER),
  ],
  ['a role', (book) => book.fact('give-role', { personId: numberedId(3), role: 'volunteer' }, LATER)],
  ['a member who left', (book) => book.fact('end-membership', { personId: numberedId(3), reason: 'moved' }, LATER)],
  [
    'a roll-call',
    (book) => {
      book.fact('open-meeting', { meetingId: numberedId(60) }, LATER);
      book.fact('mark-attendance', { meetingId: numberedId(60), marks: [{ personId: numberedId(3), mark: 'present' }] }, LATER);
    },
  ],
  ['care', (book) => book.fact('start-care', { personId: numberedId(3), volunteers: [] }, LATER)],
  ['a closed month', (book) => closeMonth(book, '2026-10')],
  ['an activity', (book) => book.fact('hold-activity', { area: 'culture', topic: 'hat', participants: 20 }, LATER)],
];

for (const [what, rest] of RESTING) {
  test(`it stays while ${what} rests on it`, () => {
    const { book, cmdId } = broughtIn();
    rest(book);
    assert.equal(book.refused('reverse-record', { cmdId, reason: 'typed-wrong' }, LATER), 'record-not-reversible');
  });
}

test('what rested on it and was taken back rests on it no more', () => {
  const { book, cmdId } = broughtIn();
  const [dues] = book.fact(
    'receive-dues',
    { payers: [{ personId: numberedId(3), months: [month('2026-09')], amount: dong(5000) }] },
    LATER,
  );
  book.fact('reverse-record', { cmdId: dues?.cmdId, reason: 'typed-wrong' }, LATER);
  book.fact('reverse-record', { cmdId, reason: 'typed-wrong' }, LATER);
  assert.equal(book.state.members.size, 0);
});

test('a first loan the paper knew of is remembered when a later loan is taken back', () => {
  const { book } = broughtIn();
  const terms = { ...sheetBody().loans[0]?.terms };
  const [lent] = book.fact(
    'disburse-loan',
    { loanId: numberedId(51), personId: numberedId(2), fund: 'income', terms, purpose: 'pigs' },
    LATER,
  );
  book.fact('reverse-record', { cmdId: lent?.cmdId, reason: 'typed-wrong' }, LATER);
  assert.equal(book.state.everLent.get(numberedId(2)), '2020-01-24');
});

test('the sums of a sheet are told per fund, funds named by a loan alone too', () => {
  const sums = sumsOfSheet({ funds: [], capital: [], loans: [{ fund: 'activity', left: dong(5) }] });
  assert.deepEqual(sums, [{ fund: 'activity', cash: 0, bank: 0, loans: 5, capital: 0, rest: 0, difference: 5 }]);
  assert.ok(sumsOfSheet(sheetBody()).every(({ difference }) => difference === 0));
});
