// Which words a reading gets, at the numbers of the papers and one beside them; at a meeting and at home; against a person's own.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { id } from '../../kernel/ids.ts';
import { localDate } from '../../kernel/local-date.ts';
import { asksToMeasureAgain, findingsOf, middleOf } from './findings.ts';
import { lineOn, OWN_LINES, PRESSURE_LINES, SUGAR_LINES, WEIGHT_LINES } from './ranges.ts';
import type { DatedReading, Reading } from './reading.ts';

const personId = id('00000000-0000-4000-8000-000000000001');
const ON = localDate('2026-11-24');
const pressure = (systolic: number, diastolic: number): Reading => ({ personId, systolic, diastolic });
const dated = (reading: Omit<Reading, 'personId'>, on: string): DatedReading => ({
  personId,
  ...reading,
  on: localDate(on),
  cmdId: personId,
  at: 'meeting',
});
const systolics = (...values: number[]) => values.map((systolic, index) => dated({ systolic, diastolic: 80 }, `2026-0${index + 1}-24`));

test('pressure is called high and very high from the numbers of the guideline on, either of the two', () => {
  const said = (systolic: number, diastolic: number) => findingsOf(pressure(systolic, diastolic), ON, 'meeting')[0] ?? '';
  assert.deepEqual(
    [said(139, 89), said(140, 80), said(120, 90), said(179, 109), said(180, 80), said(150, 110)],
    ['', 'pressure-high', 'pressure-high', 'pressure-high', 'pressure-very-high', 'pressure-very-high'],
  );
});

test('at home the line lies five lower', () => {
  assert.deepEqual(findingsOf(pressure(135, 80), ON, 'visit'), ['pressure-high']);
  assert.deepEqual(findingsOf(pressure(135, 80), ON, 'meeting'), []);
  assert.deepEqual(findingsOf(pressure(134, 84), ON, 'visit'), []);
});

test('a person is compared with the middle of their own readings, never with one alone, nor with those of the same day', () => {
  const said = (systolic: number, before: readonly DatedReading[]) => findingsOf(pressure(systolic, 80), ON, 'meeting', before);
  assert.deepEqual(said(128, systolics(116, 120, 118)), ['pressure-above-usual']);
  assert.deepEqual(said(127, systolics(116, 120, 118)), []);
  assert.deepEqual(said(138, systolics(118)), []);
  const rested = [...systolics(116, 120, 118), dated({ systolic: 136, diastolic: 80 }, '2026-11-24')];
  assert.deepEqual(said(130, rested), ['pressure-above-usual']);
});

test('one wild reading does not move what is usual for a person', () => {
  assert.deepEqual(findingsOf(pressure(131, 80), ON, 'meeting', systolics(112, 118, 130, 116, 114)), ['pressure-above-usual']);
  assert.equal(middleOf([112, 118, 200, 116, 114]), 116);
  assert.equal(middleOf([]), null);
});

test('sugar goes by whether the person had eaten', () => {
  const said = (sugarTenths: number, sugarTime?: 'fasting' | 'after-meal') =>
    findingsOf({ personId, sugarTenths, ...(sugarTime === undefined ? {} : { sugarTime }) }, ON, 'meeting')[0] ?? '';
  assert.deepEqual(
    [said(69, 'fasting'), said(70, 'fasting'), said(70), said(110, 'after-meal'), said(111, 'after-meal'), said(111), said(39), said(38)],
    ['', 'sugar-high', '', '', 'sugar-high', 'sugar-high', '', 'sugar-low'],
  );
});

test('weight lost is more than one part in twenty of the heaviest within half a year', () => {
  const before = [dated({ weightHectograms: 600 }, '2026-06-24'), dated({ weightHectograms: 700 }, '2026-01-24')];
  const said = (weightHectograms: number) => findingsOf({ personId, weightHectograms }, ON, 'meeting', before);
  assert.deepEqual([said(570), said(569)], [[], ['weight-lost']]);
  assert.deepEqual(findingsOf({ personId, weightHectograms: 400 }, ON, 'meeting'), []);
});

test('only pressure is measured again after a rest', () => {
  assert.equal(asksToMeasureAgain(['sugar-high', 'weight-lost']), false);
  assert.equal(asksToMeasureAgain(['sugar-high', 'pressure-above-usual']), true);
});

test('every line has a day, ids are different, and a day before the first takes the first', () => {
  const all = [...PRESSURE_LINES, ...SUGAR_LINES, ...WEIGHT_LINES, ...OWN_LINES];
  assert.equal(new Set(all.map((line) => line.id)).size, all.length);
  assert.equal(lineOn(PRESSURE_LINES, localDate('2009-01-01')).id, 'qd-3192-2010');
});
