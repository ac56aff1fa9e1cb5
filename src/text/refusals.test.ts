import assert from 'node:assert/strict';
import { test } from 'node:test';
import { problemSentence } from './problems.ts';
import { refusalSentence } from './refusals.ts';
import { reviewSentence } from './reviews.ts';

test('a refusal says what is wrong with its own figures in it', () => {
  assert.equal(
    refusalSentence({ why: 'fund-cash-too-small', cash: 2_500_000 }, 'vi'),
    'Két của quỹ chỉ còn 2.500.000\u00A0đ. Cho vay ít hơn, hoặc đợi thu thêm ạ.',
  );
  assert.match(refusalSentence({ why: 'over-ceiling', ceiling: 50_000_000, owed: 3_000_000 }, 'vi'), /đang nợ 3\.000\.000/);
  assert.doesNotMatch(refusalSentence({ why: 'over-ceiling', ceiling: 50_000_000, owed: 0 }, 'vi'), /đang nợ/);
  assert.match(refusalSentence({ why: 'records-after-count', records: 2 }, 'en'), /2 money records/);
});

test('an unknown problem still gives a sentence', () => {
  assert.equal(problemSentence('of-the-future', 'vi'), problemSentence('not-known', 'vi'));
  assert.match(reviewSentence('repayment-twice', 'vi'), /giữ hộ/);
});
