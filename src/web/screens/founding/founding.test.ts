import assert from 'node:assert/strict';
import { test } from 'node:test';
import { QUANG_NINH, VIETNAM } from '../../../domain/network/units/vietnam.ts';
import { localDate } from '../../../kernel/local-date.ts';
import { basisPointsOf } from './basis-points.ts';
import { charterOf, charterProblems, defaultCharterForm, yearlyRateOf } from './charter-form.ts';
import { emptyFoundClubForm, foundClubBody, foundClubProblems } from './found-club-form.ts';
import { hourOf } from './hour-of.ts';
import { changeOfPlace, isSamePlace } from './place-change.ts';
import { findUnits, unitsOfArea } from './units-of-area.ts';

const today = localDate('2026-11-24');
const form = {
  ...emptyFoundClubForm(),
  decisionOn: '2026-10-01',
  decisionNumber: ' 12/QĐ-UBND ',
  unitId: 'x',
  hamlet: 'khu 1',
  name: 'CLB  khu 1',
  launchedOn: '2026-10-15',
};

test('communes to choose from are those of the decision’s day: 177, 171, then 54', () => {
  const count = (on: string) => unitsOfArea(QUANG_NINH, localDate(on), today, VIETNAM).length;
  assert.deepEqual([count('2024-10-31'), count('2024-11-01'), count('2025-07-01')], [177, 171, 54]);
});

test('a commune’s officer sees its own commune and those that wholly became part of it', () => {
  const [now] = findUnits(unitsOfArea(QUANG_NINH, today, today, VIETNAM), 'ha an');
  assert.equal(now?.name, 'phường Hà An');
  const own = unitsOfArea(now?.unitId ?? '', today, today, VIETNAM);
  assert.deepEqual(
    own.map(({ name }) => name),
    ['phường Hà An'],
  );
  for (const { unitId } of unitsOfArea(now?.unitId ?? '', localDate('2020-05-01'), today, VIETNAM))
    assert.ok(VIETNAM.successions.some(({ predecessor }) => predecessor === unitId));
});

test('a search needs no accents and may name the district of those days', () => {
  const then = unitsOfArea(QUANG_NINH, localDate('2020-05-01'), today, VIETNAM);
  assert.ok(findUnits(then, 'HA AN quang yen').some(({ name }) => name === 'phường Hà An'));
  assert.deepEqual(findUnits(then, 'khong co'), []);
});

test('a form without anything names every place that is missing; a whole one becomes a command', () => {
  const missing = foundClubProblems(emptyFoundClubForm(), today, false);
  assert.deepEqual(Object.keys(missing).sort(), ['decisionNumber', 'decisionOn', 'hamlet', 'launchedOn', 'name', 'unitId']);
  assert.deepEqual(foundClubProblems(form, today, true), {});
  const body = foundClubBody(form);
  assert.deepEqual(
    [body.name, body.decisionNumber, body.charter.interestSplit],
    ['CLB khu 1', '12/QĐ-UBND', [{ fund: 'activity', weight: 100 }]],
  );
  assert.equal(foundClubProblems({ ...form, decisionOn: '2026-11-25' }, today, true).decisionOn, 'dateFuture');
  assert.equal(foundClubProblems({ ...form, decisionOn: '1926-10-01' }, today, true).decisionOn, 'dateOld');
  assert.equal(foundClubProblems({ ...form, launchedOn: '2029-10-01' }, today, true).launchedOn, 'launchFar');
  assert.equal(foundClubProblems(form, today, false).unitId, 'unitGone');
});

test('a rate is typed as people write it', () => {
  const cases = {
    '0,8': 80,
    '0.80': 80,
    '1': 100,
    ' 1,25 % ': 125,
    '10': 1000,
    '10,01': null,
    '-1': null,
    abc: null,
    '': null,
    '0,805': null,
  };
  for (const [typed, points] of Object.entries(cases)) assert.equal(basisPointsOf(typed), points, typed);
});

test('an hour is typed as people write it', () => {
  const cases = {
    '8h30': '08:30',
    ' 8 giờ 30 phút ': '08:30',
    '8 Giờ': '08:00',
    '14g15': '14:15',
    '08:30': '08:30',
    '0.05': '00:05',
    '19h': '19:00',
    '24h': null,
    '8h60': null,
    '8:': null,
    '8h5': null,
    '8': null,
    '830': null,
    '2 giờ chiều': null,
    sáng: null,
    '': null,
  };
  for (const [typed, hour] of Object.entries(cases)) assert.equal(hourOf(typed), hour, typed);
});

test('a charter holds the hour and the place that were typed, and neither when they were left empty', () => {
  const charter = defaultCharterForm();
  const typed = charterOf({ ...charter, meetingTime: '8h30', meetingPlace: '  nhà văn  hóa ' });
  assert.deepEqual([typed.meetingTime, typed.meetingPlace], ['08:30', 'nhà văn hóa']);
  const empty = charterOf({ ...charter, meetingTime: ' ', meetingPlace: ' ' });
  assert.ok(!('meetingTime' in empty) && !('meetingPlace' in empty));
  assert.deepEqual(charterProblems({ ...charter, meetingTime: '25h' }), { meetingTime: 'timeBad' });
  assert.deepEqual(charterProblems({ ...charter, meetingTime: ' ' }), {});
});

test('a flat 1 % a month is above 20 % a year, 0,8 % on what is left is not', () => {
  const charter = defaultCharterForm();
  assert.deepEqual(yearlyRateOf(charter), { basisPoints: 960, over: false });
  const flat = yearlyRateOf({ ...charter, method: 'flat', rate: '1', instalments: '10' });
  assert.equal(flat?.over, true);
  assert.equal(yearlyRateOf({ ...charter, rate: 'x' }), null);
});

test('odd values of a charter are asked about where they stand', () => {
  const charter = { ...defaultCharterForm(), dues: null, ceiling: 0, instalments: '30', income: '60' };
  assert.deepEqual(charterProblems(charter), {
    dues: 'amountBad',
    ceiling: 'amountZero',
    instalments: 'instalmentsOver',
    income: 'splitSum',
  });
});

test('a move says who counts the club afterwards and who no longer does', () => {
  const [from, to] = [
    findUnits(unitsOfArea(QUANG_NINH, today, today, VIETNAM), 'ha an')[0],
    findUnits(unitsOfArea(QUANG_NINH, today, today, VIETNAM), 'tuan chau')[0],
  ];
  const first = { unitId: from?.unitId ?? '', hamlet: 'khu 1', since: localDate('2025-08-01') };
  const move = { unitId: to?.unitId ?? '', hamlet: 'khu 2', since: localDate('2026-11-01') };
  const change = changeOfPlace([first], move, today, VIETNAM);
  assert.deepEqual([change.leaves, change.joins, change.stays], [[first.unitId], [move.unitId], [QUANG_NINH]]);
  assert.deepEqual(
    change.timeline.map(({ until, isNew }) => [until, isNew]),
    [
      ['2026-10-31', false],
      [null, true],
    ],
  );
  const earlier = changeOfPlace([first, move], { ...first, hamlet: 'khu 9', since: localDate('2026-01-01') }, today, VIETNAM);
  assert.deepEqual([earlier.leaves, earlier.joins, earlier.timeline.length], [[], [], 3]);
  assert.ok(isSamePlace([first], { ...first, since: today }) && !isSamePlace([first], move));
});
