// Who is honoured in a year: every fifth year from 70, every year past 100, members only.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { founded, numberedId } from '../club/book-player.ts';
import { honourableIn } from './honouring.ts';

test('every fifth year from 70 to 100, then every year; who has left is not asked', () => {
  const book = founded();
  const join = (n: number, born: string) =>
    book.fact('enrol-member', {
      personId: numberedId(n),
      group: 1,
      sex: 'female',
      born,
      household: 'other',
      minority: false,
      associationMember: true,
    });
  for (const [n, born] of [
    [11, '1957-12'],
    [12, '1958'],
    [13, '1952'],
    [14, '1926-02'],
    [15, '1927'],
    [16, '1947'],
  ] as const)
    join(n, born);
  book.fact('end-membership', { personId: numberedId(16), reason: 'moved' });
  assert.deepEqual(
    honourableIn(book.state, 2027).map(({ member, age }) => [Number(member.personId.slice(-2)), age]),
    [
      [14, 101],
      [15, 100],
      [13, 75],
      [11, 70],
    ],
  );
});
