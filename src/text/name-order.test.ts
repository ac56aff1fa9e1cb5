import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareNames } from './name-order.ts';

const NAMES =
  'An Ân Ánh Ấm Ăng Bưởi Bình Bính Chiến Cúc Dung Dũng Đức Đoàn Dịu Hà Hạ Hả Hã Há Ha Hiền Hiển Hoa Hoà Hóa Huệ Lụa Lúa Mến Mền Nụ Oanh Ô Ơn Út Ước Uyên Vân Vần Yến Ý'.split(
    ' ',
  );

test('single names stand in the order of the platform’s Vietnamese collation', () => {
  const platform = new Intl.Collator('vi');
  assert.deepEqual([...NAMES].sort(compareNames), [...NAMES].sort(platform.compare));
});

test('the given name comes first, then the middle, then the family name', () => {
  const names = ['Nguyễn Thị Hoa', 'Đỗ Văn Ân', 'Bùi Thị Hoa', 'Trần Văn Đỗ', 'Lê Thị An'];
  assert.deepEqual([...names].sort(compareNames), ['Lê Thị An', 'Đỗ Văn Ân', 'Trần Văn Đỗ', 'Bùi Thị Hoa', 'Nguyễn Thị Hoa']);
});
