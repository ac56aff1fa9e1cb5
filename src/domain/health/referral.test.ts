// A referral stays open until its end is told; every odd word is kept with a question, and a reversal puts back what was before.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Book, founded, LUA, numberedId } from '../club/book-player.ts';
import { stateDigest } from '../club/state-digest.ts';
import { openReferrals } from './referral.ts';

const DEVICE = numberedId(70);
const REFERRAL = numberedId(500);
const refer = (book: Book, on = '2026-11-24') =>
  book.fact('refer-person', { referralId: REFERRAL, personId: LUA, to: 'station' }, on, DEVICE, { why: 'đo hai lần đều cao' });
const close = (book: Book, outcome: string, on: string, told = '') =>
  book.fact('close-referral', { referralId: REFERRAL, outcome }, on, DEVICE, { told });
const questions = (events: ReturnType<typeof refer>) =>
  events.flatMap((event) => (event.kind === 'review-raised' ? [event.pub.review] : []));

test('a referral is open until its end is told', () => {
  const book = founded();
  refer(book);
  assert.deepEqual(
    openReferrals(book.state).map(({ why }) => why),
    ['đo hai lần đều cao'],
  );
  assert.deepEqual(questions(close(book, 'treated', '2026-12-01', 'cho thuốc, hẹn tháng sau')), []);
  assert.equal(openReferrals(book.state).length, 0);
  assert.equal(book.state.referrals.get(REFERRAL)?.end?.told, 'cho thuốc, hẹn tháng sau');
});

test('who did not go may still go, without a question', () => {
  const book = founded();
  refer(book);
  close(book, 'did-not-go', '2026-12-01');
  assert.deepEqual(questions(close(book, 'treated', '2026-12-05')), []);
});

test('a second last word counts and is asked about; taken back, the first holds again and the question goes', () => {
  const book = founded();
  refer(book);
  close(book, 'nothing-found', '2026-12-01');
  const again = close(book, 'treated', '2026-12-02');
  assert.deepEqual(questions(again), ['referral-already-closed']);
  assert.equal(book.state.referrals.get(REFERRAL)?.end?.outcome, 'treated');
  book.fact('reverse-record', { cmdId: again[0]?.cmdId, reason: 'recorded-twice' }, '2026-12-03');
  assert.equal(book.state.referrals.get(REFERRAL)?.end?.outcome, 'nothing-found');
  assert.deepEqual(
    [...book.state.reviews.values()].map(({ settled }) => settled),
    [true],
  );
});

test('an end of a referral the book does not know is kept with a question', () => {
  const book = founded();
  assert.deepEqual(questions(close(book, 'treated', '2026-12-01')), ['referral-unknown']);
});

test('somebody who came along is sent on without a question; a stranger to the roster is asked about', () => {
  const book = founded();
  const body = { referralId: REFERRAL, personId: numberedId(44), to: 'hospital' };
  assert.deepEqual(
    questions(book.fact('refer-person', { ...body, guest: true }, '2026-11-24', DEVICE, { why: 'x', guestName: 'Bà Tư' })),
    [],
  );
  assert.deepEqual(questions(book.fact('refer-person', { ...body, referralId: numberedId(501) })), ['member-unknown']);
});

test('what was said and where never enters the proof of the state', () => {
  const told = (why: string) => {
    const book = founded();
    book.fact('refer-person', { referralId: REFERRAL, personId: LUA, to: 'station' }, '2026-11-24', DEVICE, { why, place: why });
    close(book, 'treated', '2026-12-01', why);
    return stateDigest(book.state);
  };
  assert.equal(told('a'), told('b'));
});
