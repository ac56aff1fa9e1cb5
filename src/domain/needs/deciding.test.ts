// A need is told by anybody, decided by those who may, helped by many hands and closed; nothing of it is overwritten.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dong } from '../../kernel/money.ts';
import { type Book, founded, HOA, LUA, numberedId, THANG } from '../club/book-player.ts';
import { DEFAULT_CHARTER } from '../club/charter.ts';
import { REFUSAL_ORDER } from '../club/refusal.ts';
import { helpForNeed, openNeeds, statusOfNeed } from './need.ts';

const STORM = { personId: LUA, what: 'storm', wants: ['labour', 'goods'], urgency: 'now' };
const BOARD = { decidedBy: [HOA, THANG] };

function raised(book: Book, body: object = STORM): string {
  const [event] = book.fact('raise-need', body, undefined, undefined, { words: 'Bão lật mái bếp' });
  return event?.cmdId ?? '';
}

test('from told to thanked: every step stays readable', () => {
  const book = founded();
  const needId = raised(book);
  const need = () => [...book.state.needs.values()][0];
  assert.equal(need()?.words, 'Bão lật mái bếp');
  book.fact('decide-need', { needId, answer: 'put-off', again: '2026-12-01', ...BOARD });
  assert.deepEqual(openNeeds(book.state).map(statusOfNeed), ['put-off']);
  book.fact('decide-need', { needId, answer: 'help', ...BOARD, planned: { labourHalfDays: 6, fromFund: 300_000 } });
  book.fact('give-help', { personId: LUA, help: { how: 'labour', halfDays: 4 }, helpers: [HOA], needId });
  book.fact('give-help', { personId: LUA, help: { how: 'money', fund: 'activity', amount: dong(300_000) }, helpers: [], needId });
  book.fact('give-help', { personId: LUA, help: { how: 'labour', halfDays: 2 }, helpers: [HOA] });
  assert.equal(helpForNeed(book.state, numberedId(Number(needId.slice(-12)))).length, 2, 'other help is not this need’s');
  book.fact('close-need', { needId, outcome: 'better', onWall: true });
  const told = need();
  assert.deepEqual(
    told?.decisions.map(({ answer }) => answer),
    ['put-off', 'help'],
  );
  assert.deepEqual([told && statusOfNeed(told), openNeeds(book.state).length], ['closed', 0]);
});

test('somebody outside the club may be in need and be helped without a question', () => {
  const book = founded();
  const outsider = { ...STORM, personId: numberedId(77), outsider: true };
  const told = book.fact('raise-need', outsider, undefined, undefined, { name: 'Bà Tư' });
  const help = { how: 'goods', item: 'rice', unit: 'kg', quantity: 5, worth: dong(0) };
  const given = book.fact('give-help', { personId: numberedId(77), outsider: true, help, helpers: [HOA], needId: told[0]?.cmdId });
  assert.deepEqual([told.length, given.length], [1, 1]);
  const unknown = book.fact('raise-need', { ...STORM, personId: numberedId(77) });
  assert.equal(unknown[1]?.kind === 'review-raised' && unknown[1].pub.review, 'member-unknown');
});

test('the order of refusals of a decision', () => {
  const book = founded();
  const open = raised(book);
  const closed = raised(book);
  book.fact('close-need', { needId: closed, outcome: 'no-longer-needed', onWall: false });
  const vote = { subject: 'spending', votesAbstain: 0 };
  book.fact('pass-resolution', { ...vote, resolutionId: numberedId(61), votesFor: 1, votesAgainst: 3 });
  const ask = (body: object) => book.refused('decide-need', { needId: open, answer: 'help', ...BOARD, ...body });
  const wrong = { decidedBy: [LUA], resolutionId: numberedId(60) };
  const found = [
    ask({ needId: numberedId(5), ...wrong }),
    ask({ needId: closed, ...wrong }),
    ask(wrong),
    ask({ ...wrong, decidedBy: [LUA, numberedId(4)] }),
    ask({ ...wrong, decidedBy: [HOA, numberedId(4)] }),
    ask({ resolutionId: numberedId(60) }),
    ask({ resolutionId: numberedId(61) }),
  ];
  assert.deepEqual(found, [...REFUSAL_ORDER['decide-need']]);
  assert.deepEqual(
    [
      book.refused('close-need', { needId: numberedId(5), outcome: 'better', onWall: false }),
      book.refused('close-need', { needId: closed, outcome: 'better', onWall: false }),
    ],
    [...REFUSAL_ORDER['close-need']],
  );
});

test('a charter says how many decide between two meetings; at a meeting nobody need be named', () => {
  const book = founded();
  const needId = raised(book);
  const meetingId = numberedId(500);
  book.fact('open-meeting', { meetingId });
  const decision = { needId, answer: 'help', decidedBy: [HOA] };
  assert.equal(book.refused('decide-need', decision), 'deciders-too-few');
  book.fact('decide-need', { ...decision, decidedBy: [], meetingId });
  book.fact('adopt-charter', { charter: { ...DEFAULT_CHARTER, decidersBetweenMeetings: 1 } });
  book.fact('decide-need', decision);
  assert.equal([...book.state.needs.values()][0]?.decisions.length, 2);
});

test('a need written down by mistake is taken back; a suggestion of the same hand is not', () => {
  const book = founded();
  const needId = raised(book);
  book.fact('reverse-record', { cmdId: needId, reason: 'typed-wrong' });
  assert.equal(book.state.needs.size, 0);
  const [said] = book.fact('make-suggestion', { to: 'board', sort: 'complaint', topic: 'money', anonymous: true });
  assert.equal(book.refused('reverse-record', { cmdId: said?.cmdId, reason: 'typed-wrong' }), 'record-unknown');
});

test('help out of a fund over the limit needs two of the board, as spending does', () => {
  const book = founded();
  book.fact('adopt-charter', { charter: { ...DEFAULT_CHARTER, spendingLimit: dong(500_000) } });
  const help = { how: 'money', fund: 'income', amount: dong(600_000) };
  const questions = (body: object) =>
    book
      .fact('give-help', { personId: LUA, help, helpers: [], ...body })
      .flatMap((event) => (event.kind === 'review-raised' ? [event.pub.review] : []));
  assert.deepEqual(questions({}), ['spending-not-approved']);
  assert.deepEqual(questions({ approvedBy: [HOA] }), ['spending-not-approved']);
  assert.deepEqual(questions({ approvedBy: [HOA, THANG] }), []);
});

test('a resolution a decision rests on cannot be taken back', () => {
  const book = founded();
  const resolutionId = numberedId(60);
  const [voted] = book.fact('pass-resolution', { resolutionId, subject: 'spending', votesFor: 3, votesAgainst: 0, votesAbstain: 0 });
  book.fact('decide-need', { needId: raised(book), answer: 'help', ...BOARD, resolutionId });
  assert.equal(book.refused('reverse-record', { cmdId: voted?.cmdId, reason: 'typed-wrong' }), 'record-not-reversible');
});
