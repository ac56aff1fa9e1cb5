// Lists of people as officers type and paste them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { id } from '../../../kernel/ids.ts';
import { numberCertificates, readPeople, typedPeople } from './typed-people.ts';

const THON_5 = id('00000000-0000-7000-8000-000000000005');
const CLUBS = [
  { clubId: THON_5, name: 'CLB LTHTGN thôn 5, xã Hoàng Tân' },
  { clubId: id('00000000-0000-7000-8000-000000000006'), name: 'CLB LTHTGN khu 1, phường A' },
  { clubId: id('00000000-0000-7000-8000-000000000007'), name: 'CLB LTHTGN khu 1, phường B' },
];

test('bars and tabs, the number of a pasted table, empty lines; clubs without accents or their long name', () => {
  const text = 'Bà Mai | thủ quỹ | Thôn 5, xã Hoàng Tân\n\n2\tÔng Tám\tkế toán\tthon 5\t\nBà Hoa|chủ nhiệm|khu 1';
  const { people, problems } = readPeople(text, CLUBS);
  assert.deepEqual(problems, []);
  assert.deepEqual(
    people.map(({ name, clubId }) => [name, clubId]),
    [
      ['Bà Mai', THON_5],
      ['Ông Tám', THON_5],
      ['Bà Hoa', undefined],
    ],
    'a name that two clubs bear is no club',
  );
});

test('everything wrong is said at once, by line', () => {
  const { people, problems } = readPeople(`Mai, thủ quỹ\nHoa | x | y\n\nHOA | z | Y\nLan || y\nTám | ${'a'.repeat(121)} | y`, CLUBS);
  assert.deepEqual(problems, [
    { why: 'cells', row: 1 },
    { why: 'twice', row: 4, name: 'HOA' },
    { why: 'cells', row: 5 },
    { why: 'too-long', row: 6 },
  ]);
  assert.equal(people.length, 3);
  assert.deepEqual(readPeople('Mai | a | b | 01', CLUBS).problems, [{ why: 'cells', row: 1 }], 'no fourth cell where none is asked for');
  assert.equal(readPeople('Mai | a | b | 01', CLUBS, true).people[0]?.fourth, '01');
  assert.deepEqual(readPeople(Array.from({ length: 601 }, (_, n) => `P${n} | a | b`).join('\n'), []).problems, [{ why: 'too-many' }]);
});

test('certificates are numbered where there is none, past the numbers given', () => {
  assert.equal(numberCertificates('A | r | f\nB | r | f | 02\nC | r | f\n\nD'), 'A | r | f | 01\nB | r | f | 02\nC | r | f | 03\n\nD');
  assert.equal(typedPeople([{ name: 'A', role: 'r', from: 'f', certificate: '01' }]), 'A | r | f | 01');
});
