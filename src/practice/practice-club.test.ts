// The made-up club is a book like any other: it verifies, balances, and shares nothing with anybody.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evolve } from '../domain/club/evolve.ts';
import { cashInBox, emptyClub, fundBalance, fundsOf } from '../domain/club/state.ts';
import { whoIs } from '../domain/people/same-person.ts';
import { id, isId } from '../kernel/ids.ts';
import { localDate } from '../kernel/local-date.ts';
import { chainStart } from '../protocol/chain.ts';
import { brokenAt } from '../protocol/verify.ts';
import { type PracticeBook, practiceBook } from './practice-club.ts';

/** Days in which months are long, short and leap. */
const DAYS = ['2026-11-29', '2027-01-31', '2028-02-29', '2027-03-31', '2026-12-01'].map(localDate);

let thrown = 0;
const dice = {
  newId: () => id(`${(++thrown).toString(16).padStart(8, '0')}-0000-7000-8000-000000000000`),
  newSalt: () => (++thrown).toString(16).padStart(32, '0'),
};

function stateOf({ clubId, items }: PracticeBook) {
  const state = emptyClub(clubId);
  for (const { event } of items) evolve(state, event);
  return state;
}

for (const today of DAYS) {
  test(`on ${today} the chain verifies and the box holds what the book says`, () => {
    const book = practiceBook(today, dice);
    assert.equal(brokenAt({ seq: 0, hash: chainStart(book.clubId) }, book.items), null);
    const state = stateOf(book);
    assert.equal(state.meetings.size, 3);
    assert.ok([...state.meetings.values()].every(({ status, difference }) => status === 'closed' && difference === 0));
    assert.ok(book.items.every(({ event }) => event.on < today && event.kind !== 'review-raised'));
    const lent = [...state.loans.values()].filter((loan) => loan.status === 'open');
    assert.equal(lent.length, 2);
    assert.ok(cashInBox(state) > 10_000_000, 'enough to lend from');
    assert.ok(fundsOf(state).every((fund) => fundBalance(state, fund) > 0));
  });
}

test('two who practise have no id in common, and none has a telephone that could be somebody’s', () => {
  const [first, second] = [practiceBook(DAYS[0] ?? localDate('2026-11-29'), dice), practiceBook(DAYS[0] ?? localDate('2026-11-29'), dice)];
  const idsOf = (book: PracticeBook) =>
    new Set(
      JSON.stringify(book)
        .match(/[0-9a-f]{8}-[0-9a-f-]{27}/g)
        ?.filter(isId),
    );
  assert.ok(idsOf(first).size > 50);
  const seconds = idsOf(second);
  assert.deepEqual(
    [...idsOf(first)].filter((one) => seconds.has(one)),
    [],
  );
  const state = stateOf(first);
  assert.ok([...state.members.values()].every(({ phone }) => phone === undefined || phone === ''));
  assert.equal(state.profile?.name.includes('TẬP DÙNG'), true);
  const me = state.accountPersons.get(first.account);
  assert.ok(me !== undefined && state.members.get(whoIs(state, me))?.name === 'Nguyễn Thị Mận');
});
