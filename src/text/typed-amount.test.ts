import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { groupDigits } from './format.ts';
import { readTypedAmount } from './typed-amount.ts';

const UNDERSTOOD: readonly (readonly [string, number])[] = [
  ['5000000', 5_000_000],
  ['5.000.000', 5_000_000],
  ['5,000,000', 5_000_000],
  ['5 000 000', 5_000_000],
  ['5.000.000 đ', 5_000_000],
  ['5.000.000đ', 5_000_000],
  ['5,000,000 VND', 5_000_000],
  ['5.000.000 đồng', 5_000_000],
  ['5.000.000 đồng chẵn', 5_000_000],
  ['5,000,000.00', 5_000_000],
  ['5.000.000,0', 5_000_000],
  ['1.500', 1500],
  ['0', 0],
  ['5tr', 5_000_000],
  ['5 Tr', 5_000_000],
  ['5 triệu', 5_000_000],
  ['5 trie\u0323\u0302u', 5_000_000],
  ['5tr5', 5_500_000],
  ['5tr500', 5_500_000],
  ['5tr050', 5_050_000],
  ['5 triệu rưỡi', 5_500_000],
  ['1,5 triệu', 1_500_000],
  ['1.5tr', 1_500_000],
  ['0,25tr', 250_000],
  ['2tr500k', 2_500_000],
  ['2 triệu 500 nghìn', 2_500_000],
  ['500k', 500_000],
  ['500 nghìn', 500_000],
  ['500 ngàn đồng', 500_000],
  ['1.500k', 1_500_000],
  ['1 tỷ 200 triệu', 1_200_000_000],
  ['1,2 tỷ', 1_200_000_000],
  ['1ty2', 1_200_000_000],
];

const NOT_UNDERSTOOD: readonly (readonly [string, string])[] = [
  ['', 'empty'],
  ['   ', 'empty'],
  ['đ', 'not-a-sum'],
  ['năm triệu', 'not-a-sum'],
  ['5tr50', 'not-a-sum'],
  ['5k5tr', 'not-a-sum'],
  ['tr5', 'not-a-sum'],
  ['15.00.000', 'not-a-sum'],
  ['5.000,000', 'not-a-sum'],
  ['5 tấn', 'not-a-sum'],
  ['12/2026', 'not-a-sum'],
  ['#REF!', 'not-a-sum'],
  ['5.000.000 + 1', 'not-a-sum'],
  ['1.5', 'part-of-dong'],
  ['5000,25', 'part-of-dong'],
  ['0,00005 nghìn', 'part-of-dong'],
  ['-500.000', 'negative'],
  ['−5tr', 'negative'],
  ['(500.000)', 'negative'],
  ['100.000.000.001', 'too-large'],
  ['999999999999999999', 'too-large'],
];

test('sums as people type them', () => {
  for (const [typed, amount] of UNDERSTOOD) assert.deepEqual(readTypedAmount(typed), { ok: true, amount }, typed);
});

test('nonsense and what can be read in two ways is not guessed at', () => {
  for (const [typed, problem] of NOT_UNDERSTOOD) assert.deepEqual(readTypedAmount(typed), { ok: false, problem }, typed);
});

test('every sum we write is read back as itself, with dots, with commas, bare', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000_000_000 }), (amount) => {
      for (const typed of [String(amount), groupDigits(amount), groupDigits(amount).replaceAll('.', ','), `${groupDigits(amount)} đ`])
        assert.deepEqual(readTypedAmount(typed), { ok: true, amount });
    }),
  );
});

test('no text at all makes it throw or answer with a part of a đồng', () => {
  fc.assert(
    fc.property(fc.string(), (typed) => {
      const read = readTypedAmount(typed);
      assert.ok(!read.ok || Number.isSafeInteger(read.amount));
    }),
    { numRuns: 2000 },
  );
});
