// What is said to the board lies in the board's room, what is said past it in a room no club role opens; who sends it on
// needs no more than its id.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Book, founded, numberedId } from '../club/book-player.ts';
import { DEFAULT_CHARTER } from '../club/charter.ts';
import { evolve } from '../club/evolve.ts';
import { REFUSAL_ORDER } from '../club/refusal.ts';
import { ROOMS_OF_ROLE } from '../club/roles.ts';
import { isOverdue, receiptOf, typedReceipt } from './suggestion.ts';

const COMPLAINT = { to: 'board', sort: 'complaint', topic: 'money', anonymous: true };

function said(book: Book, body: object = COMPLAINT) {
  const [event] = book.fact('make-suggestion', body, '2026-11-01', undefined, { words: 'Sổ thu chưa dán lên tường' });
  return event?.cmdId ?? numberedId(0);
}

test('the board’s day to answer is a setting of the charter; after it the suggestion is overdue', () => {
  const book = founded();
  const by = book.state.suggestions.get(said(book));
  assert.equal(by?.dueOn, '2026-11-16');
  assert.deepEqual(
    [by && isOverdue(by, by.dueOn), by && isOverdue(by, by.on), by && isOverdue(by, numbered('2026-11-17'))],
    [false, false, true],
  );
  book.fact('adopt-charter', { charter: { ...DEFAULT_CHARTER, suggestionAnswerDays: 5 } }, '2026-10-30');
  assert.equal(book.state.suggestions.get(said(book))?.dueOn, '2026-11-06');
});

const numbered = (day: string) => day as never;

test('sent on, it is read above with its words; the club keeps that it was sent', () => {
  const book = founded();
  const suggestionId = said(book);
  const sent = book.fact('pass-suggestion-up', { suggestionId }, '2026-11-20');
  assert.deepEqual(
    sent.map(({ room }) => room),
    ['board', 'appeals'],
  );
  const above = sent[1];
  assert.equal(above?.kind === 'suggestion-passed-up' && above.priv?.words, 'Sổ thu chưa dán lên tường');
  assert.deepEqual(book.fact('pass-suggestion-up', { suggestionId }, '2026-11-21'), [], 'a second time adds nothing');
});

test('a phone without the board’s room sends on by the id alone, and nothing breaks', () => {
  const book = founded();
  const sent = book.fact('pass-suggestion-up', { suggestionId: numberedId(900) });
  assert.deepEqual(
    sent.map((event) => event.priv),
    [undefined, undefined],
  );
});

test('answers: once by the board, once from above, and the club reads the latter only when it is meant to', () => {
  const book = founded();
  const toBoard = said(book);
  const past = said(book, { ...COMPLAINT, to: 'above' });
  const answer = { outcome: 'explained' };
  const ask = (suggestionId: string) => book.refused('answer-suggestion', { suggestionId, ...answer });
  book.fact('answer-suggestion', { suggestionId: toBoard, ...answer });
  assert.deepEqual([ask(past), ask(toBoard)], [...REFUSAL_ORDER['answer-suggestion']]);
  const above = (suggestionId: string) => book.refused('answer-appeal', { suggestionId, ...answer, toClub: false });
  const events = book.fact('answer-appeal', { suggestionId: past, ...answer, toClub: false });
  assert.deepEqual(
    events.map(({ room }) => room),
    ['appeals'],
  );
  assert.deepEqual([above(toBoard), above(past)], [...REFUSAL_ORDER['answer-appeal']]);
  const second = said(book, { ...COMPLAINT, to: 'above' });
  const both = book.fact('answer-appeal', { suggestionId: second, ...answer, toClub: true }, undefined, undefined, { words: 'Đã nhắc' });
  assert.deepEqual(
    both.map(({ room }) => room),
    ['appeals', 'board'],
  );
});

test('no club role opens the room above, and a club phone folds the answer meant for it', () => {
  for (const role of ['treasurer', 'accountant', 'chair', 'volunteer'] as const) assert.ok(!ROOMS_OF_ROLE[role].includes('appeals'), role);
  const book = founded();
  const past = said(book, { ...COMPLAINT, to: 'above' });
  const events = book.fact('answer-appeal', { suggestionId: past, outcome: 'accepted', toClub: true }, undefined, undefined, {
    words: 'Đúng vậy',
  });
  const phone = founded();
  for (const event of events) if (event.room === 'board') evolve(phone.state, event);
  assert.equal(phone.state.appealAnswers.get(past)?.words, 'Đúng vậy');
});

test('a receipt number is read back however it is typed, and nothing else passes for one', () => {
  const number = receiptOf(numberedId(123));
  assert.match(number, /^[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}$/);
  assert.equal(typedReceipt(` ${number.toLowerCase().replaceAll('-', ' ')} `), number);
  assert.deepEqual([typedReceipt(number.slice(1)), typedReceipt(`${number}A`), typedReceipt('OOOO-0000-1111')], [null, null, null]);
});
