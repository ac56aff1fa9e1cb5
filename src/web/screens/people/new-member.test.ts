import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newMemberProblems } from './new-member.ts';

test('a name and a year are enough', () => {
  assert.deepEqual(newMemberProblems('Nguyễn Thị Hoa', '1958', 2026), { name: null, born: false });
  assert.deepEqual(newMemberProblems('Nguyễn Thị Hoa', '1958-03', 2026), { name: null, born: false });
});

test('letters, negatives, the future and nothing at all are asked about', () => {
  for (const born of ['', 'abcd', '-1958', '2027', '1899', '58', '1958-13'])
    assert.equal(newMemberProblems('Hoa', born, 2026).born, true, born);
  assert.equal(newMemberProblems('  ', '1958', 2026).name, 'missing');
  assert.equal(newMemberProblems('Hoa 2', '1958', 2026).name, 'digits');
});
