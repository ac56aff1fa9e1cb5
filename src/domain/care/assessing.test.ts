import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { localDate } from '../../kernel/local-date.ts';
import { CLUB, founded, HOA, LUA, numberedId, THANG } from '../club/book-player.ts';
import type { ClubEvent } from '../club/event.ts';
import { evolve } from '../club/evolve.ts';
import type { ClubState } from '../club/state.ts';
import { assessDueOn, assessmentsOf, decideAssessNeeds } from './assessing.ts';
import type { AssessNeeds } from './care-commands.ts';
import { mostPoints, newestScale, SCALES, scoreOf } from './care-scales.ts';

const day = localDate;
let made = 5000;

function assess(state: ClubState, on: string, scale: 'katz' | 'lawton', answers: readonly number[]): readonly ClubEvent[] {
  made += 1;
  const command: AssessNeeds = {
    id: numberedId(made),
    clubId: CLUB,
    kind: 'assess-needs',
    v: 1,
    on: day(on),
    at: '2026-11-24T14:00:00+07:00',
    actor: HOA,
    device: numberedId(70),
    salt: '',
    body: { personId: LUA, scale, version: 1, assessorId: THANG },
    priv: { answers },
  };
  const decided = decideAssessNeeds(state, command);
  assert.ok(decided.ok);
  const { id: cmdId, at, actor, device, v } = command;
  const events = decided.events.map((event, n) => ({ cmdId, n, v, on: command.on, at, actor, device, ...event }) as ClubEvent);
  for (const event of events) evolve(state, event);
  return events;
}

function cared(): ClubState {
  const book = founded();
  book.fact('start-care', { personId: LUA, volunteers: [HOA] }, '2026-01-10');
  return book.state;
}

test('the scales are those of the literature: six items and six points, eight and eight', () => {
  assert.deepEqual(
    SCALES.map((scale) => [scale.id, scale.items.length, mostPoints(scale)]),
    [
      ['katz', 6, 6],
      ['lawton', 8, 8],
    ],
  );
});

test('a score is the sum of what each answer gives, and lies between nothing and everything', () => {
  for (const id of ['katz', 'lawton'] as const) {
    const scale = newestScale(id);
    const answers = fc.tuple(...scale.items.map(({ points }) => fc.nat(points.length - 1)));
    fc.assert(
      fc.property(answers, (chosen) => {
        const score = scoreOf(scale, chosen);
        const sum = scale.items.reduce((total, { points }, index) => total + (points[chosen[index] ?? 0] ?? 0), 0);
        assert.equal(score, sum);
        assert.ok(sum >= 0 && sum <= mostPoints(scale));
      }),
    );
  }
});

test('an answer missing, one too many or unknown gives no score', () => {
  const katz = newestScale('katz');
  for (const answers of [[], [0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 2], [0, 0, 0, 0, 0, -1]])
    assert.equal(scoreOf(katz, answers), null);
});

test('needs are due at once, then again six months after the newest assessment', () => {
  const state = cared();
  const recipient = state.recipients.get(LUA);
  assert.ok(recipient);
  assert.equal(assessDueOn(state, recipient, day('2026-02-01')), '2026-01-10');
  assess(state, '2026-01-12', 'katz', [0, 0, 1, 0, 0, 0]);
  assert.equal(assessDueOn(state, recipient, day('2026-02-01')), '2026-07-12');
  assess(state, '2026-08-31', 'katz', [1, 1, 1, 0, 0, 0]);
  assert.equal(assessDueOn(state, recipient, day('2026-09-01')), '2027-02-28');
  assert.deepEqual(
    assessmentsOf(state, LUA).map(({ on, score, version }) => [on, score, version]),
    [
      ['2026-01-12', 5, 1],
      ['2026-08-31', 3, 1],
    ],
  );
});

test('only a second look with the same scale is a reassessment', () => {
  const state = cared();
  const again = (events: readonly ClubEvent[]) => events.flatMap((event) => (event.kind === 'needs-assessed' ? [event.pub.again] : []));
  assert.deepEqual(again(assess(state, '2026-01-12', 'katz', [0, 0, 0, 0, 0, 0])), [false]);
  assert.deepEqual(again(assess(state, '2026-01-12', 'lawton', [0, 0, 0, 0, 0, 0, 0, 0])), [false]);
  assert.deepEqual(again(assess(state, '2026-07-12', 'katz', [0, 0, 0, 0, 0, 0])), [true]);
});

test('answers that do not fit are recorded with a question and do not put off the next assessment', () => {
  const state = cared();
  const recipient = state.recipients.get(LUA);
  assert.ok(recipient);
  const events = assess(state, '2026-02-12', 'katz', [0, 0]);
  assert.deepEqual(
    events.flatMap((event) => (event.kind === 'review-raised' ? [event.pub.review] : [])),
    ['assessment-incomplete'],
  );
  assert.equal(assessDueOn(state, recipient, day('2026-03-01')), '2026-01-10');
});
