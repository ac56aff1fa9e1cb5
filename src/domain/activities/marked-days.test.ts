// The days of a year, the task each brings, and how the record of what was held ends it; mừng thọ by the celebration.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localDate } from '../../kernel/local-date.ts';
import { type Book, founded, numberedId } from '../club/book-player.ts';
import { roomsOf } from '../club/roles.ts';
import { tasksOf } from '../tasks/tasks.ts';
import { honouredIn } from './honouring.ts';
import { isMarked, longevityDaysIn, markedDaysIn } from './marked-days.ts';

const CHAIR = { roles: ['chair'], rooms: roomsOf(['chair']) } as const;

function daysAsked(book: Book, on: string): readonly (string | undefined)[] {
  const tasks = tasksOf(book.state, localDate(on), CHAIR);
  return tasks.filter(({ kind }) => kind === 'day-to-mark').map(({ code }) => code);
}

const hold = (book: Book, on: string, sort: string, more: object = {}) =>
  book.fact('hold-activity', { area: 'culture', topic: 'Mừng ngày hội', participants: 20, sort, ...more }, on);

test('the days of 2027 in order, the founding day with its years', () => {
  const { state } = founded();
  assert.deepEqual(
    markedDaysIn(state, 2027).map(({ what, on, years }) => [what, on, years].filter((one) => one !== undefined)),
    [
      ['tet', '2027-02-06'],
      ['women', '2027-03-08'],
      ['elders', '2027-06-06'],
      ['martyrs', '2027-07-27'],
      ['founding', '2027-09-12', 9],
      ['mid-autumn', '2027-09-15'],
      ['older-persons', '2027-10-01'],
    ],
  );
  assert.ok(
    markedDaysIn(state, 2018).every(({ what }) => what !== 'founding'),
    'not in the year of the founding',
  );
  assert.deepEqual(longevityDaysIn(2026), ['2026-02-17', '2026-06-06', '2026-10-01']);
});

test('a day is told two weeks before and asked for three days after, unless it was marked near it', () => {
  const book = founded();
  assert.deepEqual(daysAsked(book, '2027-02-21'), []);
  assert.deepEqual(daysAsked(book, '2027-02-22'), ['women']);
  hold(book, '2027-02-23', 'talk', { area: 'awareness' });
  assert.deepEqual(daysAsked(book, '2027-03-11'), ['women'], 'a talk is no celebration');
  assert.deepEqual(daysAsked(book, '2027-03-12'), []);
  const [held] = hold(book, '2027-03-07', 'celebration');
  assert.deepEqual(daysAsked(book, '2027-03-08'), []);
  assert.ok(held !== undefined);
  book.fact('reverse-record', { cmdId: held.cmdId, reason: 'typed-wrong' }, '2027-03-08');
  assert.deepEqual(daysAsked(book, '2027-03-08'), ['women'], 'taken back, it is asked for again');
});

test('Tết is told in December when it comes early in January, and a record of the old year marks it', () => {
  const book = founded();
  assert.deepEqual(daysAsked(book, '2023-01-08'), ['tet']);
  const tet = markedDaysIn(book.state, 2023).find(({ what }) => what === 'tet');
  assert.ok(tet !== undefined && !isMarked(book.state, tet));
  book.fact('hold-activity', { area: 'culture', topic: 'Văn nghệ mừng Xuân', participants: 30 }, '2023-01-15');
  assert.ok(isMarked(book.state, tet), 'a record of the first release names no kind');
});

test('the task of a long life ends by the celebration that names the person, and comes back when it is taken back', () => {
  const book = founded();
  const person = { personId: numberedId(6), group: 1, sex: 'male', household: 'other', minority: false, associationMember: true };
  book.fact('enrol-member', { ...person, born: '1951' }, '2020-01-02');
  const waits = (on: string): boolean => tasksOf(book.state, localDate(on), CHAIR).some(({ kind }) => kind === 'longevity');
  assert.ok(waits('2026-02-10'), 'Tết is one of the days of the law');
  const [held] = hold(book, '2026-02-12', 'celebration', { honoured: [{ personId: numberedId(6), age: 75 }] });
  assert.ok(held !== undefined);
  assert.ok(!waits('2026-02-13'));
  assert.ok(!waits('2026-09-20'), 'once a year');
  assert.equal(honouredIn(book.state, 2026).get(numberedId(6))?.cmdId, held.cmdId);
  book.fact('reverse-record', { cmdId: held.cmdId, reason: 'wrong-person' }, '2026-02-14');
  assert.ok(waits('2026-09-20'));
});
