// Numbers as officers type them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readStatistic } from './typed-statistic.ts';

test('counts with points, spaces or neither; anything else is no count', () => {
  for (const typed of ['180.994', '180994', ' 180 994 ']) assert.equal(readStatistic('older-people', typed), 180_994);
  for (const typed of ['1,5', '18.09', 'chưa rõ', '-3', '1.25.000']) assert.equal(readStatistic('older-people', typed), null, typed);
  assert.equal(readStatistic('older-people', '  '), undefined);
});

test('a share has a comma and stays within the whole', () => {
  assert.equal(readStatistic('older-share-basis-points', '13,46'), 1_346);
  assert.equal(readStatistic('older-share-basis-points', '13,4%'), 1_340);
  assert.equal(readStatistic('older-share-basis-points', '101'), null);
  assert.equal(readStatistic('older-share-basis-points', '13.46'), null);
});
