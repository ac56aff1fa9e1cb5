// Duplicates noticed while typing: accents, middle names, swapped names, year-only births, shared phones.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { founded, LUA, numberedId } from '../club/book-player.ts';
import { likeBirth, likeMembers, likeName } from './likeness.ts';
import type { Member } from './member.ts';

test('names are one however the marks were typed', () => {
  for (const typed of ['Nguyễn Thị Hoà', 'nguyen thi hoa', 'NGUYỄN  THỊ HÒA', 'Nguyễn Thị Hòa'.normalize('NFD')])
    assert.equal(likeName('Nguyễn Thị Hòa', typed), 'same-name', typed);
  assert.equal(likeName('Đỗ Thị Ân', 'do thi an'), 'same-name');
});

test('a middle name left out or in another place is noticed, another name is not', () => {
  assert.equal(likeName('Nguyễn Thị Minh Hoa', 'Nguyễn Hoa'), 'shorter-name');
  assert.equal(likeName('Nguyễn Thị Hoa', 'Nguyễn Thị Minh Hoa'), 'shorter-name');
  assert.equal(likeName('Nguyễn Minh Thị Hoa', 'Nguyễn Thị Minh Hoa'), 'swapped-name');
  assert.equal(likeName('Nguyễn Thị Hoa', 'Hoa Nguyễn Thị'), 'swapped-name');
  assert.equal(likeName('Nguyễn Thị Hoa', 'Trần Thị Hoa'), null);
  assert.equal(likeName('Nguyễn Thị Hoa', 'Hoa'), null);
  assert.equal(likeName('Nguyễn Văn Hoa', 'Nguyễn Thị Hoa'), null);
});

test('a year alone fits any month of it; a year apart is near', () => {
  assert.equal(likeBirth('1958', '1958-03'), 'same-birth');
  assert.equal(likeBirth('1958-03', '1958-03'), 'same-birth');
  assert.equal(likeBirth('1958-03', '1958-04'), 'near-birth');
  assert.equal(likeBirth('1958', '1959-12'), 'near-birth');
  assert.equal(likeBirth('1958', '1960'), null);
});

const roster = (change: Partial<Member>): readonly Member[] => {
  const lua = founded().state.members.get(LUA);
  assert.ok(lua);
  return [{ ...lua, name: 'Phạm Thị Lụa', born: '1955', phone: '0912 345 678', ...change }];
};

test('name and birth make it likely; the same name of another generation is not shown', () => {
  const typed = { name: 'Pham Lua', born: '1955-08', phone: '' };
  assert.deepEqual(likeMembers(roster({}), typed), [
    { personId: LUA, name: 'shorter-name', birth: 'same-birth', phone: false, likely: true },
  ]);
  assert.deepEqual(likeMembers(roster({}), { ...typed, born: '1985' }), []);
  assert.equal(likeMembers(roster({}), { ...typed, born: '1956' })[0]?.likely, false);
  assert.equal(likeMembers(roster({}), { ...typed, born: '' })[0]?.likely, false);
});

test('a shared phone counts with the same given name only, and in either way of writing it', () => {
  const typed = { name: 'Lê Thị Lụa', born: '1955', phone: '+84 912345678' } as const;
  assert.equal(likeMembers(roster({}), typed)[0]?.phone, true);
  assert.deepEqual(likeMembers(roster({}), { ...typed, name: 'Lê Văn Tài' }), []);
  assert.deepEqual(likeMembers(roster({ name: '' }), typed), [], 'an erased name resembles nobody');
});

test('of several the likeliest comes first', () => {
  const [lua] = roster({});
  assert.ok(lua);
  const other = { ...lua, personId: numberedId(9), born: '1956' };
  const found = likeMembers([other, lua], { name: 'Phạm Thị Lụa', born: '1955', phone: '' });
  assert.deepEqual(
    found.map(({ personId }) => personId),
    [LUA, numberedId(9)],
  );
});

test('everybody resembles themself, whatever the name', () => {
  const word = fc.constantFrom('Nguyễn', 'Đỗ', 'Thị', 'Văn', 'Ân', 'Hoà', 'Lụa', 'Ước');
  fc.assert(
    fc.property(fc.array(word, { minLength: 2, maxLength: 5 }), (words) => {
      const name = words.join(' ');
      assert.equal(likeName(name, name.toUpperCase()), 'same-name');
      assert.equal(likeName(name, [...words].reverse().join(' ')) === null, false);
    }),
    { numRuns: 300 },
  );
});
