import assert from 'node:assert/strict';
import { test } from 'node:test';
import { amountInEnglishWords } from './english-words.ts';

test('amounts are read in English', () => {
  assert.equal(amountInEnglishWords(0), 'Zero đồng');
  assert.equal(amountInEnglishWords(15_000), 'Fifteen thousand đồng');
  assert.equal(amountInEnglishWords(2_788_021), 'Two million seven hundred eighty-eight thousand twenty-one đồng');
  assert.equal(amountInEnglishWords(1_000_000_005), 'One billion five đồng');
  assert.equal(amountInEnglishWords(-20_000), 'Minus twenty thousand đồng');
});
