// Requests about one's data: by when, in what order they are answered, and an erasure that nobody makes alone or too early.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Book, founded, HOA, LUA, numberedId, TERMS, THANG } from '../club/book-player.ts';
import { REFUSAL_ORDER } from '../club/refusal.ts';
import { doneBy, nextStep, toldBy } from './data-request.ts';
import { privacyTasks } from './privacy-tasks.ts';

const ON = '2026-11-20';

function asked(book: Book, ask = 'erase', personId = LUA, more: object = {}) {
  const [event] = book.fact('ask-about-data', { personId, ask, by: 'self', way: 'in-person', ...more }, ON, undefined, {
    words: 'Xin xem',
  });
  return event?.cmdId ?? numberedId(0);
}
const signed = (requestId: string, more: object = {}) => ({
  requestId,
  personId: LUA,
  knownAs: 'Thành viên đã xóa số #',
  approvedBy: [HOA, THANG],
  ...more,
});

test('two working days, then the days of the kind: weekends and the day off of 24 November do not count', () => {
  const book = founded();
  const due = (id: string) => {
    const request = book.state.dataRequests.get(id as never);
    return request && [toldBy(request), doneBy(request)];
  };
  // Friday 20 November: Monday 23 counts, Tuesday 24 is off, Wednesday 25 is the second.
  assert.deepEqual(due(asked(book, 'see')), ['2026-11-25', '2026-11-30']);
  assert.deepEqual(due(asked(book, 'erase')), ['2026-11-25', '2026-12-10']);
  assert.deepEqual(due(asked(book, 'object')), ['2026-11-25', '2026-12-05']);
  assert.deepEqual(due(asked(book, 'object', LUA, { others: true })), ['2026-11-25', '2026-12-10']);
});

test('first told, perhaps extended once, then ended once; each step is the chair’s next task', () => {
  const book = founded();
  const requestId = asked(book, 'see');
  const step = () => {
    const request = book.state.dataRequests.get(requestId);
    return request && nextStep(request);
  };
  const kinds = () => privacyTasks(book.state).map(({ kind }) => kind);
  assert.deepEqual([step()?.step, kinds()], ['tell', ['data-request-to-tell']]);
  book.fact('answer-data-request', { requestId, answer: 'told' }, '2026-11-23');
  assert.deepEqual(step(), { step: 'do', dueOn: '2026-11-30' });
  book.fact('answer-data-request', { requestId, answer: 'extended', days: 15 }, '2026-11-27');
  assert.deepEqual([step()?.dueOn, kinds()], ['2026-12-15', ['data-request-to-do']]);
  book.fact('answer-data-request', { requestId, answer: 'done' }, '2026-12-01');
  assert.deepEqual([step(), kinds()], [null, []]);
});

test('why an answer is not taken, in the order the law of refusals fixes', () => {
  const book = founded();
  const [see, erase, over] = [asked(book, 'see'), asked(book), asked(book, 'copy')];
  book.fact('answer-data-request', { requestId: over, answer: 'done' });
  book.fact('answer-data-request', { requestId: see, answer: 'told' });
  const why = (requestId: string, answer: string, more: object = {}) => book.refused('answer-data-request', { requestId, answer, ...more });
  assert.deepEqual(
    [
      why(numberedId(404), 'done'),
      why(over, 'done'),
      why(see, 'told'),
      why(see, 'extended', { days: 16 }),
      why(erase, 'done'),
      why(see, 'refused'),
    ],
    [...REFUSAL_ORDER['answer-data-request']],
  );
});

test('an erasure waits for the membership, the money and the care to end, and takes two of the board', () => {
  const book = founded();
  const requestId = asked(book);
  const why = (more: object = {}) => book.refused('erase-person', signed(requestId, more));
  const loan = { loanId: numberedId(50), personId: LUA, fund: 'income', terms: TERMS, purpose: 'poultry' };
  book.fact('approve-loan', { ...loan, approvedBy: [HOA, THANG] }, '2026-10-24');
  assert.deepEqual([why({ requestId: numberedId(404) }), why()], ['data-request-unknown', 'still-member']);
  book.fact('end-membership', { personId: LUA, reason: 'left' }, ON);
  assert.equal(why(), 'money-open');
  book.fact('lapse-loan-approval', { loanId: numberedId(50), reason: 'not-needed' }, ON);
  book.fact('start-care', { personId: LUA, volunteers: [] }, ON);
  assert.equal(why(), 'care-runs');
  book.fact('end-care', { personId: LUA, reason: 'moved' }, ON);
  assert.deepEqual(
    [why({ approvedBy: [HOA, HOA] }), why({ approvedBy: [HOA, numberedId(4)] })],
    ['approvers-too-few', 'approver-not-on-board'],
  );
  book.fact('erase-person', signed(requestId));
  assert.deepEqual([why(), book.state.members.get(LUA)?.name], ['data-request-ended', 'Thành viên đã xóa số 1']);
  const again = asked(book);
  assert.equal(why({ requestId: again }), 'already-erased');
});

test('after an erasure no record brings a name back, from whichever phone and however late', () => {
  const book = founded();
  const requestId = asked(book);
  book.fact('end-membership', { personId: LUA, reason: 'left' }, ON);
  book.fact('erase-person', signed(requestId));
  const [late] = book.fact('correct-member', { personId: LUA }, ON, numberedId(71), { name: 'Trần Thị Lúa', phone: '0912000000' });
  assert.equal(late?.priv, undefined);
  const [measured] = book.fact('measure-health', { personIds: [LUA, THANG] }, ON, numberedId(71), {
    readings: [
      { personId: LUA, systolic: 170, diastolic: 95 },
      { personId: THANG, systolic: 120, diastolic: 80 },
    ],
  });
  assert.deepEqual(measured?.kind === 'health-measured' && measured.priv?.readings.map(({ personId }) => personId), [THANG]);
  assert.equal(book.state.members.get(LUA)?.name, 'Thành viên đã xóa số 1');
  assert.ok((book.state.seen.get('measured/2026-11' as never) ?? []).includes(LUA), 'the fact itself is in the book');
});
