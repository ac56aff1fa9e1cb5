// The club's book end to end on floor 1: facts are never refused, requests are refused in a fixed order, money balances.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localDate, month } from '../../kernel/local-date.ts';
import { dong } from '../../kernel/money.ts';
import { post } from '../books/posting.ts';
import { pageDigest, pageOf } from '../meetings/closing.ts';
import { meetingIdOf } from '../meetings/gathering.ts';
import {
  type Book,
  CLUB,
  closeMonth,
  emptyBook,
  founded,
  HOA,
  LUA,
  lentClub,
  MEETING_DAY,
  numberedId,
  TERMS,
  THANG,
} from './book-player.ts';
import type { ClubEvent } from './event.ts';
import { REFUSAL_ORDER } from './refusal.ts';
import { balanceOf, cashInBox, fundBalance } from './state.ts';
import { stateDigest } from './state-digest.ts';

const MEETING = meetingIdOf(CLUB, localDate(MEETING_DAY));

test('dues, a loan, its instalment and a count: every fund balances and the box equals the book', () => {
  const book = founded();
  book.fact('open-meeting', { meetingId: MEETING });
  book.fact('receive-dues', { meetingId: MEETING, payers: [{ personId: HOA, months: [month('2026-11')], amount: dong(5000) }] });
  book.fact('approve-loan', {
    loanId: numberedId(50),
    personId: LUA,
    fund: 'income',
    terms: TERMS,
    purpose: 'poultry',
    approvedBy: [HOA, THANG],
  });
  book.fact('disburse-loan', {
    meetingId: MEETING,
    loanId: numberedId(50),
    personId: LUA,
    fund: 'income',
    terms: TERMS,
    purpose: 'poultry',
  });
  assert.equal(cashInBox(book.state), 20_000_000 + 5000 - 5_000_000);
  book.fact('receive-repayment', { loanId: numberedId(50), personId: LUA, amount: dong(540_000) }, '2026-12-24');
  assert.equal(balanceOf(book.state, 'income', 'loans'), 4_500_000);
  assert.equal(balanceOf(book.state, 'activity', 'cash'), 45_000);
  assert.equal(fundBalance(book.state, 'income'), 20_000_000);
});

test('what two phones took twice is held for the member and can go back or be applied', () => {
  const book = founded();
  const dues = { payers: [{ personId: HOA, months: [month('2026-11')], amount: dong(5000) }] };
  book.fact('receive-dues', dues);
  const again = book.fact('receive-dues', dues);
  assert.deepEqual(
    again.map((event) => event.kind),
    ['money-held', 'review-raised'],
  );
  assert.equal(book.state.held.get(HOA), 5000);
  assert.equal(fundBalance(book.state, 'activity'), 5000, 'held money is not the fund’s own');
  const review = [...book.state.reviews.values()][0];
  assert.ok(review);
  assert.equal(book.refused('settle-review', { reviewId: review.reviewId, choice: 'noted' }), 'choice-not-possible');
  book.fact('settle-review', { reviewId: review.reviewId, choice: 'apply-money' });
  assert.equal(book.state.held.get(HOA), 0);
  assert.ok(book.state.duesPaid.has(`${HOA}/${month('2026-12')}`), 'dues paid twice become December’s');
  assert.equal(book.refused('settle-review', { reviewId: review.reviewId, choice: 'noted' }), 'review-already-settled');
});

test('the same instalment from a second phone is held; from the same phone it is a second payment', () => {
  const book = lentClub();
  const pay = { meetingId: MEETING, loanId: numberedId(50), personId: LUA, amount: dong(540_000) };
  book.fact('open-meeting', { meetingId: MEETING });
  book.fact('receive-repayment', pay);
  const other = book.fact('receive-repayment', pay, MEETING_DAY, numberedId(71));
  assert.deepEqual(
    other.map((event) => event.kind),
    ['money-held', 'review-raised'],
  );
  assert.deepEqual(
    book.fact('receive-repayment', pay).map((event) => event.kind),
    ['loan-repaid'],
  );
});

test('a record taken back leaves the balances as they were, and only once', () => {
  const book = lentClub();
  const before = [...book.state.balances];
  const [repaid] = book.fact('receive-repayment', { loanId: numberedId(50), personId: LUA, amount: dong(600_000) });
  assert.ok(repaid);
  assert.equal(book.refused('reverse-record', { cmdId: numberedId(777), reason: 'typed-wrong' }), 'record-unknown');
  book.fact('reverse-record', { cmdId: repaid.cmdId, reason: 'typed-wrong' });
  assert.deepEqual(
    [...book.state.balances].filter(([, v]) => v !== 0),
    before.filter(([, v]) => v !== 0),
  );
  assert.equal(book.refused('reverse-record', { cmdId: repaid.cmdId, reason: 'typed-wrong' }), 'record-already-reversed');
});

test('a record whose held money was given back cannot be taken back out of other held money', () => {
  const book = founded();
  const dues = { payers: [{ personId: HOA, months: [month('2026-11')], amount: dong(5000) }] };
  book.fact('receive-dues', dues);
  const [first] = book.fact('receive-dues', dues);
  const [second] = book.fact('receive-dues', dues);
  assert.ok(first && second);
  const review = [...book.state.reviews.values()].find((one) => one.about === first.cmdId);
  assert.ok(review);
  book.fact('settle-review', { reviewId: review.reviewId, choice: 'return-money' });
  assert.equal(book.refused('reverse-record', { cmdId: first.cmdId, reason: 'recorded-twice' }), 'record-not-reversible');
  book.fact('reverse-record', { cmdId: second.cmdId, reason: 'recorded-twice' });
  assert.equal(book.state.held.get(HOA), 0);
});

test('help and a loan taken back leave nobody helped and nobody lent to', () => {
  const book = lentClub();
  const given = { personId: LUA, help: { how: 'labour', halfDays: 2 }, helpers: [HOA] };
  const [first] = book.fact('give-help', given);
  const [second] = book.fact('give-help', given);
  assert.ok(first && second);
  book.fact('reverse-record', { cmdId: first.cmdId, reason: 'recorded-twice' });
  assert.deepEqual(book.state.helped.get(month('2026-11')), [LUA]);
  book.fact('reverse-record', { cmdId: second.cmdId, reason: 'wrong-person' });
  assert.deepEqual(book.state.helped.get(month('2026-11')), []);
  const lent = [...book.state.records.values()].flat().find((event) => event.kind === 'loan-disbursed');
  assert.ok(lent);
  book.fact('reverse-record', { cmdId: lent.cmdId, reason: 'money-given-back' });
  assert.equal(book.state.everLent.has(LUA), false);
});

test('a loan with instalments paid cannot be un-lent', () => {
  const book = lentClub();
  book.fact('receive-repayment', { loanId: numberedId(50), personId: LUA, amount: dong(540_000) });
  const lent = [...book.state.records.values()].flat().find((event) => event.kind === 'loan-disbursed');
  assert.ok(lent);
  assert.equal(book.refused('reverse-record', { cmdId: lent.cmdId, reason: 'other' }), 'record-not-reversible');
});

test('closing asks for a count, a reason for the difference and two names; then the page is sealed', () => {
  const book = founded();
  const close = { meetingId: MEETING, signatures: [{ personId: HOA, role: 'treasurer' as const }], pageDigest: '' };
  assert.equal(book.refused('close-meeting', close), 'meeting-unknown');
  book.fact('open-meeting', { meetingId: MEETING });
  assert.equal(book.refused('close-meeting', close), 'cash-not-counted');
  book.fact('count-cash', { meetingId: MEETING, notes: [{ value: 500_000, count: 39 }], bookSeen: dong(20_000_000) });
  assert.equal(balanceOf(book.state, 'activity', 'cash-difference'), 500_000);
  assert.equal(book.refused('close-meeting', close), 'difference-without-reason');
  book.fact('receive-dues', { meetingId: MEETING, payers: [{ personId: HOA, months: [month('2026-11')], amount: dong(5000) }] });
  assert.equal(book.refused('close-meeting', close), 'records-after-count');
  const recount = {
    meetingId: MEETING,
    notes: [
      { value: 500_000, count: 39 },
      { value: 5000, count: 1 },
    ],
    bookSeen: dong(19_505_000),
  };
  book.fact('count-cash', recount);
  assert.equal(book.refused('close-meeting', close), 'difference-without-reason', 'the first count left half a million unexplained');
  book.fact('count-cash', { ...recount, reason: 'note-forgotten' });
  assert.equal(book.refused('close-meeting', close), 'signatures-too-few');
  const meeting = book.state.meetings.get(MEETING);
  assert.ok(meeting);
  const digest = pageDigest(pageOf(book.state, meeting));
  const closed = book.fact('close-meeting', {
    ...close,
    signatures: [...close.signatures, { personId: THANG, role: 'chair' }],
    pageDigest: digest,
  });
  assert.deepEqual(
    closed.map((event) => event.kind),
    ['meeting-closed'],
    'paper and book agree',
  );
  assert.equal(book.refused('close-meeting', close), 'meeting-already-closed');
  const late = book.fact('receive-dues', {
    meetingId: MEETING,
    payers: [{ personId: LUA, months: [month('2026-11')], amount: dong(5000) }],
  });
  assert.deepEqual(
    late.map((event) => event.kind),
    ['dues-received', 'review-raised'],
    'a late fact is recorded and asked about',
  );
});

test('a loan is refused for the first reason that holds, in the published order', () => {
  const seen: string[] = [];
  const ask = (book: Book, body: object): string => {
    const why = book.refused('approve-loan', {
      loanId: numberedId(50),
      personId: LUA,
      fund: 'income',
      terms: TERMS,
      purpose: 'poultry',
      approvedBy: [HOA, THANG],
      ...body,
    });
    seen.push(why);
    return why;
  };
  const big = { terms: { ...TERMS, principal: dong(60_000_000), instalments: 99 } };
  const closed = lentClub();
  closed.fact('hold-activity', { area: 'culture', topic: 'tet', participants: 40 }, MEETING_DAY);
  closeMonth(closed, '2026-11');
  ask(closed, big);
  ask(emptyBook(), big);
  ask(founded(), { ...big, personId: numberedId(404), approvedBy: [] });
  const left = founded();
  left.fact('end-membership', { personId: LUA, reason: 'moved' }, '2026-11-01');
  ask(left, { ...big, approvedBy: [] });
  ask(lentClub(), { ...big, approvedBy: [] });
  ask(founded(), { ...big, approvedBy: [LUA, LUA] });
  ask(founded(), { ...big, approvedBy: [LUA, HOA] });
  ask(founded(), { ...big, approvedBy: [numberedId(4), HOA] });
  ask(founded(), big);
  ask(founded(), { terms: { ...TERMS, principal: dong(60_000_000) } });
  const late = lentClub();
  ask(late, { loanId: numberedId(51) });
  ask(founded(), { terms: { ...TERMS, principal: dong(30_000_000) } });
  // The codes and the steps have tests of their own (approvals.test.ts, loan-life.test.ts).
  assert.deepEqual(
    seen,
    REFUSAL_ORDER['approve-loan'].filter((why) => !why.startsWith('approver-code') && why !== 'over-step-ceiling'),
  );
});

test('facts are never refused, however wrong: unknown people, closed clubs, dates before the club', () => {
  const book = emptyBook();
  const dues = { payers: [{ personId: numberedId(404), months: [month('2026-11')], amount: dong(5000) }] };
  assert.deepEqual(reviews(book.fact('receive-dues', dues)), ['club-not-founded', 'member-unknown']);
  const later = founded();
  assert.deepEqual(
    reviews(
      later.fact(
        'spend-money',
        { fund: 'activity', place: 'cash', category: 'meeting', amount: dong(70_000), approvedBy: [] },
        '2017-01-01',
      ),
    ),
    ['cash-below-zero', 'dated-before-club'],
  );
  assert.deepEqual(reviews(later.fact('open-meeting', { meetingId: numberedId(60) }, '2036-11-24')), ['dated-far-ahead']);
  assert.equal(cashInBox(later.state), 20_000_000 - 70_000);
});

test('who leaves and comes back on one day has one spell; who comes back later has two', () => {
  const book = founded();
  const lua = { personId: LUA, group: 1, sex: 'female', born: '1960', household: 'other', minority: false, associationMember: true };
  book.fact('end-membership', { personId: LUA, reason: 'left' }, '2026-05-10');
  book.fact('enrol-member', lua, '2026-05-10');
  assert.deepEqual(book.state.members.get(LUA)?.spells, [{ from: '2018-09-12', to: '', reason: '' }]);
  book.fact('end-membership', { personId: LUA, reason: 'moved' }, '2026-06-10');
  book.fact('enrol-member', lua, '2026-06-11');
  assert.deepEqual(
    book.state.members.get(LUA)?.spells.map((spell) => spell.from),
    ['2018-09-12', '2026-06-11'],
  );
});

test('help out of a fund is one record: spending and help at once', () => {
  const book = founded();
  const [paid, ...rest] = book.fact('give-help', {
    personId: LUA,
    help: { how: 'money', fund: 'income', amount: dong(300_000) },
    helpers: [HOA],
  });
  assert.ok(paid && rest.length === 0);
  assert.deepEqual(
    post(paid).map((line) => [line.account, line.amount]),
    [
      ['help', 300_000],
      ['cash', -300_000],
    ],
  );
  assert.deepEqual(book.state.helped.get(month('2026-11')), [LUA]);
});

test('the state digest follows the book, not the names in it', () => {
  const named = founded();
  const unnamed = founded();
  const member = named.state.members.get(HOA);
  assert.ok(member);
  named.state.members.set(HOA, { ...member, name: 'Nguyễn Thị Hoa' });
  assert.equal(stateDigest(named.state), stateDigest(unnamed.state));
  unnamed.fact('receive-dues', { payers: [{ personId: HOA, months: [month('2026-11')], amount: dong(5000) }] });
  assert.notEqual(stateDigest(named.state), stateDigest(unnamed.state));
});

function reviews(events: readonly ClubEvent[]): string[] {
  return events.flatMap((event) => (event.kind === 'review-raised' ? [event.pub.review] : []));
}
