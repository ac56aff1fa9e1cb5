// Each task of rights on the days it comes and goes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Id } from '../../kernel/ids.ts';
import { localDate } from '../../kernel/local-date.ts';
import { type Book, founded, numberedId } from '../club/book-player.ts';
import { roomsOf } from '../club/roles.ts';
import { tasksOf } from '../tasks/tasks.ts';

const OLD = numberedId(21);
const SENT = { applicationId: numberedId(502), personId: OLD, rule: 'social-pension', version: 'nd-176-2025', way: 'by-hand' };

const CHAIR = { roles: ['chair'], rooms: roomsOf(['chair']) } as const;

function club(born: string): Book {
  const book = founded();
  enrol(book, OLD, born);
  return book;
}

function enrol(book: Book, personId: Id, born: string): void {
  const body = {
    personId,
    group: 1,
    sex: 'female',
    born: born.slice(0, 7),
    household: 'other',
    minority: false,
    associationMember: true,
  };
  book.fact('enrol-member', body, '2019-01-24', undefined, { name: 'Bà', bornOn: born });
}

function about(book: Book, on: string, role: 'chair' | 'treasurer' = 'chair'): readonly string[] {
  const found = tasksOf(book.state, localDate(on), { roles: [role], rooms: roomsOf([role]) });
  return found
    .filter(({ personId, people = [], room }) => (personId === OLD || people.includes(OLD)) && room === 'rights')
    .map(({ kind }) => kind);
}

test('an age is told of sixty days before, and never to somebody who has no such room', () => {
  const book = club('1952-02-01');
  assert.deepEqual(about(book, '2026-12-02'), []);
  assert.deepEqual(about(book, '2026-12-03'), ['right-soon']);
  assert.deepEqual(about(book, '2026-12-03', 'treasurer'), []);
});

test('a right not asked for, a request under way, its answer overdue, granted', () => {
  const book = club('1945-02-01');
  assert.deepEqual(about(book, '2026-11-24'), [], 'while the pension is not asked about nobody is sent to the office');
  book.fact('record-rights-facts', { personId: OLD, income: 'none' });
  assert.deepEqual(about(book, '2026-11-24'), ['right-to-ask']);
  book.fact('send-application', SENT);
  assert.deepEqual(about(book, '2026-12-08'), [], 'ten working days');
  assert.deepEqual(about(book, '2026-12-09'), ['answer-overdue']);
  book.fact('answer-application', { applicationId: SENT.applicationId, outcome: 'granted', fromMonth: '2026-12' }, '2026-12-09');
  assert.deepEqual(about(book, '2026-12-09'), []);
});

test('a request refused is to be asked for again; whoever says no to rights is left in peace', () => {
  const book = club('1945-02-01');
  book.fact('record-rights-facts', { personId: OLD, income: 'none' });
  book.fact('send-application', SENT);
  book.fact('answer-application', { applicationId: SENT.applicationId, outcome: 'refused' }, '2026-12-01', undefined, {
    reason: 'thiếu giấy',
  });
  assert.deepEqual(about(book, '2026-12-01'), ['right-to-ask']);
  book.fact('withdraw-consent', { personIds: [OLD], purpose: 'rights' }, '2026-12-02');
  assert.deepEqual(about(book, '2026-12-02'), []);
});

test('everybody who may ask for one right is one task, whatever the number; whoever died since is not in it', () => {
  const book = club('1945-02-01');
  const more = [22, 23, 24].map(numberedId);
  for (const [index, personId] of more.entries()) enrol(book, personId, `1946-03-0${index + 1}`);
  for (const personId of [OLD, ...more]) book.fact('record-rights-facts', { personId, income: 'none' });
  const asked = (on: string) =>
    tasksOf(book.state, localDate(on), CHAIR)
      .filter(({ kind }) => kind === 'right-to-ask')
      .map(({ key, people }) => [key, people]);
  assert.deepEqual(asked('2026-11-24'), [['right-to-ask/social-pension', [OLD, ...more]]]);
  book.fact('send-application', SENT, '2026-11-25');
  book.fact('end-membership', { personId: numberedId(23), reason: 'died' }, '2026-11-26');
  assert.deepEqual(asked('2026-11-25'), [['right-to-ask/social-pension', [numberedId(22), numberedId(24)]]]);
});

test('ages soon reached are one task a right, by the nearest day', () => {
  const book = club('1952-02-01');
  enrol(book, numberedId(22), '1952-01-05');
  const [task, ...more] = tasksOf(book.state, localDate('2026-12-20'), CHAIR).filter(({ kind }) => kind === 'right-soon');
  assert.deepEqual([task?.key, task?.dueOn, task?.people], ['right-soon/social-pension', '2027-01-05', [numberedId(22), OLD]]);
  assert.deepEqual(more, []);
});
