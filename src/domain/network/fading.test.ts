// Signs of fading: every one found for its own reason, late is not inactive, and better is told from worse.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addMonthsTo, localDate, type Month, month } from '../../kernel/local-date.ts';
import { type ClubLife, type ClubMonth, fadingSigns, monthSigns, sinceThen, weightOfSigns, weightWhen } from './fading.ts';

const LAST = month('2026-10');
const WELL: ClubMonth = { held: 1, late: 0, visits: 4, fund: 24_000_000, lent: 15_000_000, overdue: 0 };

function life(change: Partial<Record<string, Partial<ClubMonth>>> = {}, rest: Partial<ClubLife> = {}): ClubLife {
  return {
    decisionOn: localDate('2020-01-10'),
    boardUntil: null,
    at: (asked: Month) => ({ ...WELL, ...change[asked] }),
    ...rest,
  };
}
const whys = (club: ClubLife, last = LAST): readonly string[] => fadingSigns(club, last).map(({ why }) => why);

test('a club that meets, visits and keeps its fund shows nothing', () => assert.deepEqual(whys(life()), []));

test('months without a meeting are counted from the last one met', () => {
  const silent = life({ '2026-08': { held: 0 }, '2026-09': { held: 0 }, '2026-10': { held: 0 } });
  assert.deepEqual(fadingSigns(silent, LAST), [{ why: 'missed', months: 3 }]);
  const back = life({ '2026-08': { held: 0 }, '2026-09': { held: 0 } });
  assert.deepEqual(whys(back), [], 'it met again');
});

test('a meeting sent late is a meeting, and is said apart from a missed one', () => {
  const late = life({ '2026-09': { late: 1 }, '2026-10': { late: 1 } });
  assert.deepEqual(whys(late), ['sent-late']);
  assert.deepEqual(monthSigns(late, LAST, 3), ['met', 'sent-late', 'sent-late']);
});

test('before its founding a club missed nothing', () => {
  const young = life({ '2026-07': { held: 0 }, '2026-08': { held: 0 } }, { decisionOn: localDate('2026-08-20') });
  assert.deepEqual(monthSigns(young, LAST, 4), ['before', 'before', 'met', 'met']);
});

test('arrears, a small fund and a shrinking one are three different signs', () => {
  assert.deepEqual(fadingSigns(life({ [LAST]: { overdue: 1_500_000 } }), LAST), [
    { why: 'arrears', amount: 1_500_000, basisPoints: 1_000 },
  ]);
  assert.deepEqual(whys(life({ [LAST]: { overdue: 1_499_999 } })), []);
  assert.deepEqual(whys(life({ [LAST]: { fund: 19_200_000 } })), ['fund-shrinking']);
  assert.deepEqual(whys(life({ [LAST]: { fund: 9_999_999 } })), ['fund-small', 'fund-shrinking']);
});

test('visits that stopped are a sign; a club that never visited anybody may have nobody to visit', () => {
  const months = [0, -1, -2].map((back) => addMonthsTo(LAST, back));
  const stopped = life(Object.fromEntries(months.map((one) => [one, { visits: 0 }])));
  assert.deepEqual(fadingSigns(stopped, LAST), [{ why: 'no-visits', months: 3 }]);
  assert.deepEqual(whys({ ...life(), at: () => ({ ...WELL, visits: 0 }) }), []);
});

test('a board past its term is a sign from the day after', () => {
  const until = localDate('2026-10-15');
  assert.deepEqual(whys(life({}, { boardUntil: until })), ['board-past-term']);
  assert.deepEqual(whys(life({}, { boardUntil: until }), month('2026-09')), []);
});

test('what became of a club since somebody began to look after it', () => {
  const weights = [
    { month: month('2026-08'), weight: 10 },
    { month: month('2026-09'), weight: 40 },
    { month: month('2026-10'), weight: 25 },
  ];
  assert.equal(weightWhen(weights, localDate('2026-10-03')), 40, 'of the month before, when it was graver');
  assert.deepEqual(
    [sinceThen(40, 0), sinceThen(40, 1), sinceThen(40, 25), sinceThen(40, 40), sinceThen(40, 50)],
    ['recovered', 'recovered', 'better', 'same', 'worse'],
  );
  assert.equal(weightOfSigns([]), 0);
});
