import assert from 'node:assert/strict';
import { test } from 'node:test';
import { amountInWords } from './words.ts';

// The shared test vectors of conventions §2 (money-words.tsv), copied so that the suite needs no file outside the repo.
const vectors: readonly (readonly [number, string])[] = [
  [0, 'không đồng'],
  [15_000, 'mười lăm nghìn đồng'],
  [21_000, 'hai mươi mốt nghìn đồng'],
  [24_000_000, 'hai mươi tư triệu đồng'],
  [105_000, 'một trăm linh năm nghìn đồng'],
  [1_000_005, 'một triệu không trăm linh năm đồng'],
  [1_234_567, 'một triệu hai trăm ba mươi tư nghìn năm trăm sáu mươi bảy đồng'],
  [21_005_004, 'hai mươi mốt triệu không trăm linh năm nghìn không trăm linh bốn đồng'],
  [1_000_000_005, 'một tỷ không trăm linh năm đồng'],
];

for (const [amount, words] of vectors) {
  test(`${amount} is read "${words}"`, () => {
    assert.equal(amountInWords(amount).toLowerCase(), words);
  });
}

test('the first letter is a capital and a loss says so', () => {
  assert.equal(amountInWords(2_788_000), 'Hai triệu bảy trăm tám mươi tám nghìn đồng');
  assert.equal(amountInWords(-20_000), 'Âm hai mươi nghìn đồng');
});
