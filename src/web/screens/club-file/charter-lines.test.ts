import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEFAULT_CHARTER } from '../../../domain/club/charter.ts';
import { dong } from '../../../kernel/money.ts';
import { clubFile } from '../../text/vi/club-file.ts';
import { founding } from '../../text/vi/founding.ts';
import { charterChanges, type LineWords } from './charter-lines.ts';

const words: LineWords = { file: clubFile, methods: founding.charter.methods, fund: (fund) => fund };

test('what changes is said rule by rule, new before old', () => {
  const after = { ...DEFAULT_CHARTER, duesPerMonth: dong(8000), resolutionQuorum: 50 };
  assert.deepEqual(charterChanges(DEFAULT_CHARTER, after, words), [
    'Mỗi thành viên đóng một tháng: 8.000\u00a0đ thay vì 5.000\u00a0đ',
    'Số thành viên dự để biểu quyết có giá trị: 50% thay vì không có',
  ]);
  assert.deepEqual(charterChanges(after, after, words), []);
});

test('the hour and the place of the meeting have lines of their own', () => {
  const before = { ...DEFAULT_CHARTER, meetingTime: '08:30' };
  assert.deepEqual(charterChanges(before, { ...before, meetingTime: '14:00', meetingPlace: 'đình làng' }, words), [
    'Giờ họp: 14:00 thay vì 08:30',
    'Nơi họp: đình làng thay vì không có',
  ]);
});

test('a rule without a line of its own still shows that it changed', () => {
  assert.deepEqual(charterChanges(DEFAULT_CHARTER, { ...DEFAULT_CHARTER, roundPrincipalTo: 5000 }, words), [
    'Quy định khác: có sửa thay vì như trước',
  ]);
});
