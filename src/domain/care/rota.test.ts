import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Id } from '../../kernel/ids.ts';
import { localDate } from '../../kernel/local-date.ts';
import { type Book, founded, HOA, LUA, numberedId, THANG } from '../club/book-player.ts';
import type { ClubEvent } from '../club/event.ts';
import { isGap, isOrphaned, type PlannedVisit, plannedVisits, recipientsOf } from './planned-visits.ts';
import { caredOn } from './recipients.ts';

const NEIGHBOUR = numberedId(40);
const OTHER_PHONE = numberedId(71);
const day = localDate;
const questions = (events: readonly ClubEvent[]): string[] =>
  events.flatMap((event) => (event.kind === 'review-raised' ? [event.pub.review] : []));

/** A neighbour cared for from 1 October 2026, a Thursday; Thắng and Hoa go on Tuesdays and Fridays, Hoa alone on Fridays. */
function rotaClub(): Book {
  const book = founded();
  for (const personId of [HOA, THANG, LUA]) book.fact('give-role', { personId, role: 'volunteer' }, '2026-09-01');
  book.fact('start-care', { personId: NEIGHBOUR, volunteers: [THANG, HOA] }, '2026-10-01');
  const days = [
    { weekday: 2, volunteers: [] },
    { weekday: 5, volunteers: [HOA] },
  ];
  book.fact('set-rota', { personId: NEIGHBOUR, volunteers: [THANG, HOA], days }, '2026-10-01');
  return book;
}

const week = (book: Book): readonly PlannedVisit[] => plannedVisits(book.state, day('2026-10-05'), day('2026-10-11'));
const whoGoes = (book: Book): Record<string, readonly Id[]> => Object.fromEntries(week(book).map(({ on, going }) => [on, going]));

test('a week shows who goes on which day', () => {
  assert.deepEqual(whoGoes(rotaClub()), { '2026-10-06': [THANG, HOA], '2026-10-09': [HOA] });
});

test('a past week keeps the rota it had', () => {
  const book = rotaClub();
  book.fact('set-rota', { personId: NEIGHBOUR, volunteers: [LUA], days: [{ weekday: 3, volunteers: [] }] }, '2026-10-12');
  assert.deepEqual(whoGoes(book), { '2026-10-06': [THANG, HOA], '2026-10-09': [HOA] });
  assert.deepEqual(
    plannedVisits(book.state, day('2026-10-12'), day('2026-10-18')).map(({ on, going }) => [on, going]),
    [['2026-10-14', [LUA]]],
  );
});

test('a swap holds for one day only', () => {
  const book = rotaClub();
  book.fact('swap-visit', { personId: NEIGHBOUR, day: '2026-10-06', away: THANG, instead: LUA }, '2026-10-03');
  assert.deepEqual(whoGoes(book)['2026-10-06'], [LUA, HOA]);
  assert.deepEqual(plannedVisits(book.state, day('2026-10-13'), day('2026-10-13'))[0]?.going, [THANG, HOA]);
});

test('two phones swap one day: the first stands, the second is a question', () => {
  const book = rotaClub();
  const swap = (instead: Id, device?: Id) =>
    book.fact('swap-visit', { personId: NEIGHBOUR, day: '2026-10-09', away: HOA, instead }, '2026-10-03', device);
  assert.deepEqual(questions(swap(THANG)), []);
  assert.deepEqual(questions(swap(LUA, OTHER_PHONE)), ['visit-swapped-twice']);
  assert.deepEqual(whoGoes(book)['2026-10-09'], [THANG]);
});

test('an absence leaves a gap where nobody else goes, and none where the other of the pair does', () => {
  const book = rotaClub();
  const [noted] = book.fact('note-absence', { volunteerId: HOA, from: '2026-10-05', to: '2026-10-10', reason: 'family' }, '2026-10-04');
  assert.deepEqual(
    week(book).map((planned) => [planned.on, planned.going, planned.missing.map(({ why }) => why), isGap(planned)]),
    [
      ['2026-10-06', [THANG], ['absent'], false],
      ['2026-10-09', [], ['absent'], true],
    ],
  );
  book.fact('reverse-record', { cmdId: noted?.cmdId, reason: 'typed-wrong' }, '2026-10-05');
  assert.deepEqual(whoGoes(book)['2026-10-09'], [HOA]);
});

test('when the whole team rests nobody is missing and nothing is a gap', () => {
  const book = rotaClub();
  book.fact('note-absence', { from: '2026-10-05', to: '2026-10-11', reason: 'holiday' }, '2026-10-04');
  assert.ok(week(book).every((planned) => planned.rest && planned.missing.length === 0 && !isGap(planned)));
});

test('a volunteer who leaves the club leaves a gap that is seen, and a recipient without anybody an orphan', () => {
  const book = rotaClub();
  book.fact('end-membership', { personId: HOA, reason: 'died' }, '2026-10-06');
  const [, friday] = week(book);
  assert.ok(friday && isGap(friday));
  assert.deepEqual(
    friday.missing.map(({ why }) => why),
    ['left'],
  );
  const [recipient] = caredOn(book.state, day('2026-10-09'));
  assert.ok(recipient);
  assert.equal(isOrphaned(book.state, recipient, day('2026-10-09')), false);
  book.fact('stop-volunteering', { personId: THANG, reason: 'busy' }, '2026-10-07');
  assert.equal(isOrphaned(book.state, recipient, day('2026-10-09')), true);
});

test('a hand-over puts the successor in the pair and on each day, and leaves nobody with the one who goes', () => {
  const book = rotaClub();
  book.fact('hand-over-care', { from: HOA, moves: [{ personId: NEIGHBOUR, to: LUA }] }, '2026-10-07');
  assert.deepEqual(whoGoes(book), { '2026-10-06': [THANG, HOA], '2026-10-09': [LUA] });
  assert.deepEqual(book.state.recipients.get(NEIGHBOUR)?.volunteers, [THANG, LUA]);
  assert.deepEqual(recipientsOf(book.state, HOA, day('2026-10-08')), []);
});

test('handed over to the other of the pair, nobody is named twice', () => {
  const book = rotaClub();
  book.fact('hand-over-care', { from: HOA, moves: [{ personId: NEIGHBOUR, to: THANG }] }, '2026-10-05');
  assert.deepEqual(book.state.recipients.get(NEIGHBOUR)?.volunteers, [THANG]);
  assert.deepEqual(whoGoes(book), { '2026-10-06': [THANG], '2026-10-09': [THANG] });
});

test('a rota or hand-over about somebody whose care is over is recorded with a question', () => {
  const book = rotaClub();
  book.fact('end-care', { personId: NEIGHBOUR, reason: 'institution' }, '2026-10-04');
  assert.deepEqual(questions(book.fact('hand-over-care', { from: HOA, moves: [{ personId: NEIGHBOUR, to: LUA }] }, '2026-10-07')), [
    'recipient-gone',
  ]);
  assert.deepEqual(questions(book.fact('set-rota', { personId: numberedId(41), volunteers: [], days: [] }, '2026-10-07')), [
    'recipient-unknown',
  ]);
  assert.deepEqual(week(book), []);
});

test('a planned visit that was made is no gap, whoever went', () => {
  const book = rotaClub();
  book.fact('note-absence', { volunteerId: HOA, from: '2026-10-09', to: '2026-10-09', reason: 'ill' }, '2026-10-08');
  book.fact('record-visit', { personId: NEIGHBOUR, visitors: [LUA], tasks: [], condition: 'good' }, '2026-10-09');
  assert.deepEqual(
    week(book).map((planned) => [planned.made !== undefined, isGap(planned)]),
    [
      [false, false],
      [true, false],
    ],
  );
});

const takenBack = (book: Book, [event]: readonly ClubEvent[], on: string): void =>
  void book.fact('reverse-record', { cmdId: event?.cmdId, reason: 'typed-wrong' }, on);

test('a rota taken back leaves the one before it, with its pair and its hand-overs', () => {
  const book = rotaClub();
  book.fact('hand-over-care', { from: HOA, moves: [{ personId: NEIGHBOUR, to: THANG }] }, '2026-10-01');
  const wrong = book.fact('set-rota', { personId: NEIGHBOUR, volunteers: [LUA], days: [{ weekday: 7, volunteers: [] }] }, '2026-10-05');
  assert.deepEqual(whoGoes(book), { '2026-10-11': [LUA] });
  takenBack(book, wrong, '2026-10-05');
  assert.deepEqual(whoGoes(book), { '2026-10-06': [THANG], '2026-10-09': [THANG] });
  assert.deepEqual(book.state.recipients.get(NEIGHBOUR)?.volunteers, [THANG]);
});

test('care begun by mistake is taken back with its rota; where somebody has visited it is refused', () => {
  const book = rotaClub();
  const begun = book.fact('start-care', { personId: LUA, volunteers: [THANG] }, '2026-10-02');
  takenBack(book, begun, '2026-10-03');
  assert.equal(book.state.recipients.has(LUA), false);
  const again = book.fact('start-care', { personId: LUA, volunteers: [HOA] }, '2026-10-03');
  book.fact('record-visit', { personId: LUA, visitors: [HOA], tasks: [], condition: 'good' }, '2026-10-04');
  const back = { cmdId: again[0]?.cmdId, reason: 'typed-wrong' };
  assert.equal(book.refused('reverse-record', back, '2026-10-05'), 'record-not-reversible');
});

test('care begun anew by mistake leaves the care before it, ended as it was', () => {
  const book = rotaClub();
  book.fact('describe-recipient', { personId: NEIGHBOUR, why: 'ill' }, '2026-10-02');
  book.fact('end-care', { personId: NEIGHBOUR, reason: 'moved' }, '2026-10-04');
  const before = book.state.recipients.get(NEIGHBOUR);
  takenBack(book, book.fact('start-care', { personId: NEIGHBOUR, volunteers: [LUA] }, '2026-10-05'), '2026-10-05');
  assert.deepEqual(book.state.recipients.get(NEIGHBOUR), before);
});
