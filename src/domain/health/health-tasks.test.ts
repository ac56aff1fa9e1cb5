// What of health waits for somebody: a referral nobody has told the end of, a member not measured for some meetings, a check-up day.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localDate } from '../../kernel/local-date.ts';
import { type Book, founded, HOA, LUA, numberedId } from '../club/book-player.ts';
import { healthTasks } from './health-tasks.ts';

const DEVICE = numberedId(70);
const kinds = (book: Book, on: string) => healthTasks(book.state, localDate(on)).map(({ kind, about, dueOn }) => [kind, about, dueOn]);
const measure = (book: Book, who: typeof HOA, on: string) =>
  book.fact('measure-health', { personIds: [who] }, on, DEVICE, { readings: [{ personId: who, systolic: 120, diastolic: 80 }] });

test('a referral is asked about after fourteen days, and no more once its end is told or the person died', () => {
  const book = founded();
  const referralId = numberedId(500);
  book.fact('refer-person', { referralId, personId: LUA, to: 'station' }, '2026-11-01', DEVICE, { why: 'x' });
  assert.deepEqual(kinds(book, '2026-11-14'), []);
  assert.deepEqual(kinds(book, '2026-11-15'), [['referral-open', referralId, '2026-11-15']]);
  const [end] = book.fact('close-referral', { referralId, outcome: 'treated' }, '2026-11-16', DEVICE, { told: '' });
  assert.deepEqual(kinds(book, '2026-11-17'), []);
  book.fact('reverse-record', { cmdId: end?.cmdId, reason: 'wrong-person' }, '2026-11-17');
  book.fact('end-membership', { personId: LUA, reason: 'died' }, '2026-11-18');
  assert.deepEqual(kinds(book, '2026-11-20'), []);
});

test('who was measured once and then at none of the last three measurings is noticed; who said no is not', () => {
  const book = founded();
  measure(book, LUA, '2026-07-24');
  for (const month of ['08', '09', '10']) measure(book, HOA, `2026-${month}-24`);
  assert.deepEqual(kinds(book, '2026-11-01'), [['measure-missed', LUA, '2026-10-24']]);
  book.fact('withdraw-consent', { purpose: 'health', personIds: [LUA] }, '2026-10-30');
  assert.deepEqual(kinds(book, '2026-11-01'), []);
});

test('a measure at home counts as being measured', () => {
  const book = founded();
  measure(book, LUA, '2026-07-24');
  for (const month of ['08', '09', '10']) measure(book, HOA, `2026-${month}-24`);
  book.fact('record-visit', { personId: LUA, visitors: [HOA], tasks: [], condition: 'good' }, '2026-09-30', DEVICE, {
    reading: { personId: LUA, systolic: 120, diastolic: 80 },
  });
  assert.deepEqual(kinds(book, '2026-11-01'), []);
});

test('a check-up day is told a week ahead and waits until it is written down', () => {
  const book = founded();
  const plan = { checkUpId: numberedId(600), partner: 'Trạm Y tế', exams: [], plannedOn: '2026-12-12' };
  book.fact('plan-check-up', plan);
  assert.deepEqual(kinds(book, '2026-12-04'), []);
  assert.deepEqual(kinds(book, '2026-12-20'), [['check-up-coming', plan.checkUpId, '2026-12-12']]);
  book.fact('hold-check-up', { checkUpId: plan.checkUpId, partner: 'x', exams: [], personIds: [LUA] }, '2026-12-12');
  assert.deepEqual(kinds(book, '2026-12-20'), []);
});
