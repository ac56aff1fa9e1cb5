import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  formatBasisPoints,
  formatDate,
  formatDocumentDate,
  formatDong,
  formatMonth,
  formatPercent,
  formatShortDong,
  formatSignedDong,
} from './format.ts';

test('a sum has dots, a no-break space and a true minus', () => {
  assert.equal(formatDong(1_234_000), '1.234.000\u00A0đ');
  assert.equal(formatDong(0), '0\u00A0đ');
  assert.equal(formatDong(-20_000), '−20.000\u00A0đ');
});

test('a difference always shows its sign', () => {
  assert.equal(formatSignedDong(61_000), '+61.000\u00A0đ');
  assert.equal(formatSignedDong(-20_000), '−20.000\u00A0đ');
  assert.equal(formatSignedDong(0), '0\u00A0đ');
});

test('tiles shorten billions and tens of millions', () => {
  assert.equal(formatShortDong(3_712_450_000), '3,71 tỷ đồng');
  assert.equal(formatShortDong(46_800_000), '46,8 triệu đồng');
  assert.equal(formatShortDong(950_000), '950.000\u00A0đ');
});

test('parts of a whole', () => {
  assert.equal(formatPercent(165, 191), '86,4%');
  assert.equal(formatPercent(0, 0), '0%');
  assert.equal(formatBasisPoints(80), '0,8%');
  assert.equal(formatBasisPoints(2146), '21,46%');
  assert.equal(formatBasisPoints(0), '0%');
  assert.equal(formatBasisPoints(1000), '10%');
});

test('dates as papers write them', () => {
  assert.equal(formatDate('2026-11-24'), '24/11/2026');
  assert.equal(formatMonth('2026-11'), '11/2026');
  assert.equal(formatDocumentDate('2026-01-05'), 'ngày 05 tháng 01 năm 2026');
  assert.equal(formatDocumentDate('2026-06-24'), 'ngày 24 tháng 6 năm 2026');
});
