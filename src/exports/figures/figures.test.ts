// Files of figures: values in the units a stranger expects, nothing a spreadsheet runs, codes DHIS2 takes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { INDICATORS, isIndicatorId } from '../../domain/network/indicators/catalogue.ts';
import { month } from '../../kernel/local-date.ts';
import { adx, dataValueSet, elementCode, metadata } from './dhis2.ts';
import { type FigureSet, plainValue } from './figure-rows.ts';
import { openCsv, openJson } from './open-figures.ts';

const all = Object.keys(INDICATORS).filter(isIndicatorId);
const share = all.find((one) => INDICATORS[one].measure === 'share') ?? 'clubs';
const halves = all.find((one) => INDICATORS[one].measure === 'half-days') ?? 'clubs';
const set: FigureSet = {
  unitId: 'vn-a',
  month: month('2026-11'),
  units: [{ unitId: 'vn-a', type: 'Tỉnh', name: '=1+1 "A", <b>' }],
  rows: [
    { unitId: 'vn-a', indicator: 'clubs', month: month('2026-11'), value: 165 },
    { unitId: 'vn-a', indicator: share, month: month('2026-11'), value: 3_290 },
    { unitId: 'vn-a', indicator: halves, month: month('2026-11'), value: 7 },
  ],
  withheld: 2,
  demo: true,
};

test('values are told in percent and in days, everything else as it is', () => {
  assert.equal(plainValue({ indicator: share, value: 3_290 }), '32.90');
  assert.equal(plainValue({ indicator: share, value: 5 }), '0.05');
  assert.equal(plainValue({ indicator: halves, value: 7 }), '3.5');
  assert.equal(plainValue({ indicator: 'clubs', value: -3 }), '-3');
});

test('every code is its own and of a length DHIS2 takes', () => {
  const codes = all.map(elementCode);
  assert.equal(new Set(codes).size, all.length);
  assert.deepEqual(
    codes.filter((code) => code.length > 50 || !/^[A-Z0-9_]+$/.test(code)),
    [],
  );
  const { dataElements } = metadata({ ...set, rows: all.map((indicator) => ({ unitId: 'vn-a', indicator, month: set.month, value: 1 })) });
  assert.equal(new Set(dataElements.map(({ shortName }) => shortName)).size, all.length, 'short names are unique in DHIS2');
});

test('no cell of the table is taken for a formula, no name breaks the XML', () => {
  const csv = openCsv(set);
  assert.ok(csv.startsWith('\uFEFFunit,unit_name,month'));
  const evil = { ...set, units: [{ unitId: 'vn-a', type: '', name: '=1+1 "A", <b>' }] };
  assert.ok(openCsv(evil).includes(`"'=1+1 ""A"", <b>"`));
  const odd = adx({ ...set, rows: [{ unitId: 'a<b&"c"', indicator: 'clubs', month: set.month, value: 1 }] }, '2026-11-29T00:00:00Z');
  assert.ok(odd.includes('orgUnit="a&lt;b&amp;&quot;c&quot;"'));
  assert.ok(odd.includes('period="2026-11-01/P1M"'));
});

test('what is withheld is counted, what is sample is said, each figure has its definition', () => {
  const file = openJson(set, 'CC0-1.0');
  assert.deepEqual([file.withheld, file.sample, file.licence?.id, file.dictionary.length], [2, true, 'CC0-1.0', 3]);
  assert.equal(dataValueSet(set).dataValues[0]?.period, '202611');
});
