// The club's make-up while recruiting: whole persons, no rounding into or out of the range.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localDate } from '../../kernel/local-date.ts';
import { founded, LUA } from '../club/book-player.ts';
import { compositionOn, standingOf } from './composition.ts';

test('who is about to join is counted in, who left is not', () => {
  const book = founded();
  const on = localDate('2026-11-24');
  assert.deepEqual(compositionOn(book.state, on), { members: 4, women: 4, from60: 4, from55: 4 });
  assert.deepEqual(compositionOn(book.state, on, { sex: 'male', born: '1970' }), { members: 5, women: 4, from60: 4, from55: 5 });
  book.fact('end-membership', { personId: LUA, reason: 'moved' }, '2026-11-01');
  assert.equal(compositionOn(book.state, on).members, 3);
});

test('60 of 100 is within, 59 below, 71 above; the size goes by persons', () => {
  const of = (members: number, women: number) => ({ members, women, from60: women, from55: women });
  assert.equal(standingOf('women', of(100, 60)), 'within');
  assert.equal(standingOf('women', of(100, 59)), 'below');
  assert.equal(standingOf('women', of(100, 71)), 'above');
  assert.equal(standingOf('women', of(55, 33)), 'within', '33 of 55 is exactly 60 %');
  assert.equal(standingOf('women', of(59, 35)), 'below', '59,3 % does not round up');
  assert.deepEqual(
    [49, 50, 70, 71].map((members) => standingOf('members', of(members, 1))),
    ['below', 'within', 'within', 'above'],
  );
});
