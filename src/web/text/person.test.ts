import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localDate } from '../../kernel/local-date.ts';
import { addressOf, avatarLetter, compareNames, foldForSearch, givenName } from './person.ts';

test('people are sorted by given name, then middle, then family name', () => {
  const names = ['Nguyễn Thị Hoa', 'Đỗ Văn Ân', 'Bùi Thị Hoa', 'Trần Văn Đỗ', 'Lê Thị An'];
  assert.deepEqual([...names].sort(compareNames), ['Lê Thị An', 'Đỗ Văn Ân', 'Trần Văn Đỗ', 'Bùi Thị Hoa', 'Nguyễn Thị Hoa']);
});

test('a search without accents finds every spelling', () => {
  for (const typed of ['Nguyễn', 'Nguyễn', 'NGUYEN', 'nguyen ']) assert.equal(foldForSearch(typed), 'nguyen');
  assert.equal(foldForSearch('Đỗ Thị Hòa'), foldForSearch('do thi hoà'));
});

test('the given name gives the letter', () => {
  assert.equal(givenName('Vũ Thị Nhàn'), 'Nhàn');
  assert.equal(avatarLetter('Lê Văn Đức'), 'Đ');
  assert.equal(avatarLetter(''), '·');
});

test('people are addressed by age and sex', () => {
  const on = localDate('2026-11-24');
  assert.equal(addressOf({ born: '1942', sex: 'female' }, on), 'elder');
  assert.equal(addressOf({ born: '1962-03', sex: 'female' }, on), 'grandmother');
  assert.equal(addressOf({ born: '1960', sex: 'male' }, on), 'grandfather');
  assert.equal(addressOf({ born: '1978', sex: 'female' }, on), 'aunt');
  assert.equal(addressOf({ born: '2007', sex: 'male' }, on), 'young');
});
