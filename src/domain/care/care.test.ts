import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Id } from '../../kernel/ids.ts';
import { localDate } from '../../kernel/local-date.ts';
import { type Book, founded, HOA, LUA, numberedId, THANG } from '../club/book-player.ts';
import type { ClubEvent } from '../club/event.ts';
import { stateDigest } from '../club/state-digest.ts';
import { caredOn, careToEnd, daysWithoutVisit, lastVisitOf, visitsAhead } from './recipients.ts';
import { isVolunteerOn } from './team.ts';

const NEIGHBOUR = numberedId(40);
const day = localDate;
const questions = (events: readonly ClubEvent[]): string[] =>
  events.flatMap((event) => (event.kind === 'review-raised' ? [event.pub.review] : []));

/** Lụa and a neighbour who is no member are cared for by Thắng and Hoa since 1 October. */
function caring(): Book {
  const book = founded();
  for (const personId of [HOA, THANG]) book.fact('give-role', { personId, role: 'volunteer' }, '2026-09-01');
  for (const personId of [LUA, NEIGHBOUR]) book.fact('start-care', { personId, volunteers: [THANG, HOA] }, '2026-10-01');
  return book;
}

const visit = (book: Book, personId: Id, on: string, visitors: readonly Id[] = [THANG]) =>
  book.fact('record-visit', { personId, visitors, tasks: ['talk'], condition: 'good' }, on);

test('a plain visit asks nothing; whoever waited longest stands first', () => {
  const book = caring();
  assert.deepEqual(questions(visit(book, LUA, '2026-10-05')), []);
  assert.deepEqual(
    caredOn(book.state, day('2026-10-06')).map(({ personId }) => personId),
    [NEIGHBOUR, LUA],
  );
});

test('visits that arrive out of order lie in the order of their days', () => {
  const book = caring();
  for (const on of ['2026-10-12', '2026-10-05', '2026-10-09']) visit(book, LUA, on);
  assert.deepEqual(
    book.state.careVisits.get(LUA)?.map(({ on }) => on),
    ['2026-10-05', '2026-10-09', '2026-10-12'],
  );
});

test('a visit taken back is no visit any more', () => {
  const book = caring();
  visit(book, LUA, '2026-10-05');
  const [made] = visit(book, LUA, '2026-10-09');
  book.fact('reverse-record', { cmdId: made?.cmdId, reason: 'typed-wrong' }, '2026-10-10');
  assert.equal(lastVisitOf(book.state, LUA, day('2026-10-30')), '2026-10-05');
});

test('a visit dated far ahead of the book is recorded with a question, and is none until its day comes', () => {
  const book = caring();
  assert.deepEqual(questions(visit(book, LUA, '2026-12-20')), ['visit-dated-ahead']);
  assert.equal(lastVisitOf(book.state, LUA, day('2026-10-20')), '');
  assert.equal(visitsAhead(book.state, day('2026-10-20')).length, 1);
  assert.equal(visitsAhead(book.state, day('2026-12-20')).length, 0);
});

test('a visit within the month ahead asks nothing in the book; lists still show it as a day to come', () => {
  const book = caring();
  assert.deepEqual(questions(visit(book, LUA, '2026-10-20')), []);
  assert.equal(visitsAhead(book.state, day('2026-10-02')).length, 1);
});

test('a recipient who died is asked for no more; a visit after that is recorded with a question', () => {
  const book = caring();
  book.fact('end-membership', { personId: LUA, reason: 'died' }, '2026-10-10');
  const on = day('2026-10-12');
  assert.deepEqual(
    caredOn(book.state, on).map(({ personId }) => personId),
    [NEIGHBOUR],
  );
  assert.deepEqual(
    careToEnd(book.state, on).map(({ personId }) => personId),
    [LUA],
  );
  assert.deepEqual(questions(visit(book, LUA, '2026-10-10')), []);
  assert.deepEqual(questions(visit(book, LUA, '2026-10-12')), ['recipient-gone']);
  book.fact('end-care', { personId: LUA, reason: 'died' }, '2026-10-12');
  assert.deepEqual(careToEnd(book.state, on), []);
});

test('a volunteer who stopped stays named on old visits, and is asked about on new ones', () => {
  const book = caring();
  visit(book, LUA, '2026-10-05');
  const stopped = book.fact('stop-volunteering', { personId: THANG, reason: 'busy' }, '2026-10-08');
  assert.deepEqual(
    stopped.map(({ kind, room }) => `${room} ${kind}`),
    ['common role-ended', 'care volunteer-stopped'],
  );
  assert.equal(isVolunteerOn(book.state, THANG, day('2026-10-09')), false);
  assert.deepEqual(questions(visit(book, LUA, '2026-10-09')), ['volunteer-gone']);
  assert.deepEqual(questions(visit(book, LUA, '2026-10-07')), []);
  assert.deepEqual(book.state.careVisits.get(LUA)?.[0]?.visitors, [THANG]);
});

test('stopping once the role is over already ends nothing twice', () => {
  const book = caring();
  book.fact('end-role', { personId: THANG, role: 'volunteer' }, '2026-10-08');
  const stopped = book.fact('stop-volunteering', { personId: THANG, reason: 'ill' }, '2026-10-20');
  assert.deepEqual(
    stopped.map(({ kind }) => kind),
    ['volunteer-stopped'],
  );
});

test('days without a visit count from the start of care when nobody has come', () => {
  const book = caring();
  const recipient = book.state.recipients.get(LUA);
  assert.ok(recipient);
  assert.equal(daysWithoutVisit(book.state, recipient, day('2026-10-09')), 8);
  visit(book, LUA, '2026-10-07');
  assert.equal(daysWithoutVisit(book.state, recipient, day('2026-10-09')), 2);
});

test('what the family said stays out of the digest, so that erasing it changes nothing', () => {
  const [bare, told] = [caring(), caring()];
  const known = told.state.recipients.get(LUA);
  assert.ok(known);
  told.state.recipients.set(LUA, { ...known, place: 'ngõ 3', need: 'đi lại khó', contact: 'con gái 0912' });
  assert.equal(stateDigest(told.state), stateDigest(bare.state));
});
