// Tasks over random histories: of nobody who died or left, in no closed room, none twice, in a fixed order, the same on a
// phone that has only its rooms as on the server, and after the log is read again.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, localDate } from '../../kernel/local-date.ts';
import { anyHistory, type Roll } from '../club/any-history.ts';
import { numberedId } from '../club/book-player.ts';
import type { ClubEvent } from '../club/event.ts';
import { fold } from '../club/evolve.ts';
import { type AccountRole, roomsOf } from '../club/roles.ts';
import { type ClubState, emptyClub } from '../club/state.ts';
import { isMemberOn } from '../people/member.ts';
import type { Task, Viewer } from './task.ts';
import { tasksOf } from './tasks.ts';

const ROLES: readonly AccountRole[] = ['treasurer', 'accountant', 'chair', 'volunteer'];

/** A random history with home care, people who leave and die, and a day somewhere in or after it. */
const seen = fc.record({ seed: fc.nat(1_000_000), days: fc.nat(400) });

/** A small generator of its own, so that every deed of a history is as likely as another. */
function rollOf(seed: number): Roll {
  let at = seed;
  return (below) => {
    at = (at * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor(at / 65_536) % below;
  };
}

function historyOf(seed: number): readonly ClubEvent[] {
  const roll = rollOf(seed);
  const { book } = anyHistory(roll, 40);
  const tell = (kind: Parameters<typeof book.fact>[0], body: object, on: string): void => {
    book.fact(kind, body, on);
  };
  for (const n of [1, 3, 4, 7]) {
    const personId = numberedId(n);
    if (roll(2) === 0) tell('start-care', { personId, volunteers: [numberedId(2)] }, `2026-0${1 + roll(9)}-05`);
    if (roll(3) === 0)
      tell('record-visit', { personId, visitors: [numberedId(2)], tasks: [], condition: 'good' }, `2026-0${1 + roll(9)}-20`);
    if (roll(4) === 0) tell('end-membership', { personId, reason: roll(2) === 0 ? 'died' : 'left' }, `2026-0${1 + roll(9)}-25`);
    if (roll(4) === 0) tell('end-care', { personId, reason: 'other' }, '2026-09-26');
  }
  for (const n of [41, 42]) {
    const personId = numberedId(n);
    const elder = { personId, group: 1, sex: 'male', born: '1940', household: 'poor', minority: false, associationMember: true };
    tell('enrol-member', elder, '2026-01-05');
    if (roll(4) > 0) tell('record-rights-facts', { personId, income: 'none' }, `2026-0${1 + roll(9)}-10`);
    if (roll(3) === 0) tell('end-membership', { personId, reason: roll(2) === 0 ? 'died' : 'left' }, `2026-0${1 + roll(9)}-25`);
  }
  return book.log;
}

const stateOf = (log: readonly ClubEvent[]): ClubState => fold(emptyClub(numberedId(99)), log);
const viewerOf = (role: AccountRole): Viewer => ({ roles: [role], rooms: roomsOf([role]) });
const keysOf = (tasks: readonly Task[]): readonly string[] => tasks.map(({ key }) => key);

function everyList(check: (log: readonly ClubEvent[], state: ClubState, on: ReturnType<typeof localDate>) => void): void {
  fc.assert(
    fc.property(seen, ({ seed, days }) => {
      const log = historyOf(seed);
      check(log, stateOf(log), addDays(localDate('2026-01-05'), days));
    }),
    { numRuns: 80, endOnFailure: true },
  );
}

test('no task is about somebody who died or left, none is of a closed room, none comes twice', () => {
  const kinds = new Set<string>();
  everyList((_, state, on) => {
    for (const role of ROLES) {
      const viewer = viewerOf(role);
      const tasks = tasksOf(state, on, viewer);
      for (const { kind, personId, people = [], room } of tasks) {
        kinds.add(kind);
        assert.ok(viewer.rooms.includes(room), `${kind} of ${room} for ${role}`);
        for (const one of personId === undefined ? people : [personId, ...people]) {
          const member = state.members.get(one);
          const cared = state.recipients.get(one)?.to === '';
          assert.notEqual(member?.spells.at(-1)?.reason, 'died', `${kind} about the dead`);
          assert.ok(member === undefined || cared || isMemberOn(member, on), `${kind} about somebody who left`);
        }
      }
      assert.equal(new Set(keysOf(tasks)).size, tasks.length, 'no key twice');
    }
  });
  for (const kind of [
    'loan-late',
    'visit-due',
    'month-to-close',
    'nobody-helped',
    'questions-waiting',
    'meeting-not-held',
    'right-to-ask',
    'assess-first',
  ])
    assert.ok(kinds.has(kind), `the histories bring ${kind}`);
});

test('heavier first, then the earlier day, then the key', () => {
  everyList((_, state, on) => {
    const tasks = tasksOf(state, on, viewerOf('chair'));
    for (const [index, task] of tasks.entries()) {
      const before = tasks[index - 1];
      if (before === undefined) continue;
      const ordered =
        before.weight > task.weight ||
        (before.weight === task.weight && (before.dueOn < task.dueOn || (before.dueOn === task.dueOn && before.key < task.key)));
      assert.ok(ordered, `${before.key} before ${task.key}`);
    }
  });
});

test('a phone with its rooms alone and a server with the whole log give the same list', () => {
  everyList((log, state, on) => {
    for (const role of ROLES) {
      const viewer = viewerOf(role);
      const own = stateOf(log.filter(({ room }) => viewer.rooms.includes(room)));
      assert.deepEqual(tasksOf(own, on, viewer), tasksOf(state, on, viewer), role);
    }
  });
});

test('the log read from paper gives the same list', () => {
  everyList((log, state, on) => {
    const again = stateOf(JSON.parse(JSON.stringify(log)));
    assert.deepEqual(tasksOf(again, on, viewerOf('chair')), tasksOf(state, on, viewerOf('chair')));
  });
});
