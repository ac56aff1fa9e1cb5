// Requests for rights, stage by stage: handed in, granted, refused, unanswered past the days of the rule they were made by.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { founded, HOA, LUA, numberedId } from '../../club/book-player.ts';
import type { ClubCommand } from '../../club/command.ts';
import { decide } from '../../club/decide.ts';
import { evolveAndCount } from './contributions.ts';
import type { Contribution } from './steps.ts';

const APPLICATION = numberedId(502);
const sent = { applicationId: APPLICATION, personId: LUA, rule: 'social-pension', version: 'nd-176-2025', way: 'by-hand' };

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
  const upTo = (on: string): readonly number[] =>
    ['rights-requests', 'rights-granted', 'rights-refused', 'rights-late'].map((indicator) =>
      counted.filter((one) => one.indicator === indicator && one.on <= on).reduce((sum, { amount }) => sum + amount, 0),
    );
  return { say, upTo };
}

test('late from the day after the ten working days until somebody answers', () => {
  const { say, upTo } = counting();
  say('send-application', '2026-11-24', sent);
  assert.deepEqual(upTo('2026-12-08'), [1, 0, 0, 0]);
  assert.deepEqual(upTo('2026-12-09'), [1, 0, 0, 1]);
  say('answer-application', '2026-12-20', { applicationId: APPLICATION, outcome: 'granted', fromMonth: '2026-12' });
  assert.deepEqual(upTo('2026-12-19'), [1, 0, 0, 1]);
  assert.deepEqual(upTo('2026-12-20'), [1, 1, 0, 0]);
});

test('answered in time is never late; a refusal that is granted later counts by its last answer', () => {
  const { say, upTo } = counting();
  say('send-application', '2026-11-24', sent);
  say('answer-application', '2026-12-01', { applicationId: APPLICATION, outcome: 'refused' }, { reason: 'thiếu giấy' });
  assert.deepEqual(upTo('2027-12-31'), [1, 0, 1, 0]);
  say('answer-application', '2026-12-15', { applicationId: APPLICATION, outcome: 'granted', fromMonth: '2027-01' });
  assert.deepEqual(upTo('2027-12-31'), [1, 1, 0, 0]);
});

test('a request taken back leaves no figure, late or not; an answer taken back makes it wait again', () => {
  const { say, upTo } = counting();
  const cmdId = say('send-application', '2026-11-24', sent);
  const answer = say('answer-application', '2026-12-01', { applicationId: APPLICATION, outcome: 'refused' });
  say('reverse-record', '2026-12-02', { cmdId: answer, reason: 'typed-wrong' });
  assert.deepEqual(upTo('2026-12-31'), [1, 0, 0, 1]);
  say('reverse-record', '2026-12-03', { cmdId, reason: 'typed-wrong' });
  assert.deepEqual(upTo('2026-12-31'), [0, 0, 0, 0]);
});
