import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localDate } from '../../../kernel/local-date.ts';
import { founded, HOA, LUA, numberedId, THANG } from '../../club/book-player.ts';
import type { ClubCommand } from '../../club/command.ts';
import { decide } from '../../club/decide.ts';
import { evolveAndCount } from './contributions.ts';
import type { Contribution } from './steps.ts';

const RECIPIENT = numberedId(40);

function counting() {
  const { state } = founded();
  const counted: Contribution[] = [];
  let made = 9000;
  const say = (kind: string, on: string, body: object, priv?: object) => {
    made += 1;
    const command = { id: numberedId(made), clubId: state.clubId, kind, v: 1, on, at: '', actor: HOA, device: HOA, salt: '', body, priv };
    const decided = decide(state, command as unknown as ClubCommand);
    assert.ok(decided.ok);
    for (const event of decided.events) counted.push(...evolveAndCount(state, event));
    return numberedId(made);
  };
  const upTo = (indicator: string, on: string): number =>
    counted.filter((one) => one.indicator === indicator && one.on <= on).reduce((sum, { amount }) => sum + amount, 0);
  return { say, upTo };
}

const visit = { personId: RECIPIENT, visitors: [THANG], tasks: [], condition: 'good' };

test('nobody came for over a week: the recipient counts from the eighth day until the next visit', () => {
  const { say, upTo } = counting();
  say('start-care', '2026-01-01', { personId: RECIPIENT, volunteers: [THANG] });
  assert.deepEqual(
    ['2026-01-08', '2026-01-09'].map((on) => upTo('recipients-overdue', on)),
    [0, 1],
  );
  say('record-visit', '2026-01-12', visit);
  assert.deepEqual(
    ['2026-01-11', '2026-01-12', '2026-01-19', '2026-01-20'].map((on) => upTo('recipients-overdue', on)),
    [1, 0, 0, 1],
  );
});

test('a visit that comes late into the book, one taken back and the end of care put the figure right', () => {
  const { say, upTo } = counting();
  say('start-care', '2026-01-01', { personId: RECIPIENT, volunteers: [THANG] });
  say('record-visit', '2026-01-20', visit);
  const late = say('record-visit', '2026-01-07', visit);
  assert.equal(upTo('recipients-overdue', '2026-01-10'), 0);
  say('reverse-record', '2026-01-21', { cmdId: late, reason: 'typed-wrong' });
  assert.equal(upTo('recipients-overdue', '2026-01-10'), 1);
  say('end-care', '2026-02-10', { personId: RECIPIENT, reason: 'recovered' });
  assert.deepEqual(
    ['2026-02-10', '2026-02-11', '2027-01-01'].map((on) => upTo('recipients-overdue', on)),
    [1, 0, 0],
  );
});

test('assessments, second looks and people trained are counted, and taken back with their record', () => {
  const { say, upTo } = counting();
  say('start-care', '2026-01-01', { personId: LUA, volunteers: [THANG] });
  const katz = { personId: LUA, scale: 'katz', version: 1 };
  say('assess-needs', '2026-01-02', katz, { answers: [0, 0, 0, 0, 0, 0] });
  say('assess-needs', '2026-01-03', katz, { answers: [0] });
  const again = say('assess-needs', '2026-07-02', katz, { answers: [0, 0, 0, 0, 0, 1] });
  say('train-volunteers', '2026-03-01', { personIds: [HOA, THANG, HOA], topic: 'first-aid' });
  const all = ['needs-assessed', 'needs-reassessed', 'volunteers-trained'];
  assert.deepEqual(
    all.map((indicator) => upTo(indicator, '2026-12-31')),
    [2, 1, 2],
  );
  say('reverse-record', '2026-07-03', { cmdId: again, reason: 'typed-wrong' });
  assert.deepEqual(
    all.map((indicator) => upTo(indicator, localDate('2026-12-31'))),
    [1, 0, 2],
  );
});
