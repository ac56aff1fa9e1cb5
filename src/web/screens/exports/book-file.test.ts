import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localDate } from '../../../kernel/local-date.ts';
import { fileName } from './book-file.ts';

test('the file is named after club and day, in letters every phone and mail takes', () => {
  const day = localDate('2026-11-24');
  const profile = { name: 'CLB LTHTGN thôn 5, xã Hoàng Tân (Đông)', decisionNumber: '', decisionOn: day, launchedOn: day };
  assert.equal(fileName({ profile, latestOn: day }, 'workbook'), 'so-clb-lthtgn-thon-5-xa-hoang-tan-dong-2026-11-24.xlsx');
  assert.equal(fileName({ profile: null, latestOn: '' }, 'journal'), 'so.journal.txt');
});
