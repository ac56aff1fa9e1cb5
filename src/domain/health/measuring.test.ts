// What is kept of measures: every reading, in the order of the days, and none of a record that was taken back.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Id } from '../../kernel/ids.ts';
import { month } from '../../kernel/local-date.ts';
import { type Book, founded, HOA, LUA, numberedId, THANG } from '../club/book-player.ts';
import { seenInMonth, seenInYear } from './seen.ts';

function measure(book: Book, personId: Id, systolic: number, on: string): Id {
  const [event] = book.fact('measure-health', { personIds: [personId] }, on, numberedId(70), {
    readings: [{ personId, systolic, diastolic: 80 }],
  });
  assert.ok(event);
  return event.cmdId;
}

const pressures = (book: Book, personId: Id) => book.state.readings.get(personId)?.map(({ on, systolic }) => [on, systolic]);

test('every reading is kept, and one entered late lies between those before and after it', () => {
  const book = founded();
  for (const month of ['01', '02', '03', '04', '06', '07', '08']) measure(book, LUA, 130 + Number(month), `2026-${month}-24`);
  measure(book, LUA, 135, '2026-05-24');
  assert.deepEqual(
    pressures(book, LUA)?.map(([, systolic]) => systolic),
    [131, 132, 133, 134, 135, 136, 137, 138],
  );
});

test('a record taken back takes its readings out of the trend, and only its own', () => {
  const book = founded();
  measure(book, LUA, 130, '2026-10-24');
  const wrong = measure(book, LUA, 190, '2026-11-24');
  book.fact('reverse-record', { cmdId: wrong, reason: 'typed-wrong' }, '2026-11-24');
  assert.deepEqual(pressures(book, LUA), [['2026-10-24', 130]]);
});

test('a reading of a visit counts in the trend and leaves with the visit', () => {
  const book = founded();
  const body = { personId: LUA, visitors: [THANG], tasks: ['talk'], condition: 'good' };
  const [visit] = book.fact('record-visit', body, '2026-11-20', numberedId(70), {
    reading: { personId: LUA, systolic: 142, diastolic: 84 },
  });
  assert.ok(visit);
  assert.deepEqual(
    book.state.readings.get(LUA)?.map(({ at }) => at),
    ['visit'],
  );
  book.fact('reverse-record', { cmdId: visit.cmdId, reason: 'wrong-person' }, '2026-11-21');
  assert.equal(book.state.readings.has(LUA), false);
});

test('a measure of somebody the roster does not know is kept and asked about', () => {
  const book = founded();
  const events = book.fact('measure-health', { personIds: [HOA, numberedId(44)] }, '2026-11-24');
  assert.deepEqual(
    events.map((event) => (event.kind === 'review-raised' ? event.pub.review : event.kind)),
    ['health-measured', 'member-unknown'],
  );
});

test('whoever may measure may put a wrong measure right: the old one is turned around, once, and only a measure', () => {
  const book = founded();
  const wrong = measure(book, LUA, 152, '2026-11-24');
  const reading = { personId: LUA, systolic: 125, diastolic: 80 };
  const mend = (corrects: Id) =>
    book
      .fact('measure-health', { personIds: [LUA], corrects }, '2026-11-24', numberedId(70), { readings: [reading] })
      .map(({ kind }) => kind);
  assert.deepEqual(mend(wrong), ['record-reversed', 'health-measured']);
  assert.deepEqual(pressures(book, LUA), [['2026-11-24', 125]]);
  assert.deepEqual(mend(wrong), ['health-measured']);
  const [gift] = book.fact('receive-money', { fund: 'activity', place: 'cash', source: 'other', asCapital: false, amount: 5000 });
  assert.ok(gift);
  assert.deepEqual(mend(gift.cmdId), ['health-measured']);
});

test('somebody who came along is measured without a question, and counts once a month however often', () => {
  const book = founded();
  const guest = numberedId(45);
  const body = { personIds: [guest, LUA], guests: [guest] };
  const priv = { readings: [{ personId: guest, systolic: 130, diastolic: 80 }], guestNames: [{ personId: guest, name: 'Bà Tư' }] };
  const events = book.fact('measure-health', body, '2026-11-24', numberedId(70), priv);
  assert.deepEqual(
    events.map(({ kind }) => kind),
    ['health-measured'],
  );
  measure(book, LUA, 130, '2026-11-24');
  assert.equal(seenInMonth(book.state, 'measured', month('2026-11')), 2);
  assert.equal(seenInYear(book.state, 'measured', 2026), 2);
  assert.equal(book.state.guestNames.get(guest), 'Bà Tư');
});

test('what a person tells of their own health is replaced by the newest word, and the word before holds again when that is taken back', () => {
  const book = founded();
  const tell = (conditions: string, on: string) =>
    book.fact('note-health', { personId: LUA }, on, numberedId(70), { conditions })[0]?.cmdId;
  tell('đau khớp', '2026-10-24');
  const wrong = tell('hen', '2026-11-24');
  assert.equal(book.state.healthNotes.get(LUA)?.conditions, 'hen');
  book.fact('reverse-record', { cmdId: wrong, reason: 'wrong-person' }, '2026-11-24');
  assert.equal(book.state.healthNotes.get(LUA)?.conditions, 'đau khớp');
});
