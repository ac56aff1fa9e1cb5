// The article's statements come out of the sample's own records, all of them, with the article's figures.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ARTICLE_DAY } from '../sample/network-records.ts';
import { ALL_CLUBS } from '../sample/plan.ts';
import { articleReport } from './report-article.ts';
import { reading } from './report-article-reading.ts';
import { playedSource } from './report-article-sources.ts';

const whole = playedSource(ARTICLE_DAY, ALL_CLUBS);

test('all nineteen statements can be computed from the sample network', () => {
  const { text, missing } = articleReport(whole, ARTICLE_DAY);
  assert.deepEqual(missing, []);
  for (const figure of [
    '165 câu lạc bộ',
    '180.994',
    '13,46%',
    '1.344.681',
    '77,8%',
    '126.296',
    '80 đại biểu của 31 CLB',
    '86,4%, còn 26',
    'trên 177',
    '51 trên 54',
    'phường Hà An',
  ]) {
    assert.ok(text.includes(figure), figure);
  }
});

test('165 clubs, over 9,000 members, over 3.7 billion đồng, about 94 clubs with 20 million, on 4 November 2022', () => {
  const { value } = reading(whole, ARTICLE_DAY);
  assert.equal(value('clubs-founded'), 165);
  assert.ok(value('members') > 9000 && value('members') < 9100, `${value('members')} members`);
  assert.ok(value('fund-total') > 3_700_000_000 && value('fund-total') < 3_725_000_000, `${value('fund-total')} đồng`);
  assert.equal(value('fund-total'), value('cash') + value('bank') + value('loans-outstanding'));
  assert.ok(Math.abs(value('clubs-fund-20m') - 94) <= 3, `${value('clubs-fund-20m')} clubs`);
  assert.equal(value('members'), value('members-60-plus') + value('members-under-60'));
});

test('the whole is the sum of its parts: clubs by commune of then, and by commune of now', () => {
  const { value } = reading(whole, ARTICLE_DAY);
  for (const indicator of ['members', 'fund-total', 'visits', 'clubs-fund-20m'] as const) {
    const byUnit = Map.groupBy(whole.clubs, (club) => club.placements.at(-1)?.unitId ?? '');
    const parts = [...byUnit.values()].map((clubs) => reading({ ...whole, clubs }, ARTICLE_DAY).value(indicator));
    assert.equal(
      parts.reduce((sum, part) => sum + part, 0),
      value(indicator),
      indicator,
    );
  }
});

test('what cannot be computed is said, by number', () => {
  const empty = { ...whole, clubs: [], statistics: [] };
  assert.deepEqual(articleReport(empty, ARTICLE_DAY).missing, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 15, 17, 18, 19]);
});
