// The club's own numbers of care and health: what holds on a day, since when, and that reminders follow them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localDate } from '../../kernel/local-date.ts';
import { founded, LUA, numberedId, THANG } from '../club/book-player.ts';
import { roomsOf } from '../club/roles.ts';
import { clubFindings } from '../health/findings.ts';
import { tasksOf } from '../tasks/tasks.ts';
import { charterWithRules, clubRulesOn } from './club-rules.ts';

const day = localDate;
const CHAIR = { roles: ['chair'], rooms: roomsOf(['chair']) } as const;

test('defaults hold until the club sets its own from a day on; a version that repeats them does not begin them anew', () => {
  const book = founded();
  const adopt = (own: Parameters<typeof charterWithRules>[2], from: string): void => {
    book.fact('adopt-charter', { charter: charterWithRules(book.state, day(from), own), from }, '2026-11-01');
  };
  const said = (on: string) => clubRulesOn(book.state, day(on)).map(({ value, since }) => `${value} ${since}`.trim());
  assert.deepEqual(said('2026-11-24'), ['2', '7', '6', '14', '3', '10']);
  adopt({ overdueDays: 10, missedMeetings: 2 }, '2026-12-01');
  adopt({ overdueDays: 10, missedMeetings: 4 }, '2027-01-01');
  assert.deepEqual(said('2026-11-30'), ['2', '7', '6', '14', '3', '10']);
  assert.deepEqual(said('2026-12-01'), ['2', '10 2026-12-01', '6', '14', '2 2026-12-01', '10']);
  assert.deepEqual(said('2027-01-01'), ['2', '10 2026-12-01', '6', '14', '4 2027-01-01', '10']);
  adopt({}, '2027-02-01');
  assert.deepEqual(said('2027-02-01'), ['2', '7', '6', '14', '3', '10']);
  assert.equal('careRules' in book.state.charter, false, 'nothing set leaves nothing behind');
});

test('a visit is overdue and a referral is asked about by the rule of its day', () => {
  const book = founded();
  book.fact('start-care', { personId: LUA, volunteers: [THANG] }, '2026-11-01');
  book.fact('refer-person', { referralId: numberedId(70), personId: LUA, to: 'commune-station' }, '2026-11-10');
  const due = (kind: string) => tasksOf(book.state, day('2026-12-20'), CHAIR).find((task) => task.kind === kind)?.dueOn;
  assert.deepEqual([due('visit-due'), due('referral-open')], ['2026-11-08', '2026-11-24']);
  const charter = charterWithRules(book.state, day('2026-11-05'), { overdueDays: 20, referralDays: 30 });
  book.fact('adopt-charter', { charter, from: '2026-11-05' }, '2026-11-05');
  assert.deepEqual([due('visit-due'), due('referral-open')], ['2026-11-21', '2026-12-10']);
});

test('higher than usual follows the step of the club; the guideline’s own numbers do not move', () => {
  const book = founded();
  const of = (systolic: number) => ({ personId: LUA, systolic, diastolic: 80 });
  const before = [1, 2, 3].map((month) => ({ ...of(118), on: day(`2026-0${month}-24`), cmdId: LUA, at: 'meeting' as const }));
  const found = (systolic: number) => clubFindings(book.state, of(systolic), day('2026-11-24'), 'meeting', before);
  assert.deepEqual([found(128), found(140)], [['pressure-above-usual'], ['pressure-high']]);
  const charter = charterWithRules(book.state, day('2026-11-01'), { ownAbove: 20 });
  book.fact('adopt-charter', { charter, from: '2026-11-01' }, '2026-11-01');
  assert.deepEqual([found(128), found(138), found(140)], [[], ['pressure-above-usual'], ['pressure-high']]);
});
