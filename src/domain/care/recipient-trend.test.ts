// What the lines of a recipient are made of: the scores of Katz and Lawton apart, and the faces of each month.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localDate } from '../../kernel/local-date.ts';
import { type Book, founded, LUA, THANG } from '../club/book-player.ts';
import type { ScaleId } from './care-scales.ts';
import { careMonths, scoreTrend } from './recipient-trend.ts';

function cared(): Book {
  const book = founded();
  book.fact('start-care', { personId: LUA, volunteers: [THANG] }, '2026-01-10');
  return book;
}

function assess(book: Book, on: string, scale: ScaleId, answers: readonly number[]) {
  return book.fact('assess-needs', { personId: LUA, scale, version: 1, assessorId: THANG }, on, undefined, { answers });
}

const line = (book: Book, scale: ScaleId) => scoreTrend(book.state, LUA, scale).map(({ on, score, outOf }) => `${on} ${score}/${outOf}`);

test('each scale has its own line by day, whatever the order they were written in', () => {
  const book = cared();
  assess(book, '2026-07-12', 'katz', [1, 0, 0, 1, 0, 0]);
  assess(book, '2026-01-12', 'katz', [0, 0, 0, 0, 0, 0]);
  assess(book, '2026-01-12', 'lawton', [0, 0, 0, 0, 0, 0, 0, 0]);
  assert.deepEqual(line(book, 'katz'), ['2026-01-12 6/6', '2026-07-12 4/6']);
  assert.deepEqual(line(book, 'lawton'), ['2026-01-12 8/8']);
});

test('answers that do not fit are no point, and a look taken back leaves the line', () => {
  const book = cared();
  assess(book, '2026-01-12', 'lawton', [0, 0]);
  assert.deepEqual(line(book, 'lawton'), []);
  const [wrong] = assess(book, '2026-02-12', 'katz', [0, 0, 0, 0, 0, 0]);
  assess(book, '2026-03-12', 'katz', [1, 1, 1, 1, 1, 1]);
  book.fact('reverse-record', { cmdId: wrong?.cmdId, reason: 'typed-wrong' }, '2026-03-13');
  assert.deepEqual(line(book, 'katz'), ['2026-03-12 0/6']);
});

test('the months count every face once, and a month nobody came in stands there with nought', () => {
  const book = cared();
  const visit = (on: string, condition: string): void => {
    book.fact('record-visit', { personId: LUA, visitors: [THANG], tasks: [], condition }, on);
  };
  for (const [on, condition] of [
    ['2026-01-12', 'good'],
    ['2026-01-31', 'worse'],
    ['2026-03-01', 'as-before'],
    ['2026-03-20', 'good'],
  ] as const)
    visit(on, condition);
  const months = careMonths(book.state, LUA, localDate('2026-03-15'), 3);
  assert.deepEqual(
    months.map(({ month, visits, good, asBefore, worse }) => [month, visits, good, asBefore, worse]),
    [
      ['2026-01', 2, 1, 0, 1],
      ['2026-02', 0, 0, 0, 0],
      ['2026-03', 1, 0, 1, 0],
    ],
  );
});
