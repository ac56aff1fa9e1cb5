// What is known of a member, put right: by year, by date, and as if it had always stood so.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { founded, LUA, numberedId } from '../club/book-player.ts';
import { correctionsOf, householdIn } from './describing.ts';

test('the household is by the paper of the year, and before the first paper as on joining', () => {
  const book = founded();
  book.fact('record-household', { personId: LUA, year: 2026, household: 'poor', paper: '05/QĐ-UBND' });
  book.fact('record-household', { personId: LUA, year: 2024, household: 'near-poor', paper: '' });
  book.fact('record-household', { personId: LUA, year: 2026, household: 'out-of-poverty', paper: '07/QĐ-UBND' });
  const lua = book.state.members.get(LUA);
  assert.ok(lua);
  assert.deepEqual(
    [2018, 2024, 2025, 2026, 2030].map((year) => householdIn(lua, year)),
    ['other', 'near-poor', 'near-poor', 'out-of-poverty', 'out-of-poverty'],
  );
  assert.deepEqual(
    lua.households?.map(({ paper }) => paper),
    ['', '07/QĐ-UBND'],
  );
});

test('a correction changes what it names and keeps the rest; a correction of nothing adds nothing', () => {
  const book = founded();
  book.fact('correct-member', { personId: LUA, sex: 'male', born: '1959-04' });
  const lua = book.state.members.get(LUA);
  assert.deepEqual([lua?.sex, lua?.born, lua?.associationMember], ['male', '1959-04', true]);
  assert.deepEqual(book.fact('correct-member', { personId: LUA }), []);
  const [, asked] = book.fact('correct-member', { personId: numberedId(404), sex: 'male' });
  assert.ok(asked?.kind === 'review-raised' && asked.pub.review === 'member-unknown');
});

test('what a correction changed stays to be read: from what to what, when and by which account, newest first', () => {
  const book = founded();
  const before = book.state.members.get(LUA);
  book.fact('correct-member', { personId: LUA, born: '1959-04', sex: 'female' }, '2026-03-02');
  book.fact('correct-member', { personId: LUA, minority: true }, '2026-05-09', undefined, { name: 'Lê Thị Lụa', phone: '0912345678' });
  const [newest, first] = correctionsOf(book.state, LUA);
  assert.deepEqual(first?.fields, [{ field: 'born', from: before?.born, to: '1959-04' }], 'a value that was the same is no change');
  assert.deepEqual(newest?.fields, [
    { field: 'name', from: before?.name, to: 'Lê Thị Lụa' },
    { field: 'phone', from: '', to: '0912345678' },
    { field: 'minority', from: false, to: true },
  ]);
  assert.deepEqual([newest?.on, newest?.actor], ['2026-05-09', book.log.at(-1)?.actor]);
  book.fact('correct-member', { personId: LUA, minority: true }, '2026-05-10');
  assert.equal(correctionsOf(book.state, LUA).length, 2, 'writing what stood already corrects nothing');
});

test('two entries read as one show what was put right in either; taken apart, each its own', () => {
  const book = founded();
  const other = numberedId(777);
  const entry = { group: 1, sex: 'female', born: '1960', household: 'other', minority: false, associationMember: true };
  book.fact('enrol-member', { personId: other, ...entry }, '2026-01-05');
  book.fact('correct-member', { personId: other, born: '1961' }, '2026-01-06');
  book.fact('correct-member', { personId: LUA, born: '1962' }, '2026-01-07');
  const [merge] = book.fact('merge-members', { keepId: LUA, goneId: other }, '2026-01-08');
  assert.deepEqual(
    correctionsOf(book.state, LUA).map(({ on }) => on),
    ['2026-01-07', '2026-01-06'],
  );
  book.fact('reverse-record', { cmdId: merge?.cmdId, reason: 'typed-wrong' }, '2026-01-09');
  assert.deepEqual(
    correctionsOf(book.state, LUA).map(({ on }) => on),
    ['2026-01-07'],
  );
});

test('moving to another group keeps the groups by date; moving to the same one adds nothing', () => {
  const book = founded();
  assert.deepEqual(book.fact('change-group', { personId: LUA, group: 1 }), []);
  book.fact('change-group', { personId: LUA, group: 3 }, '2026-05-01');
  assert.equal(book.state.members.get(LUA)?.group, 3);
  assert.deepEqual(book.state.members.get(LUA)?.groups, [
    { group: 1, from: '2018-09-12' },
    { group: 3, from: '2026-05-01' },
  ]);
});

test('what came after joining is kept when somebody comes back', () => {
  const book = founded();
  book.fact('record-household', { personId: LUA, year: 2020, household: 'poor', paper: '' });
  book.fact('end-membership', { personId: LUA, reason: 'moved' }, '2021-01-01');
  book.fact(
    'enrol-member',
    { personId: LUA, group: 2, sex: 'female', born: '1960', household: 'other', minority: false, associationMember: true },
    '2022-01-01',
  );
  assert.equal(book.state.members.get(LUA)?.households?.length, 1);
});
