// The last day of a term as it is typed, and who leaves a role when it is given anew.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { founded, HOA, LUA, MEETING_DAY, THANG } from '../../../domain/club/book-player.ts';
import { isActive } from '../../../domain/people/member.ts';
import { addDays, localDate } from '../../../kernel/local-date.ts';
import { chosenAgain, GIVEN_ROLES, hasTerm, holdersOn, replacedBy, termProblem } from './role-giving.ts';

test('a term ends after it begins, on a day that is one', () => {
  assert.equal(termProblem('2026-11-24', '2029-11-23'), null);
  for (const until of ['', 'mai', '2027-02-30', '2029']) assert.equal(termProblem('2026-11-24', until), 'no-day', until);
  for (const until of ['2026-11-24', '2026-11-23', '2019-01-01']) assert.equal(termProblem('2026-11-24', until), 'not-after', until);
});

test('while the first day is still being typed only the last one is asked about', () => {
  assert.equal(termProblem('', '2019-01-01'), null);
  assert.equal(termProblem('', ''), 'no-day');
});

test('only the board is given a term', () => {
  assert.deepEqual(
    GIVEN_ROLES.filter((role) => !hasTerm(role)),
    ['volunteer', 'group-head'],
  );
});

test('a role of one person passes on; chosen again, her term before ends as the new one begins', () => {
  const book = founded();
  const on = localDate(MEETING_DAY);
  assert.deepEqual(
    replacedBy(book.state, 'treasurer', LUA, on).map((member) => member.personId),
    [HOA],
  );
  assert.equal(chosenAgain(book.state, 'treasurer', LUA, on), undefined);
  assert.equal(chosenAgain(book.state, 'treasurer', HOA, on)?.personId, HOA);
  book.fact('end-role', { personId: HOA, role: 'treasurer' }, MEETING_DAY);
  book.fact('give-role', { personId: HOA, role: 'treasurer', until: '2029-11-23' }, MEETING_DAY);
  const held = book.state.members.get(HOA)?.roles.filter((spell) => spell.role === 'treasurer');
  assert.deepEqual(
    held?.map(({ to, until }) => [to, until]),
    [
      [MEETING_DAY, undefined],
      ['', '2029-11-23'],
    ],
  );
  const after = addDays(on, 1);
  assert.deepEqual(
    holdersOn(book.state, 'treasurer', after).map((member) => [member.personId, isActive(member)]),
    [[HOA, true]],
  );
  assert.equal(chosenAgain(book.state, 'treasurer', THANG, after), undefined);
});
