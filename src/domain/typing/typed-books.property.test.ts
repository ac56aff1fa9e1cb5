// For any history: a typist's copy says no word but names and has the same money; what was typed and confirmed, in whatever portions,
// adds up to what the board would have written itself.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type LocalDate, localDate } from '../../kernel/local-date.ts';
import { anyHistory, type Roll } from '../club/any-history.ts';
import { CLUB, founded, HOA, MEETING_DAY, numberedId, THANG } from '../club/book-player.ts';
import type { ClubCommand } from '../club/command.ts';
import { decide } from '../club/decide.ts';
import type { ClubEvent } from '../club/event.ts';
import { evolve, fold } from '../club/evolve.ts';
import { type ClubState, copyClub, emptyClub } from '../club/state.ts';
import { stateDigest } from '../club/state-digest.ts';
import { sumOf, type Typed, typedLines } from './confirming.ts';
import { copyForTypist } from './copy-for-typist.ts';

const MINH = numberedId(900);
const rolls = fc.array(fc.nat(), { minLength: 50, maxLength: 200 });
const rollOf = (list: readonly number[]): Roll => {
  let at = 0;
  return (below) => {
    at += 1;
    return ((list[at % list.length] ?? 0) + at) % below;
  };
};

test('a typist’s copy: the same money, loans and dues; of private words names only; no other room', () => {
  fc.assert(
    fc.property(rolls, (list) => {
      const { log, book } = anyHistory(rollOf(list), 40);
      // Words in every private part there could be, whatever the kind.
      const told = log.map(
        (event) => ({ ...event, priv: { name: 'Bà Lụa', phone: 'SECRET', note: 'SECRET', discussion: 'SECRET' } }) as unknown as ClubEvent,
      );
      const copy = copyForTypist(told, book.state);
      for (const event of copy) {
        assert.ok(event.room === 'common' || event.room === 'money');
        if (event.kind !== 'minutes-recorded') assert.ok(!JSON.stringify(event).includes('SECRET'), event.kind);
        if (event.kind === 'member-enrolled') assert.deepEqual([event.pub.household, event.pub.minority], ['other', false]);
      }
      const theirs = fold(emptyClub(CLUB), copy);
      const whole = fold(emptyClub(CLUB), log);
      const money = ({ balances, held, duesPaid, loans }: ClubState) => [balances, held, duesPaid, loans].map((map) => [...map]);
      assert.deepEqual(money(theirs), money(whole));
    }),
    { numRuns: 60, endOnFailure: true },
  );
});

const meetingId = numberedId(901);

/** A meeting as a typist types it: opened, some pay, some give, in any order and number. */
function typedMeeting(roll: Roll): readonly Typed[] {
  const line = (kind: string, body: object, n: number): Typed => {
    const envelope = { id: numberedId(8000 + n), clubId: CLUB, kind, v: 1, on: MEETING_DAY, at: '', actor: MINH, device: numberedId(70) };
    return { command: { ...envelope, salt: '0'.repeat(32), body } as unknown as ClubCommand, typedOn: MEETING_DAY as LocalDate };
  };
  const rest = Array.from({ length: 2 + roll(8) }, (_, n) => {
    const amount = 1_000 * (1 + roll(200));
    return roll(2) === 0
      ? line(
          'receive-dues',
          { meetingId, payers: [{ personId: numberedId(1 + roll(4)), months: [`2026-${10 + roll(3)}`], amount }] },
          n + 1,
        )
      : line('receive-money', { meetingId, fund: 'activity', place: 'cash', source: 'donor', asCapital: false, amount }, n + 1);
  });
  return [line('open-meeting', { meetingId }, 0), ...rest];
}

const by = { account: HOA, at: 'now', device: numberedId(70) };
const clubWithTypist = (): ClubState => {
  const book = founded();
  book.fact('enrol-typist', { typistId: MINH, until: '2026-12-31' }, '2026-11-01');
  return book.state;
};

test('confirmed in any portions, what was typed makes the book the board would have written, and the sum that was read out', () => {
  fc.assert(
    fc.property(rolls, (list) => {
      const roll = rollOf(list);
      const typed = typedMeeting(roll);
      const start = clubWithTypist();
      const before = stateDigest(start);
      const sum = sumOf(typedLines(start, typed, MINH, by));
      assert.equal(stateDigest(start), before, 'looking changes nothing');
      const confirmedBook = copyClub(start);
      for (let at = 0; at < typed.length; ) {
        const portion = typed.slice(at, at + 1 + roll(3));
        for (const { events, record } of typedLines(confirmedBook, portion, MINH, by)) {
          assert.deepEqual([record.actor, record.typedBy], [HOA, { typistId: MINH, on: MEETING_DAY }]);
          for (const event of events) evolve(confirmedBook, event);
        }
        at += portion.length;
      }
      const own = copyClub(start);
      for (const { command } of typed) {
        const decided = decide(own, { ...command, actor: HOA, at: 'now' });
        assert.ok(decided.ok);
        for (const event of decided.events) evolve(own, event);
      }
      assert.equal(stateDigest(confirmedBook), stateDigest(own));
      const meeting = confirmedBook.meetings.get(meetingId);
      assert.deepEqual([sum.cameIn, sum.wentOut], [meeting?.cashIn, meeting?.cashOut]);
    }),
    { numRuns: 80, endOnFailure: true },
  );
});

test('a line that is left out leaves the others standing; one for a meeting closed meanwhile is taken and asked about', () => {
  const typed = typedMeeting(rollOf([1, 5, 3, 2, 9, 4]));
  const some = typedLines(clubWithTypist(), typed.slice(1), MINH, by);
  assert.ok(some.every(({ refusal, reviews }) => refusal === null && reviews.includes('meeting-unknown')));
  const state = clubWithTypist();
  const signatures = [HOA, THANG].map((personId) => ({ personId, role: 'board-member' }));
  const others = [
    ['open-meeting', { meetingId }],
    ['count-cash', { meetingId, notes: [{ value: 1000, count: 20_000 }], bookSeen: 20_000_000 }],
    ['close-meeting', { meetingId, signatures, pageDigest: '' }],
  ] as const;
  for (const [n, [kind, body]] of others.entries()) {
    const envelope = {
      id: numberedId(8100 + n),
      clubId: CLUB,
      kind,
      v: 1,
      on: localDate(MEETING_DAY),
      at: '',
      actor: HOA,
      device: HOA,
      salt: '',
    };
    const decided = decide(state, { ...envelope, body } as unknown as ClubCommand);
    assert.ok(decided.ok, JSON.stringify(decided));
    for (const event of decided.events) evolve(state, event);
  }
  const late = typedLines(state, typed.slice(1), MINH, by);
  assert.ok(late.every(({ refusal, reviews, amount }) => refusal === null && reviews.includes('meeting-already-closed') && amount > 0));
});

test('a line the book would not take says why, and is no part of the sum', () => {
  const stranger = typedLines(founded().state, typedMeeting(rollOf([1, 2])), MINH, by);
  assert.ok(stranger.every(({ refusal }) => refusal?.why === 'typist-unknown'));
  assert.deepEqual(sumOf(stranger).cameIn, 0);
});
