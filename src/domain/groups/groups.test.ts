// Interest groups: who is in one on a day, its season of sessions, and what is told of a group nobody started.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localDate } from '../../kernel/local-date.ts';
import { founded, HOA, LUA, numberedId, THANG } from '../club/book-player.ts';
import type { ClubEvent } from '../club/event.ts';
import { emptyClub } from '../club/state.ts';
import { evolveAndCount } from '../network/indicators/contributions.ts';
import { groupMembersOn } from './interest-group.ts';
import { hintsOn, isRunning, sessionsOf, timesCame } from './season.ts';

const groupId = numberedId(300);
const GROUP = { groupId, sort: 'exercise', name: 'Dưỡng sinh sáng', leaderId: HOA, weekdays: [2, 5], place: 'Nhà văn hóa' };
const group = (book: ReturnType<typeof founded>) => {
  const found = book.state.interestGroups.get(groupId);
  assert.ok(found);
  return found;
};

test('members by date: joining twice adds nothing, leaving and coming back are two lines', () => {
  const book = founded();
  book.fact('set-interest-group', GROUP, '2026-01-10');
  book.fact('join-interest-group', { groupId, personIds: [HOA, LUA] }, '2026-01-10');
  book.fact('join-interest-group', { groupId, personIds: [LUA, THANG, THANG] }, '2026-02-01');
  book.fact('leave-interest-group', { groupId, personIds: [LUA] }, '2026-03-01');
  book.fact('join-interest-group', { groupId, personIds: [LUA] }, '2026-05-01');
  const on = (day: string) => groupMembersOn(group(book), localDate(day));
  assert.deepEqual(on('2026-01-10'), [HOA, LUA]);
  assert.deepEqual(on('2026-02-28'), [HOA, LUA, THANG]);
  assert.deepEqual(on('2026-03-01'), [HOA, THANG]);
  assert.deepEqual(on('2026-05-01'), [HOA, THANG, LUA]);
});

test('described anew it keeps its members; ended it runs no more, described again it does', () => {
  const book = founded();
  book.fact('set-interest-group', GROUP, '2026-01-10');
  book.fact('join-interest-group', { groupId, personIds: [HOA] }, '2026-01-10');
  book.fact('set-interest-group', { ...GROUP, name: 'Dưỡng sinh chiều' }, '2026-02-10');
  assert.deepEqual([group(book).name, group(book).spells.length, group(book).startedOn], ['Dưỡng sinh chiều', 1, '2026-01-10']);
  book.fact('end-interest-group', { groupId }, '2026-06-01');
  assert.deepEqual([isRunning(group(book), localDate('2026-05-31')), isRunning(group(book), localDate('2026-06-01'))], [true, false]);
  book.fact('set-interest-group', GROUP, '2026-07-01');
  assert.equal(isRunning(group(book), localDate('2026-07-01')), true);
});

test('a session is an activity of the group; who came is counted over the season', () => {
  const book = founded();
  book.fact('set-interest-group', GROUP, '2026-01-10');
  const session = (day: string, attendeeIds: readonly string[]) =>
    book.fact(
      'hold-activity',
      { area: 'health', topic: GROUP.name, participants: attendeeIds.length, sort: 'exercise', groupId, attendeeIds },
      day,
    );
  session('2026-01-13', [HOA, LUA]);
  session('2026-01-16', [HOA]);
  const [wrong] = session('2026-01-20', [THANG]);
  assert.ok(wrong);
  book.fact('reverse-record', { cmdId: wrong.cmdId, reason: 'typed-wrong' });
  const sessions = sessionsOf(book.state, groupId, 2026);
  assert.deepEqual(
    sessions.map(({ on }) => on),
    ['2026-01-16', '2026-01-13'],
  );
  assert.deepEqual(
    [...timesCame(sessions)],
    [
      [HOA, 2],
      [LUA, 1],
    ],
  );
  assert.equal(sessionsOf(book.state, groupId, 2025).length, 0);
});

test('told of a group nobody started: recorded and asked about', () => {
  const book = founded();
  for (const [kind, body] of [
    ['join-interest-group', { groupId, personIds: [HOA] }],
    ['leave-interest-group', { groupId, personIds: [HOA] }],
    ['end-interest-group', { groupId }],
  ] as const) {
    const events = book.fact(kind, body);
    assert.ok(events.some((event) => event.kind === 'review-raised' && event.pub.review === 'interest-group-unknown'));
  }
  assert.equal(book.state.interestGroups.size, 0);
});

test('groups as a figure: from the day of starting to the day of the end, also when it starts again', () => {
  const book = founded();
  const log: ClubEvent[] = [];
  log.push(...book.fact('set-interest-group', GROUP, '2026-01-10'));
  log.push(...book.fact('set-interest-group', { ...GROUP, name: 'Khác' }, '2026-02-10'));
  log.push(...book.fact('end-interest-group', { groupId }, '2026-06-01'));
  const state = emptyClub(book.state.clubId);
  const steps = log.flatMap((event) => evolveAndCount(state, event)).filter(({ indicator }) => indicator === 'interest-groups');
  assert.deepEqual(
    steps.map(({ on, amount }) => [on, amount]),
    [
      ['2026-01-10', 1],
      ['2026-06-01', -1],
    ],
  );
});

test('hints: a troupe within half a year, an exchange twice a year', () => {
  const book = founded();
  const hints = (day: string) => hintsOn(book.state, localDate(day)).map(({ hint }) => hint);
  assert.deepEqual(hints('2018-10-01'), ['few-exchanges']);
  assert.deepEqual(hints('2026-11-24'), ['no-troupe', 'few-exchanges']);
  book.fact('set-interest-group', { groupId, sort: 'arts', name: 'Đội văn nghệ' }, '2026-01-10');
  book.fact('hold-activity', { area: 'culture', topic: 'Giao lưu với thôn 3', participants: 40, sort: 'exchange' }, '2026-03-08');
  assert.deepEqual(hints('2026-11-24'), ['few-exchanges']);
  book.fact('hold-activity', { area: 'culture', topic: 'Giao lưu với thôn 4', participants: 40, sort: 'exchange' }, '2026-10-01');
  assert.deepEqual(hints('2026-11-24'), []);
});
