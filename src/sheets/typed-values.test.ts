import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  readBirth,
  readCount,
  readDay,
  readFund,
  readHousehold,
  readMethod,
  readMonth,
  readName,
  readPhone,
  readRate,
  readRoles,
  readSex,
  readSource,
  readYesNo,
} from './typed-values.ts';

function table<Value>(read: (typed: string) => Value, rows: readonly (readonly [string, Value])[]): void {
  for (const [typed, value] of rows) assert.deepEqual(read(typed), value, `"${typed}"`);
}

test('days', () => {
  table<string | null>(readDay, [
    ['05/01/1950', '1950-01-05'],
    ['5-1-1950', '1950-01-05'],
    ['5.1.1950', '1950-01-05'],
    ['1950-01-05', '1950-01-05'],
    ['18268', '1950-01-05'],
    ['15/03/2024 00:00', '2024-03-15'],
    ['05/01/50', null],
    ['31/02/2020', null],
    ['13/13/2020', null],
    ['hôm qua', null],
    ['', null],
    ['1950', null],
  ]);
});

test('months', () => {
  table<string | null>(readMonth, [
    ['9/2026', '2026-09'],
    ['tháng 9/2026', '2026-09'],
    ['T9/2026', '2026-09'],
    ['2026-09', '2026-09'],
    ['01/09/2026', '2026-09'],
    ['9 năm 2026', '2026-09'],
    ['13/2026', null],
    ['9', null],
    ['9/26', null],
  ]);
});

test('births, with what the paper has and no more', () => {
  table(readBirth, [
    ['1950', { born: '1950' }],
    ['1/1950', { born: '1950-01' }],
    ['05/01/1950', { born: '1950-01', bornOn: '1950-01-05' as never }],
    ['50', null],
    ['19500', null],
    ['năm 1950', null],
  ]);
});

test('answers and names of things', () => {
  table(readSex, [
    ['Nữ', 'female'],
    ['NU', 'female'],
    ['nam', 'male'],
    ['M', 'male'],
    ['?', null],
  ]);
  table(readYesNo, [
    ['x', true],
    ['Có', true],
    ['✓', true],
    ['', false],
    ['không', false],
    ['có thể', null],
  ]);
  table(readHousehold, [
    ['Hộ nghèo', 'poor'],
    ['cận nghèo', 'near-poor'],
    ['HCN', 'near-poor'],
    ['Khó khăn', 'hardship'],
    ['', 'other'],
    ['giàu', null],
  ]);
  table(readFund, [
    ['Quỹ tăng thu nhập', 'income'],
    ['HĐ', 'activity'],
    ['Tấm lòng vàng', 'fund-tam-long-vang'],
    ['fund-lua', 'fund-lua'],
    ['quỹ nào đó', null],
  ]);
  table(readSource, [
    ['Ngân sách xã', 'state-budget'],
    ['Hội NCT tỉnh', 'association'],
    ['Dự án VIE071', 'project'],
    ['Nhà hảo tâm', 'donor'],
    ['Thành viên góp', 'members'],
    ['Khác', 'other'],
    ['?', null],
  ]);
  table(readMethod, [
    ['Giảm dần', 'declining-equal-principal'],
    ['lãi cố định', 'flat'],
    ['Góp đều', 'declining-equal-instalment'],
    ['Gốc cuối kỳ', 'flat-principal-at-end'],
    ['?', null],
  ]);
  table(readRoles, [
    ['Chủ nhiệm', ['chair']],
    ['Thủ quỹ, TNV', ['treasurer', 'volunteer']],
    ['Kế toán và tổ trưởng', ['accountant', 'group-head']],
    ['', []],
    ['Thành viên', []],
    ['Giám đốc', null],
  ]);
});

test('rates, counts, names and telephone numbers', () => {
  table(readRate, [
    ['0,8', 80],
    ['0.8%', 80],
    ['0.008', 80],
    ['1', 100],
    ['0', 0],
    ['11', null],
    ['tám', null],
    ['-1', null],
  ]);
  table(
    (typed) => readCount(typed, 1, 120),
    [
      ['10', 10],
      ['10 tháng', 10],
      ['0', null],
      ['121', null],
      ['1,5', null],
    ],
  );
  table(readName, [
    ['  Nguyễn  Thị Hoa ', 'Nguyễn Thị Hoa'],
    ['NGUYỄN THỊ HOA', 'Nguyễn Thị Hoa'],
    ['Hoa', 'Hoa'],
    ['Hoa 2', null],
    ['=A1', null],
    ['', null],
    ['-', null],
  ]);
  table(readPhone, [
    ['912345678', '0912345678'],
    ['0912 345 678', '0912345678'],
    ['+84912345678', '0912345678'],
    ['nhà con trai', 'nhà con trai'],
  ]);
});
