import assert from 'node:assert/strict';
import { test } from 'node:test';
import { month } from '../../kernel/local-date.ts';
import { dong } from '../../kernel/money.ts';
import { type Book, closeMonth, founded, HOA, LUA, lentClub, MEETING_DAY, numberedId, TERMS, THANG } from '../club/book-player.ts';
import { DEFAULT_CHARTER } from '../club/charter.ts';
import { REFUSAL_ORDER } from '../club/refusal.ts';
import { balanceOf } from '../club/state.ts';
import { amountDue, arrearsOf, type Loan } from './loan.ts';
import { penaltyDue } from './penalty.ts';
import { stepFor } from './step-ceiling.ts';

const LOAN = numberedId(50);
const BOARD = [HOA, THANG];
const lent = (book: Book, loanId = LOAN): Loan => {
  const loan = book.state.loans.get(loanId);
  assert.ok(loan);
  return loan;
};
const asked = (n: number, personId = LUA, amount = 3_000_000) => ({
  loanId: numberedId(n),
  personId,
  fund: 'income',
  amount: dong(amount),
  instalments: 10,
  purpose: 'poultry',
});
const approval = (n: number, personId = LUA, principal = 3_000_000) => ({
  loanId: numberedId(n),
  personId,
  fund: 'income',
  terms: { ...TERMS, principal: dong(principal) },
  purpose: 'poultry',
  approvedBy: BOARD,
});
const repay = (book: Book, amount: number, on: string, loanId = LOAN) =>
  book.fact('receive-repayment', { loanId, personId: LUA, amount: dong(amount) }, on);
const kindsOf = (list: readonly { readonly kind: string }[]): readonly string[] => list.map((event) => event.kind);

test('requests to the board are refused in the published order', () => {
  const book = founded();
  const seen: Record<string, string[]> = {};
  const ask = (kind: Parameters<Book['refused']>[0], body: object): void => {
    seen[kind] = [...(seen[kind] ?? []), book.refused(kind, body)];
  };
  for (const kind of ['decline-loan', 'withdraw-loan-request'] as const) {
    ask(kind, { loanId: numberedId(61), reason: 'fund-short' });
    if (!book.state.loanRequests.has(numberedId(61))) book.fact('request-loan', asked(61));
    if (kind === 'decline-loan') book.fact('decline-loan', { loanId: numberedId(61), reason: 'fund-short' });
    ask(kind, { loanId: numberedId(61), reason: 'fund-short' });
  }
  assert.deepEqual(seen['decline-loan'], REFUSAL_ORDER['decline-loan']);
  assert.deepEqual(seen['withdraw-loan-request'], ['request-not-waiting', 'request-not-waiting']);
  const lapse = { loanId: LOAN, reason: 'not-needed' };
  ask('lapse-loan-approval', lapse);
  book.fact('approve-loan', approval(50));
  book.fact('lapse-loan-approval', lapse);
  ask('lapse-loan-approval', lapse);
  assert.deepEqual(seen['lapse-loan-approval'], REFUSAL_ORDER['lapse-loan-approval']);
});

test('a new schedule and a write-off are refused in the published order', () => {
  const book = founded();
  const plan = { loanId: LOAN, personId: LUA, reason: 'ill', pauseMonths: 1, instalments: 5, approvedBy: BOARD };
  const off = { loanId: LOAN, personId: LUA, resolutionId: numberedId(81) };
  const closed = founded();
  closed.fact('hold-activity', { area: 'culture', topic: 'tet', participants: 40 }, MEETING_DAY);
  closeMonth(closed, '2026-11');
  const plans = [closed.refused('reschedule-loan', plan), book.refused('reschedule-loan', plan)];
  const offs = [closed.refused('write-off-loan', off), book.refused('write-off-loan', off)];
  book.fact('approve-loan', approval(50), '2026-06-24');
  plans.push(book.refused('reschedule-loan', plan));
  offs.push(book.refused('write-off-loan', off));
  book.fact('disburse-loan', approval(50), '2026-06-24');
  plans.push(book.refused('reschedule-loan', { ...plan, approvedBy: [HOA, HOA] }));
  plans.push(book.refused('reschedule-loan', { ...plan, approvedBy: [HOA, LUA] }));
  plans.push(book.refused('reschedule-loan', { ...plan, approvedBy: [HOA, numberedId(4)] }));
  offs.push(book.refused('write-off-loan', off));
  const vote = { resolutionId: numberedId(81), subject: 'write-off', votesFor: 1, votesAgainst: 3, votesAbstain: 0 };
  book.fact('pass-resolution', vote);
  offs.push(book.refused('write-off-loan', off));
  assert.deepEqual(
    plans,
    REFUSAL_ORDER['reschedule-loan'].filter((why) => !why.startsWith('approver-code')),
  );
  assert.deepEqual(offs, REFUSAL_ORDER['write-off-loan']);
});

test('an approved loan nobody fetched lapses; cash handed over all the same is in the book, with a question', () => {
  const book = founded();
  book.fact('approve-loan', approval(50));
  book.fact('lapse-loan-approval', { loanId: LOAN, reason: 'not-collected' });
  assert.equal(lent(book).status, 'lapsed');
  assert.deepEqual(kindsOf(book.fact('disburse-loan', approval(50))), ['loan-disbursed', 'review-raised']);
  assert.equal(lent(book).status, 'open');
});

test('a disbursement taken back can be handed over again', () => {
  const book = lentClub();
  const [record] = [...book.state.records].find(([, [event]]) => event?.kind === 'loan-disbursed') ?? [];
  book.fact('reverse-record', { cmdId: record, reason: 'typed-wrong' });
  assert.equal(lent(book).status, 'returned');
  assert.deepEqual(kindsOf(book.fact('disburse-loan', approval(50, LUA, 5_000_000))), ['loan-disbursed']);
  assert.equal(balanceOf(book.state, 'income', 'loans'), 5_000_000);
});

test('a later loan may be larger once the former was repaid in time', () => {
  const book = founded();
  const charter = { ...DEFAULT_CHARTER, meetingDay: 24, loanSteps: [dong(2_000_000), dong(4_000_000)] };
  book.fact('adopt-charter', { charter }, '2024-01-01');
  assert.equal(book.refused('approve-loan', approval(50), '2025-01-24'), 'over-step-ceiling');
  assert.equal(
    book.refused('approve-loan', approval(50, LUA, 60_000_000), '2025-01-24'),
    'over-ceiling',
    'the ceiling over all comes first',
  );
  for (const [n, paidOn] of [
    [50, '2025-03-24'],
    [51, '2025-09-02'],
  ] as const) {
    const one = approval(n, LUA, 2_000_000);
    book.fact('approve-loan', { ...one, terms: { ...one.terms, instalments: 1 } }, n === 50 ? '2025-02-24' : '2025-06-24');
    book.fact('disburse-loan', { ...one, terms: { ...one.terms, instalments: 1 } }, n === 50 ? '2025-02-24' : '2025-06-24');
    if (n === 51)
      assert.equal(book.refused('approve-loan', approval(52, LUA, 4_500_000), '2025-09-01'), 'over-step-ceiling', 'before arrears');
    repay(book, 2_016_000, paidOn, numberedId(n));
    assert.equal(lent(book, numberedId(n)).status, 'finished');
  }
  assert.deepEqual(
    stepFor(book.state, LUA, lent(book).disbursedOn || TERMS_DAY),
    { number: 2, ceiling: 4_000_000 },
    'the late one does not count',
  );
});

const TERMS_DAY = lentDay();
function lentDay() {
  return lent(lentClub()).rows[0]?.dueOn ?? assert.fail();
}

test('spread anew: what was paid stays, the rest is principal of new rows, nothing is late any more', () => {
  const book = lentClub();
  repay(book, 540_000, '2026-01-24');
  repay(book, 300_000, '2026-03-24');
  const before = lent(book);
  const plan = { loanId: LOAN, personId: LUA, reason: 'disaster', pauseMonths: 3, instalments: 6, approvedBy: BOARD };
  const [event] = book.fact('reschedule-loan', plan, '2026-09-24');
  const loan = lent(book);
  assert.equal(loan.balance, before.balance);
  assert.equal(
    loan.rows.reduce((sum, row) => sum + row.principal - row.principalPaid, 0),
    loan.balance,
  );
  assert.equal(arrearsOf(loan, TERMS_DAY), 0);
  const fresh = loan.rows.filter((row) => row.kept !== true && row.dueOn > '2026-09-30');
  assert.deepEqual([fresh.length, fresh[0]?.dueOn, fresh.at(-1)?.dueOn], [6, '2027-01-24', '2027-06-24']);
  assert.equal(
    fresh.reduce((sum, row) => sum + row.principal, 0),
    loan.balance,
  );
  assert.deepEqual(loan.revisions?.[0]?.before, before.rows);
  const unpaidInterest = before.rows
    .filter((row) => row.dueOn <= '2026-09-24')
    .reduce((sum, row) => sum + row.interest - row.interestPaid, 0);
  assert.equal(amountDue(loan, fresh[0]?.dueOn ?? TERMS_DAY), (fresh[0]?.principal ?? 0) + (fresh[0]?.interest ?? 0) + unpaidInterest);
  book.fact('reverse-record', { cmdId: event && 'cmdId' in event ? event.cmdId : '', reason: 'typed-wrong' }, '2026-09-25');
  assert.deepEqual(lent(book), before, 'taken back, it is as if it had never been');
});

test('a new schedule with payments after it is not taken back', () => {
  const book = lentClub();
  const plan = { loanId: LOAN, personId: LUA, reason: 'ill', pauseMonths: 0, instalments: 4, approvedBy: BOARD };
  const [event] = book.fact('reschedule-loan', plan, '2026-05-24');
  repay(book, 400_000, '2026-06-24');
  assert.equal(book.refused('reverse-record', { cmdId: event?.cmdId, reason: 'typed-wrong' }), 'record-not-reversible');
});

test('written off by resolution: the debt leaves the fund, the name stays, what comes back is recovered, too much is held', () => {
  const book = lentClub();
  repay(book, 540_000, '2026-01-24');
  book.fact('pass-resolution', { resolutionId: numberedId(81), subject: 'write-off', votesFor: 4, votesAgainst: 0, votesAbstain: 0 });
  const [event] = book.fact('write-off-loan', { loanId: LOAN, personId: LUA, resolutionId: numberedId(81) });
  assert.deepEqual([lent(book).status, lent(book).balance], ['written-off', 0]);
  assert.equal(balanceOf(book.state, 'income', 'loans'), 0);
  assert.equal(balanceOf(book.state, 'income', 'written-off'), 4_500_000);
  const back = repay(book, 700_000, '2026-12-24');
  assert.deepEqual(kindsOf(back), ['loan-recovered']);
  assert.equal(book.refused('reverse-record', { cmdId: event?.cmdId, reason: 'other' }, '2026-12-25'), 'record-not-reversible');
  assert.deepEqual(kindsOf(repay(book, 4_000_000, '2027-01-24')), ['loan-recovered', 'money-held', 'review-raised']);
  assert.equal(lent(book).writtenOff?.recovered, 4_500_000);
  assert.equal(balanceOf(book.state, 'income', 'recovered'), -4_500_000);
});

test('a write-off taken back brings the debt back as it was', () => {
  const book = lentClub();
  const before = lent(book);
  book.fact('pass-resolution', { resolutionId: numberedId(81), subject: 'write-off', votesFor: 4, votesAgainst: 0, votesAbstain: 0 });
  const [event] = book.fact('write-off-loan', { loanId: LOAN, personId: LUA, resolutionId: numberedId(81) });
  book.fact('reverse-record', { cmdId: event?.cmdId, reason: 'other' });
  assert.deepEqual(lent(book), before);
});

test('paid out on two phones: the second sum stands in the book until people choose', () => {
  const choices = { 'money-came-back': [15_000_000, 5_000_000], 'own-loan': [10_000_000, 10_000_000] } as const;
  for (const [choice, [cash, loans]] of Object.entries(choices)) {
    const book = lentClub();
    book.fact('disburse-loan', approval(50, LUA, 5_000_000), '2026-11-24', numberedId(71));
    assert.equal(balanceOf(book.state, 'income', 'to-return'), 5_000_000);
    const review = [...book.state.reviews.values()].at(-1);
    assert.ok(review?.paidAgain);
    assert.equal(book.refused('settle-review', { reviewId: review.reviewId, choice: 'noted' }), 'choice-not-possible');
    assert.equal(book.refused('settle-review', { reviewId: review.reviewId, choice: 'return-money' }), 'choice-not-possible');
    book.fact('settle-review', { reviewId: review.reviewId, choice });
    assert.deepEqual(
      ['cash', 'loans', 'to-return'].map((account) =>
        balanceOf(book.state, 'income', account === 'cash' ? 'cash' : account === 'loans' ? 'loans' : 'to-return'),
      ),
      [cash, loans, 0],
    );
    assert.equal(book.refused('reverse-record', { cmdId: review.about, reason: 'recorded-twice' }), 'record-not-reversible');
  }
  const book = lentClub();
  const [again] = book.fact('disburse-loan', approval(50, LUA, 5_000_000), '2026-11-24', numberedId(71));
  book.fact('reverse-record', { cmdId: again?.cmdId, reason: 'recorded-twice' });
  assert.equal(balanceOf(book.state, 'income', 'cash'), 15_000_000);
  assert.ok([...book.state.reviews.values()].every((review) => review.settled));
});

test('no penalty unless the charter asks for one; then it follows from the rows and goes where interest goes', () => {
  const plain = lentClub();
  assert.equal(penaltyDue(plain.state, lent(plain), TERMS_DAY), 0);
  for (const [loanPenalty, expected] of [
    [{ by: 'month', basisPoints: 100 }, 500_000 / 100 + 1_000_000 / 100],
    [{ by: 'late-meeting', amount: dong(10_000) }, 20_000],
  ] as const) {
    const book = lentClub();
    book.fact('adopt-charter', { charter: { ...DEFAULT_CHARTER, meetingDay: 24, loanPenalty } }, '2025-12-01');
    const third = lent(book).rows[2]?.dueOn ?? assert.fail();
    assert.equal(penaltyDue(book.state, lent(book), third), expected);
    const due = amountDue(lent(book), third);
    const [event] = repay(book, due + expected, third);
    assert.ok(event?.kind === 'loan-repaid');
    assert.equal(event.pub.penalty, expected);
    assert.equal(balanceOf(book.state, 'activity', 'penalty'), -expected);
    assert.equal(penaltyDue(book.state, lent(book), third), 0);
    book.fact('reverse-record', { cmdId: event.cmdId, reason: 'typed-wrong' }, third);
    assert.equal(penaltyDue(book.state, lent(book), third), expected, 'owed again when the payment is taken back');
  }
});

test('a meeting moved across the month makes nobody late, and the next month is not asked for twice', () => {
  const book = lentClub();
  assert.equal(
    book.refused('move-meeting', { month: month('2026-01'), to: '2026-03-20', reason: 'holiday' }, '2026-01-10'),
    'move-too-far',
  );
  book.fact('move-meeting', { month: month('2026-01'), to: '2026-02-03', reason: 'holiday' }, '2026-01-10');
  const [january, february] = lent(book).rows;
  assert.deepEqual([january?.dueOn, january?.movedTo, february?.dueFrom], ['2026-01-24', '2026-02-03', '2026-02-04']);
  const on = january?.movedTo ?? assert.fail();
  assert.deepEqual([amountDue(lent(book), on), arrearsOf(lent(book), on)], [540_000, 0]);
  assert.equal(amountDue(lent(book), february?.dueOn ?? on), 540_000 + 536_000);
  assert.equal(
    book.refused('move-meeting', { month: month('2026-01'), to: '2026-02-03', reason: 'other' }, '2026-01-11'),
    'meeting-already-there',
  );
  book.fact('move-meeting', { month: month('2026-01'), to: '2026-01-24', reason: 'other' }, '2026-01-11');
  assert.deepEqual(lent(book), lent(lentClub()), 'moved back, nothing is different');
});

test('a follow-up is noted even for a loan nobody knows', () => {
  const book = founded();
  const note = { loanId: LOAN, personId: LUA, how: 'visit', use: 'as-agreed', byPersonId: HOA };
  assert.deepEqual(kindsOf(book.fact('note-follow-up', note)), ['follow-up-noted', 'review-raised']);
});
