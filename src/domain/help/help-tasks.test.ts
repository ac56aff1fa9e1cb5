// What waits for the board, and what makes it go; no task names somebody in need.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localDate } from '../../kernel/local-date.ts';
import { dong } from '../../kernel/money.ts';
import { founded, HOA, LUA, THANG } from '../club/book-player.ts';
import { helpTasks } from './help-tasks.ts';

test('a need waits for a decision, then for help, then for nobody', () => {
  const book = founded();
  const kinds = (on = '2026-11-10') => helpTasks(book.state, localDate(on)).map(({ kind }) => kind);
  const need = { personId: LUA, what: 'illness', wants: ['labour'], urgency: 'now' };
  const [told] = book.fact('raise-need', need, '2026-11-02');
  assert.deepEqual(kinds(), ['need-urgent']);
  assert.ok(helpTasks(book.state, localDate('2026-11-10')).every((task) => task.personId === undefined));
  const decide = { needId: told?.cmdId, decidedBy: [HOA, THANG] };
  book.fact('decide-need', { ...decide, answer: 'put-off', again: '2026-11-12' }, '2026-11-03');
  assert.deepEqual([kinds('2026-11-11'), kinds('2026-11-12')], [[], ['need-waiting']]);
  book.fact('decide-need', { ...decide, answer: 'help' }, '2026-11-12');
  assert.deepEqual(kinds('2026-11-13'), ['need-to-help']);
  book.fact('give-help', { personId: LUA, help: { how: 'labour', halfDays: 1 }, helpers: [HOA], needId: told?.cmdId }, '2026-11-13');
  assert.deepEqual(kinds('2026-11-14'), []);
});

test('a suggestion waits until it is answered or sent on; a campaign past its last day until it is closed', () => {
  const book = founded();
  const kinds = () => helpTasks(book.state, localDate('2026-11-10')).map(({ kind }) => kind);
  const say = { to: 'board', sort: 'petition', topic: 'money', anonymous: true };
  const [first] = book.fact('make-suggestion', say, '2026-11-01');
  const [second] = book.fact('make-suggestion', say, '2026-11-01');
  const [opened] = book.fact(
    'open-campaign',
    { title: 'Bão', reason: 'storm', fund: 'activity', goal: dong(0), until: '2026-11-05' },
    '2026-11-01',
  );
  assert.deepEqual(kinds(), ['suggestion-due', 'suggestion-due', 'campaign-over']);
  book.fact('answer-suggestion', { suggestionId: first?.cmdId, outcome: 'accepted' }, '2026-11-06');
  book.fact('pass-suggestion-up', { suggestionId: second?.cmdId }, '2026-11-06');
  book.fact('close-campaign', { campaignId: opened?.cmdId, left: dong(0), leftTo: 'activity' }, '2026-11-06');
  assert.deepEqual(kinds(), []);
});
