// The task of a request on the days it comes and goes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localDate } from '../../kernel/local-date.ts';
import { type Book, founded, LUA, numberedId } from '../club/book-player.ts';
import { roomsOf } from '../club/roles.ts';
import { tasksOf } from '../tasks/tasks.ts';
import { answerDays } from './rights-tasks.ts';
import { RULE_IDS } from './rule.ts';
import { versionsOf } from './rules/all-rules.ts';

const SENT = { applicationId: numberedId(502), personId: LUA, rule: 'social-pension', version: 'nd-176-2025', way: 'by-hand' };

function isOverdue(book: Book, on: string, role: 'chair' | 'treasurer' = 'chair'): boolean {
  const found = tasksOf(book.state, localDate(on), { roles: [role], rooms: roomsOf([role]) });
  return found.some(({ kind, personId }) => kind === 'answer-overdue' && personId === LUA);
}

test('an answer is overdue the day after its last working day, for those who have the room, until it is written', () => {
  const book = founded();
  book.fact('send-application', SENT);
  assert.ok(!isOverdue(book, '2026-12-08'));
  assert.ok(isOverdue(book, '2026-12-09'));
  assert.ok(!isOverdue(book, '2026-12-09', 'treasurer'));
  book.fact('answer-application', { applicationId: SENT.applicationId, outcome: 'granted', fromMonth: '2026-12' }, '2026-12-09');
  assert.ok(!isOverdue(book, '2026-12-09'));
});

test('whoever says no to rights is left in peace', () => {
  const book = founded();
  book.fact('send-application', SENT);
  book.fact('withdraw-consent', { personIds: [LUA], purpose: 'rights' }, '2026-12-02');
  assert.ok(!isOverdue(book, '2026-12-09'));
});

test('the days for the answer are those of the rules in force', () => {
  for (const { rule, to, request } of RULE_IDS.flatMap((one) => versionsOf(one)))
    if (to === '' && request !== null) assert.equal(answerDays(rule), request.workingDays, rule);
});
