import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clubTitle } from './club-title.ts';

test('the long name is split into who and where', () => {
  assert.deepEqual(clubTitle('CLB LTHTGN thôn 5, xã Hoàng Tân'), { name: 'CLB thôn 5', place: 'xã Hoàng Tân' });
  assert.deepEqual(clubTitle('Câu lạc bộ Liên thế hệ tự giúp nhau khu 12, phường Quang Trung'), {
    name: 'CLB khu 12',
    place: 'phường Quang Trung',
  });
  assert.deepEqual(clubTitle('CLB Đồng cảm'), { name: 'CLB Đồng cảm', place: '' });
});
