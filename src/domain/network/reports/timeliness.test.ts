import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localDate } from '../../../kernel/local-date.ts';
import { clubTimeliness, type MonthClosed, unitTimeliness } from './timeliness.ts';

const due = { dueOn: localDate('2026-10-05'), today: localDate('2026-10-20') };
const early = { dueOn: due.dueOn, today: localDate('2026-10-05') };
const page = (closedOn: string, receivedOn: string | null): MonthClosed => ({
  closedOn: localDate(closedOn),
  receivedOn: receivedOn === null ? null : localDate(receivedOn),
});

test('late because offline is told apart from late, and both from silent', () => {
  assert.equal(clubTimeliness([page('2026-10-02', '2026-10-05')], 1, due), 'on-time');
  assert.equal(clubTimeliness([page('2026-10-02', '2026-10-18')], 1, due), 'late-offline');
  assert.equal(clubTimeliness([page('2026-10-07', '2026-10-07')], 1, due), 'late');
  assert.equal(clubTimeliness([null], 1, due), 'open');
  assert.equal(clubTimeliness([null], 0, due), 'silent');
  assert.equal(clubTimeliness([null], 0, early), 'waiting');
  assert.equal(clubTimeliness([], 0, due), 'before');
});

test('of a quarter every month counts; a page from before receipts is taken by its own day', () => {
  const [first, second] = [page('2026-08-03', null), page('2026-09-02', '2026-09-02')];
  assert.equal(clubTimeliness([first, second, page('2026-10-01', '2026-10-09')], 3, due), 'late-offline');
  assert.equal(clubTimeliness([first, second, null], 0, due), 'open');
  assert.equal(clubTimeliness([first, second], 2, due), 'on-time');
});

test('a unit: the first sending counts for the deadline, a returned report is not in', () => {
  assert.equal(unitTimeliness(localDate('2026-10-05'), 'approved', due), 'on-time');
  assert.equal(unitTimeliness(localDate('2026-10-06'), 'sent', due), 'late');
  assert.equal(unitTimeliness(localDate('2026-10-01'), 'returned', due), 'returned');
  assert.equal(unitTimeliness(null, null, due), 'missing');
  assert.equal(unitTimeliness(null, null, early), 'waiting');
});
