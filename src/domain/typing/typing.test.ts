// Typists: a dated word of the board, records that name them beside their author, and what no typist may.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localDate } from '../../kernel/local-date.ts';
import { dong } from '../../kernel/money.ts';
import { type Book, CLUB, founded, HOA, LUA, MEETING_DAY, numberedId, TERMS } from '../club/book-player.ts';
import type { ClubCommand } from '../club/command.ts';
import { decide } from '../club/decide.ts';
import { evolve } from '../club/evolve.ts';
import { REFUSAL_ORDER } from '../club/refusal.ts';
import { kindsSentBy, maySend } from '../club/roles.ts';
import { emptyClub } from '../club/state.ts';
import { stateDigest } from '../club/state-digest.ts';
import { isTypist, TYPED_KINDS, typesOn, usualUntil } from './typist.ts';

const MINH = numberedId(900);
const meetingId = numberedId(901);
const enrolled = (until = '2026-12-31'): Book => {
  const book = founded();
  book.fact('enrol-typist', { typistId: MINH, until }, '2026-11-01', undefined, { name: 'Cháu Minh' });
  return book;
};

function typed(book: Book, kind: string, body: object, by: object = { typistId: MINH, on: MEETING_DAY }): ReturnType<typeof decide> {
  const envelope = {
    id: numberedId(7000),
    clubId: CLUB,
    kind,
    v: 1,
    on: MEETING_DAY,
    at: '',
    actor: HOA,
    device: numberedId(70),
    salt: '0'.repeat(32),
  };
  return decide(book.state, { ...envelope, body, typedBy: by } as unknown as ClubCommand);
}

test('refusals to enrol come in their fixed order, and an enrolled typist may be given a further time', () => {
  const book = founded();
  const ask = (body: object, on = '2026-11-01'): string => book.refused('enrol-typist', { typistId: MINH, ...body }, on);
  assert.equal(
    decide(emptyClub(CLUB), { kind: 'enrol-typist', on: '2026-11-01', body: { typistId: MINH, until: '2026-11-02' } } as never).ok,
    false,
  );
  const seen = [
    'club-not-founded',
    ask({ until: '2026-10-31', personId: numberedId(77) }),
    ask({ until: '2027-11-02', personId: numberedId(77) }),
    ask({ until: '2026-11-30', personId: numberedId(77) }),
    ask({ until: '2026-11-30', personId: HOA }),
  ];
  assert.deepEqual(seen, REFUSAL_ORDER['enrol-typist']);
  assert.equal(ask({ until: '2027-11-01' }), 'not refused', '366 days, both counted');
  assert.equal(usualUntil(localDate('2026-11-01')), '2027-01-29', '90 days, both counted');
});

test('the time ends by its day, or by the board’s word from the next day on; waiting work of that day still counts', () => {
  const book = enrolled('2026-11-30');
  const types = (day: string): readonly boolean[] => [
    typesOn(book.state, MINH, localDate(day)),
    isTypist(book.state, MINH, localDate(day)),
  ];
  assert.deepEqual(
    ['2026-10-31', '2026-11-01', '2026-11-30', '2026-12-01'].map((day) => types(day)[0]),
    [false, true, true, false],
  );
  book.fact('end-typist', { typistId: MINH }, '2026-11-20');
  assert.deepEqual(
    [types('2026-11-20'), types('2026-11-21')],
    [
      [true, false],
      [false, false],
    ],
  );
  assert.equal(book.refused('end-typist', { typistId: MINH }, '2026-11-21'), 'typist-already-ended');
  assert.equal(book.refused('end-typist', { typistId: numberedId(999) }), 'typist-unknown');
  book.fact('enrol-typist', { typistId: MINH, until: '2027-01-31' }, '2026-12-05');
  assert.deepEqual([types('2026-12-04')[0], types('2026-12-05')], [false, [true, true]], 'a further time');
  assert.equal(book.state.typists.get(MINH)?.name, 'Cháu Minh', 'a name that was not said again stays');
});

test('a typist who comes onto the board types no longer', () => {
  const book = founded();
  book.fact('enrol-typist', { typistId: MINH, until: '2026-12-31', personId: LUA }, '2026-11-01', undefined, { name: 'Lụa' });
  book.fact('give-role', { personId: LUA, role: 'accountant' }, '2026-11-20');
  assert.deepEqual(
    [typesOn(book.state, MINH, localDate('2026-11-19')), isTypist(book.state, MINH, localDate('2026-11-20'))],
    [true, false],
  );
  assert.equal(book.refused('enrol-typist', { typistId: MINH, until: '2026-12-31' }), 'typist-on-board');
});

test('a record names who typed it beside its author; a question beside it names nobody', () => {
  const book = enrolled();
  const decided = typed(book, 'receive-dues', { meetingId, payers: [{ personId: LUA, months: ['2026-11'], amount: dong(10_000) }] });
  assert.ok(decided.ok);
  assert.deepEqual(
    decided.events.map(({ kind, actor, pub }) => [kind, actor, pub.typedBy?.typistId]),
    [
      ['dues-received', HOA, MINH],
      ['review-raised', HOA, undefined],
    ],
  );
});

test('nobody of the club, a kind that is not a typist’s, one’s own work: refused', () => {
  const book = founded();
  book.fact('enrol-typist', { typistId: MINH, until: '2026-12-31', personId: LUA }, '2026-11-01', undefined, { name: 'Lụa' });
  const why = (decided: ReturnType<typeof decide>): string => (decided.ok ? 'taken' : decided.refusal.why);
  const gift = { fund: 'activity', place: 'cash', source: 'donor', asCapital: false, amount: dong(5_000) };
  assert.equal(why(typed(book, 'receive-money', gift, { typistId: numberedId(999), on: MEETING_DAY })), 'typist-unknown');
  assert.equal(why(typed(book, 'count-cash', { meetingId, notes: [], bookSeen: 0 })), 'typist-may-not');
  assert.equal(why(typed(book, 'receive-money', gift)), 'taken');
  book.fact('link-account', { personId: LUA });
  assert.equal(why(typed(book, 'receive-money', gift)), 'typist-confirms-own');
});

test('what was typed after the time was over, unheard of on that phone, is in the book and asked about', () => {
  const book = enrolled('2026-11-20');
  const decided = typed(book, 'open-meeting', { meetingId });
  assert.ok(decided.ok);
  assert.ok(decided.events.some((event) => event.kind === 'review-raised' && event.pub.review === 'typed-out-of-time'));
});

test('only who sits on the board and writes such records may name a typist; a typist sends nothing', () => {
  const command = (kind: string, rest: object = { typedBy: { typistId: MINH, on: MEETING_DAY } }) =>
    ({ kind, body: { help: {} }, ...rest }) as never;
  const roles = ['chair', 'vice-chair', 'treasurer', 'accountant', 'volunteer', 'group-head', 'typist', 'commune-officer'] as const;
  assert.deepEqual(
    roles.map((role) => maySend(role, command('mark-attendance'))),
    [true, true, true, true, false, false, false, false],
  );
  assert.ok(maySend('group-head', command('mark-attendance', {})), 'in their own name they may');
  for (const kind of new Set(roles.flatMap((role) => kindsSentBy(role))))
    for (const role of roles) if (!TYPED_KINDS.includes(kind)) assert.equal(maySend(role, command(kind)), false, `${role} ${kind}`);
});

test('the name of a typist is a private part: without it the same digest, and an old book keeps the digest it had', () => {
  const book = enrolled();
  const bare = emptyClub(CLUB);
  for (const event of book.log) evolve(bare, { ...event, priv: undefined } as never);
  assert.deepEqual([stateDigest(bare), bare.typists.get(MINH)?.name], [stateDigest(book.state), '']);
  assert.notEqual(stateDigest(founded().state), stateDigest(book.state));
});

test('a loan that was approved is handed out by a typist’s hand as by the board’s', () => {
  const book = enrolled();
  const loan = { loanId: numberedId(50), personId: LUA, fund: 'income', terms: TERMS, purpose: 'poultry' };
  book.fact('approve-loan', { ...loan, approvedBy: [HOA, numberedId(2)] }, MEETING_DAY);
  const decided = typed(book, 'disburse-loan', loan);
  assert.deepEqual(decided.ok && decided.events.map(({ kind }) => kind), ['loan-disbursed']);
});
