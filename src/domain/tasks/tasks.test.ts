// Each rule at its edges: the day a task comes, the day it goes, and what makes it go.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, type LocalDate, localDate } from '../../kernel/local-date.ts';
import { type Book, closeMonth, founded, HOA, LUA, lentClub, numberedId, THANG } from '../club/book-player.ts';
import { roomsOf } from '../club/roles.ts';
import { meetingIdOf } from '../meetings/gathering.ts';
import { birthdayIn } from '../people/people-tasks.ts';
import type { Task, Viewer } from './task.ts';
import { isOwn, MOST_TODAY, TASK_TIMES, tasksOf, timeOf } from './tasks.ts';

const CHAIR: Viewer = { roles: ['chair'], rooms: roomsOf(['chair']) };
const VOLUNTEER: Viewer = { roles: ['volunteer'], rooms: roomsOf(['volunteer']) };

const kindsOn = (book: Book, on: string, viewer = CHAIR): readonly string[] =>
  tasksOf(book.state, localDate(on), viewer).map(({ kind }) => kind);
const has = (book: Book, kind: string, on: string, viewer = CHAIR): boolean => kindsOn(book, on, viewer).includes(kind);

function meet(book: Book, on: string): void {
  book.fact('open-meeting', { meetingId: meetingIdOf(book.state.clubId, localDate(on)) }, on);
}

test('the meeting is a task the day before and on its day, until it is opened', () => {
  const book = founded();
  assert.ok(!has(book, 'meeting-tomorrow', '2026-11-22'));
  assert.ok(has(book, 'meeting-tomorrow', '2026-11-23'));
  assert.ok(has(book, 'meeting-today', '2026-11-24'));
  meet(book, '2026-11-24');
  assert.ok(!has(book, 'meeting-today', '2026-11-24'));
  assert.ok(!has(book, 'meeting-left-open', '2026-11-24'));
  assert.ok(has(book, 'meeting-left-open', '2026-11-25'));
});

test('a meeting moved to another day is a task on the other day', () => {
  const book = founded();
  book.fact('move-meeting', { month: '2026-11', to: '2026-11-27', reason: 'storm' }, '2026-11-20');
  assert.ok(!has(book, 'meeting-today', '2026-11-24'));
  assert.ok(has(book, 'meeting-today', '2026-11-27'));
});

test('a meeting nobody held is asked for until the month ends, or another day of the month was a meeting', () => {
  const book = founded();
  assert.ok(!has(book, 'meeting-not-held', '2026-11-24'));
  assert.ok(has(book, 'meeting-not-held', '2026-11-25'));
  assert.ok(!has(book, 'meeting-not-held', '2026-12-01'));
  meet(book, '2026-11-26');
  assert.ok(!has(book, 'meeting-not-held', '2026-11-26'));
});

test('a late loan is a task until somebody has talked with the borrower, and again two weeks later', () => {
  const book = lentClub();
  const on = '2026-11-25';
  assert.ok(has(book, 'loan-late', on));
  book.fact('note-follow-up', { loanId: numberedId(50), personId: LUA, how: 'visit', use: 'as-agreed', byPersonId: HOA }, on);
  assert.ok(!has(book, 'loan-late', on));
  assert.ok(!has(book, 'loan-late', '2026-12-08'));
  assert.ok(has(book, 'loan-late', '2026-12-09'));
});

test('the loan of somebody who died is a task about the loan, not about the dead', () => {
  const book = lentClub();
  book.fact('end-membership', { personId: LUA, reason: 'died' }, '2026-11-10');
  const tasks = tasksOf(book.state, localDate('2026-11-25'), CHAIR);
  const own = tasks.filter(({ loanId }) => loanId === numberedId(50));
  assert.deepEqual(
    own.map(({ kind, personId }) => [kind, personId]),
    [['loan-of-gone', undefined]],
  );
});

test('instalments are one task in the week before the meeting', () => {
  const book = lentClub();
  assert.ok(!has(book, 'repayments-due', '2026-11-16', { roles: ['treasurer'], rooms: ['common', 'money'] }));
  const [task] = tasksOf(book.state, localDate('2026-11-17'), CHAIR).filter(({ kind }) => kind === 'repayments-due');
  assert.equal(task?.count, 1);
  assert.equal(task?.dueOn, '2026-11-24');
  assert.ok((task?.amount ?? 0) > 5_000_000, 'principal and interest of all months so far');
});

test('the month after the newest closed one waits to be closed; a club that never closed any is asked for the newest', () => {
  const book = lentClub();
  assert.equal(monthToClose(book, '2018-09-30'), undefined);
  assert.equal(monthToClose(book, '2026-11-25'), '2025-12');
  closeMonth(book, '2018-09');
  assert.equal(monthToClose(book, '2018-10-31'), undefined);
  assert.equal(monthToClose(book, '2018-11-01'), '2018-10');
});

function monthToClose(book: Book, on: string): string | undefined {
  return tasksOf(book.state, localDate(on), CHAIR).find(({ kind }) => kind === 'month-to-close')?.month;
}

test('nobody helped is asked from the 20th on, and only of those who can know', () => {
  const book = founded();
  assert.ok(!has(book, 'nobody-helped', '2026-11-19'));
  assert.ok(has(book, 'nobody-helped', '2026-11-20'));
  assert.ok(!has(book, 'nobody-helped', '2026-11-20', VOLUNTEER));
  book.fact('give-help', { personId: LUA, help: { how: 'labour', halfDays: 2 }, helpers: [HOA] }, '2026-11-20');
  assert.ok(!has(book, 'nobody-helped', '2026-11-21'));
  assert.ok(has(book, 'nobody-helped', '2026-12-20'));
});

test('a birthday needs the exact day; 29 February is kept on the 28th in a plain year', () => {
  const book = founded();
  assert.ok(!has(book, 'birthday', '2026-01-01'), 'a year alone is nobody’s birthday');
  const day = (of: string, year: number): LocalDate => birthdayIn(localDate(of), year);
  assert.equal(day('1952-02-29', 2026), '2026-02-28');
  assert.equal(day('1952-02-29', 2028), '2028-02-29');
  assert.equal(day('1952-12-31', 2026), '2026-12-31');
});

test('mừng thọ counts the year of birth and is told a month before 6 June and 1 October', () => {
  const book = founded();
  const born = { group: 1, sex: 'male', household: 'other', minority: false, associationMember: true };
  book.fact('enrol-member', { ...born, personId: numberedId(6), born: '1951' }, '2020-01-02');
  book.fact('enrol-member', { ...born, personId: numberedId(7), born: '1952' }, '2020-01-02');
  assert.ok(!has(book, 'longevity', '2026-05-06'));
  assert.ok(has(book, 'longevity', '2026-05-07'));
  const [task, ...more] = tasksOf(book.state, localDate('2026-09-15'), CHAIR).filter(({ kind }) => kind === 'longevity');
  assert.deepEqual([task?.personId, task?.age, task?.dueOn, more.length], [numberedId(6), 75, '2026-10-01', 0]);
  assert.ok(!has(book, 'longevity', '2026-10-02'));
});

test('a recipient nobody visited for a week is a task of their volunteers and of the chair', () => {
  const book = founded();
  book.fact('start-care', { personId: LUA, volunteers: [THANG] }, '2026-11-01');
  assert.ok(!has(book, 'visit-due', '2026-11-06'));
  const [task] = tasksOf(book.state, localDate('2026-11-08'), VOLUNTEER).filter(({ kind }) => kind === 'visit-due');
  assert.ok(task !== undefined);
  assert.ok(isOwn(task, CHAIR));
  assert.ok(isOwn(task, VOLUNTEER), 'while nobody knows which volunteer this is');
  assert.ok(isOwn(task, { ...VOLUNTEER, personId: THANG }));
  assert.ok(!isOwn(task, { ...VOLUNTEER, personId: HOA }));
  book.fact('record-visit', { personId: LUA, visitors: [THANG], tasks: [], condition: 'good' }, '2026-11-08');
  assert.ok(!has(book, 'visit-due', '2026-11-13'));
  book.fact('end-care', { personId: LUA, reason: 'recovered' }, '2026-11-14');
  assert.ok(!has(book, 'visit-due', '2026-12-30'));
});

test('needs never looked at are a task of their own without a day gone by; once looked at they are due again by the rule', () => {
  const book = founded();
  book.fact('start-care', { personId: LUA, volunteers: [THANG] }, '2018-11-01');
  const assessing = (on: string): readonly (readonly unknown[])[] =>
    tasksOf(book.state, localDate(on), CHAIR)
      .filter(({ kind }) => kind.startsWith('assess'))
      .map(({ kind, dueOn, since }) => [kind, dueOn, since]);
  assert.deepEqual(assessing('2026-11-24'), [['assess-first', '2026-11-24', '']]);
  book.fact('assess-needs', { personId: LUA, scale: 'katz', version: 1, assessorId: THANG }, '2026-11-24', undefined, {
    answers: [0, 0, 0, 0, 0, 0],
  });
  assert.deepEqual(assessing('2027-05-09'), []);
  assert.deepEqual(assessing('2027-05-10'), [['assess-due', '2027-05-24', '2026-11-24']]);
});

test('a club that rests has no tasks', () => {
  const book = lentClub();
  book.fact('change-club-status', { status: 'dormant', reason: 'storm' }, '2026-11-01');
  assert.deepEqual(kindsOn(book, '2026-11-25'), []);
});

test('tasks of one weight and day stand by their key, and each has its time', () => {
  const book = founded();
  for (const n of [4, 3]) book.fact('start-care', { personId: numberedId(n), volunteers: [] }, '2026-11-01');
  const on = localDate('2026-11-10');
  const keys = tasksOf(book.state, on, VOLUNTEER).map(({ key }) => key);
  assert.deepEqual(
    keys.filter((key) => key.startsWith('visit-due')),
    [`visit-due/${numberedId(3)}`, `visit-due/${numberedId(4)}`],
  );
  const times = [-1, 0, 7, 8].map((days) => timeOf({ dueOn: addDays(on, days) } as Task, on));
  assert.deepEqual(times, TASK_TIMES);
  assert.equal(MOST_TODAY, 7);
});
