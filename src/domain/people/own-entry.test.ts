// Which member an account's person is.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { founded, HOA, LUA, numberedId } from '../club/book-player.ts';
import { personOfAccount } from './own-entry.ts';

// The player sends everything from the account of Hoa.
test('the person of an account is who that account said, until it says otherwise', () => {
  const book = founded();
  assert.equal(personOfAccount(book.state, HOA), undefined);
  book.fact('link-account', { personId: LUA });
  assert.equal(personOfAccount(book.state, HOA), LUA);
  assert.deepEqual(book.fact('link-account', { personId: LUA }), [], 'said twice, written once');
  book.fact('link-account', {});
  assert.equal(personOfAccount(book.state, HOA), undefined);
});

test('after a merge it is the member who is shown', () => {
  const book = founded();
  book.fact('link-account', { personId: LUA });
  book.fact('merge-members', { keepId: numberedId(4), goneId: LUA });
  assert.equal(personOfAccount(book.state, HOA), numberedId(4));
});

test('somebody the book does not know is a question, and nothing is lost', () => {
  const book = founded();
  const kinds = book.fact('link-account', { personId: numberedId(77) }).map(({ kind }) => kind);
  assert.deepEqual(kinds, ['account-linked', 'review-raised']);
});
