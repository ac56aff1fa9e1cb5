// Votes and minutes of a meeting: what carries, what is asked about, what stands after it is written again.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localDate } from '../../kernel/local-date.ts';
import { type Book, CLUB, closeMonth, emptyBook, founded, HOA, LUA, MEETING_DAY, numberedId, THANG } from '../club/book-player.ts';
import { type Charter, DEFAULT_CHARTER } from '../club/charter.ts';
import { REFUSAL_ORDER } from '../club/refusal.ts';
import { stateDigest } from '../club/state-digest.ts';
import { pageDigest, pageOf } from './closing.ts';
import { meetingIdOf } from './gathering.ts';
import { standingMinutes } from './minutes.ts';
import { carries, votesCast } from './resolution.ts';

const MEETING = meetingIdOf(CLUB, localDate(MEETING_DAY));
const vote = (votesFor: number, votesAgainst: number, votesAbstain = 0) => ({ votesFor, votesAgainst, votesAbstain });
const resolved = (n: number, votes: object) => ({ resolutionId: numberedId(n), meetingId: MEETING, subject: 'plan', ...votes });

function met(): Book {
  const book = founded();
  book.fact('open-meeting', { meetingId: MEETING });
  const marks = [HOA, THANG, LUA].map((personId) => ({ personId, mark: 'present' }));
  book.fact('mark-attendance', { meetingId: MEETING, marks });
  return book;
}

test('more hands for than against carry a resolution, a tie does not', () => {
  const carried = (votes: ReturnType<typeof vote>, change: Partial<Charter> = {}, present = votesCast(votes)): boolean =>
    carries(votes, { ...DEFAULT_CHARTER, ...change }, present, 40);
  assert.equal(carried(vote(2, 1, 30)), true);
  assert.equal(carried(vote(2, 2)), false);
  assert.equal(carried(vote(0, 0, 5)), false);
  assert.equal(carried(vote(20, 10), { resolutionMajority: 'two-thirds' }), true);
  assert.equal(carried(vote(19, 10), { resolutionMajority: 'two-thirds' }), false);
  assert.equal(carried(vote(30, 10), { resolutionMajority: 'three-quarters' }), true);
  assert.equal(carried(vote(29, 10), { resolutionMajority: 'three-quarters' }), false);
  assert.equal(carried(vote(29, 0, 3), { resolutionMajority: 'all' }), true);
  assert.equal(carried(vote(29, 1), { resolutionMajority: 'all' }), false);
  assert.equal(carried(vote(19, 0), { resolutionQuorum: 50 }), false, 'too few were there');
  assert.equal(carried(vote(19, 0), { resolutionQuorum: 50 }, 20), true, 'who is there counts, voting or not');
});

test('a vote is recorded whether it carried or not, and more votes than people present are asked about', () => {
  const book = met();
  assert.deepEqual(
    book.fact('pass-resolution', resolved(60, vote(2, 1))).map(({ kind }) => kind),
    ['resolution-voted'],
  );
  assert.equal(book.state.resolutions.get(numberedId(60))?.passed, true);
  book.fact('pass-resolution', resolved(61, vote(1, 2)));
  assert.equal(book.state.resolutions.get(numberedId(61))?.passed, false);
  const [, asked] = book.fact('pass-resolution', resolved(62, vote(5, 0)));
  assert.ok(asked?.kind === 'review-raised');
  assert.equal(asked.pub.review, 'more-votes-than-present');
  assert.equal(asked.pub.amount, 2);
  const again = book.fact('pass-resolution', resolved(60, vote(0, 3)));
  assert.deepEqual(
    again.map((event) => event.kind === 'review-raised' && event.pub.review),
    ['resolution-recorded-twice'],
  );
  assert.equal(book.state.resolutions.get(numberedId(60))?.votesFor, 2, 'the first stands');
});

test('a vote before the roll-call, outside a meeting or after the close is a fact too', () => {
  const book = founded();
  const reviews = (events: readonly { readonly kind: string }[]): unknown[] =>
    events.flatMap((event) => ('pub' in event && event.kind === 'review-raised' ? [(event.pub as { review: string }).review] : []));
  assert.deepEqual(reviews(book.fact('pass-resolution', resolved(60, vote(40, 0)))), ['meeting-unknown']);
  assert.deepEqual(reviews(book.fact('pass-resolution', { resolutionId: numberedId(61), subject: 'other', ...vote(40, 0) })), []);
  book.fact('open-meeting', { meetingId: MEETING });
  assert.deepEqual(reviews(book.fact('pass-resolution', resolved(62, vote(40, 0)))), []);
});

test('a resolution can be taken back until something rests on it', () => {
  const book = met();
  const [voted] = book.fact('pass-resolution', { ...resolved(60, vote(3, 0)), subject: 'charter' });
  assert.ok(voted);
  book.fact('reverse-record', { cmdId: voted.cmdId, reason: 'typed-wrong' });
  const taken = book.state.resolutions.get(numberedId(60));
  assert.deepEqual([taken?.passed, taken?.withdrawn], [false, true]);
});

test('a charter that cites a resolution is adopted only when it carried; the order of refusals is fixed', () => {
  const charter = { ...DEFAULT_CHARTER, adopted: true };
  const empty = { ...charter, interestSplit: [{ fund: 'activity', weight: 0 }] };
  const book = met();
  book.fact('pass-resolution', resolved(60, vote(0, 3)));
  const full = met();
  const care = { id: 'fund-cham-soc', name: 'Quỹ Chăm sóc', purpose: '' };
  full.fact('adopt-charter', { charter: { ...charter, funds: [care] } }, '2026-10-01');
  full.fact('receive-money', { fund: care.id, place: 'cash', source: 'donor', asCapital: false, amount: 1 });
  const closed = met();
  closed.fact('count-cash', { meetingId: MEETING, notes: [{ value: 500_000, count: 40 }], bookSeen: 20_000_000 });
  const meeting = closed.state.meetings.get(MEETING);
  assert.ok(meeting);
  const signatures = [HOA, THANG].map((personId) => ({ personId, role: 'chair' }));
  closed.fact('close-meeting', { meetingId: MEETING, signatures, pageDigest: pageDigest(pageOf(closed.state, meeting)) });
  closeMonth(closed, '2026-11');
  const seen = [
    closed.refused('adopt-charter', { charter: empty, resolutionId: numberedId(404) }),
    emptyBook().refused('adopt-charter', { charter: empty, resolutionId: numberedId(404) }),
    book.refused('adopt-charter', { charter: empty, resolutionId: numberedId(404) }),
    book.refused('adopt-charter', { charter, resolutionId: numberedId(404) }),
    book.refused('adopt-charter', { charter, resolutionId: numberedId(60) }),
    full.refused('adopt-charter', { charter }),
  ];
  assert.deepEqual(seen, REFUSAL_ORDER['adopt-charter']);
  book.fact('pass-resolution', resolved(61, vote(3, 0)));
  book.fact('adopt-charter', { charter, resolutionId: numberedId(61) });
});

test('minutes may be written again until the meeting closes; the last stand, the earlier stay, late ones are asked about', () => {
  const book = met();
  const write = (chairId: typeof HOA) => book.fact('record-minutes', { meetingId: MEETING, chairId, secretaryId: THANG });
  assert.equal(standingMinutes(book.state, MEETING), undefined);
  write(LUA);
  write(HOA);
  assert.equal(standingMinutes(book.state, MEETING)?.chairId, HOA);
  book.fact('count-cash', { meetingId: MEETING, notes: [{ value: 500_000, count: 40 }], bookSeen: 20_000_000 });
  const meeting = book.state.meetings.get(MEETING);
  assert.ok(meeting);
  const signatures = [HOA, THANG].map((personId) => ({ personId, role: 'chair' }));
  book.fact('close-meeting', { meetingId: MEETING, signatures, pageDigest: pageDigest(pageOf(book.state, meeting)) });
  const [, asked] = write(LUA);
  assert.ok(asked?.kind === 'review-raised' && asked.pub.review === 'meeting-already-closed');
  assert.equal(standingMinutes(book.state, MEETING)?.chairId, HOA, 'what was signed stands');
  assert.equal(book.state.minutes.get(MEETING)?.length, 3);
  const [, stranger] = book.fact('record-minutes', { meetingId: MEETING, chairId: numberedId(404) });
  assert.ok(stranger?.kind === 'review-raised');
});

test('votes and minutes are in the digest of the state, their words are not', () => {
  const [one, two] = [met(), met()];
  const before = stateDigest(one.state);
  one.fact('pass-resolution', resolved(60, vote(3, 0)));
  assert.notEqual(stateDigest(one.state), before);
  two.fact('pass-resolution', resolved(60, vote(3, 0)));
  const kept = two.state.resolutions.get(numberedId(60));
  assert.ok(kept);
  two.state.resolutions.set(kept.resolutionId, { ...kept, text: 'erased' });
  assert.equal(stateDigest(one.state), stateDigest(two.state));
});
