// A programme and conclusions as officers type them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localDate } from '../../../kernel/local-date.ts';
import { readAgenda, readConclusions, readDay, readHour, typedAgenda, typedConclusions } from './typed-lines.ts';

test('hours and days as people write them; what is none is none', () => {
  assert.deepEqual(['8:05', '08:05', '8h', '8h30', '23:59'].map(readHour), ['08:05', '08:05', '08:00', '08:30', '23:59']);
  assert.deepEqual(['24:00', '8:60', 'tám giờ', '8'].map(readHour), [null, null, null, null]);
  assert.equal(readDay('1/2/2026'), '2026-02-01');
  assert.deepEqual(['31/02/2026', '2026-02-01', '1/2/26', ''].map(readDay), [null, null, null, null]);
});

test('a programme with or without hours and people comes back as it was typed', () => {
  const text = '08:00 | Khai mạc | Chủ tịch\nThảo luận\nPhát biểu | Khách mời';
  const { lines, problems } = readAgenda(text);
  assert.deepEqual(problems, []);
  assert.deepEqual(lines, [
    { at: '08:00', what: 'Khai mạc', who: 'Chủ tịch' },
    { what: 'Thảo luận' },
    { what: 'Phát biểu', who: 'Khách mời' },
  ]);
  assert.equal(typedAgenda(lines), text);
  assert.deepEqual(
    readAgenda('25:00 | Khai mạc\n\n08:00\na | b | c | d').problems.map(({ row }) => row),
    [1, 3, 4],
  );
});

test('more lines than the book takes are said to be too many', () => {
  const many = (count: number) => readAgenda(Array.from({ length: count }, (_, n) => `Việc ${n}`).join('\n')).problems;
  assert.deepEqual([many(60), many(61)], [[], [{ why: 'too-many', row: 61 }]]);
});

test('a conclusion keeps its id when the minutes are written anew, and is due no sooner than the day', () => {
  let made = 0;
  const fresh = (): string => {
    made += 1;
    return `n${made}`;
  };
  const before = [{ lineId: 'old', what: 'Nộp báo cáo', who: 'Chủ nhiệm' }];
  const { lines, problems } = readConclusions('Mở hai CLB | Hội phường | 31/12/2026\nNộp báo cáo | Kế toán', {
    heldOn: '2026-11-04',
    before,
    fresh,
  });
  assert.deepEqual(problems, []);
  assert.deepEqual(
    lines.map(({ lineId, dueOn }) => [lineId, dueOn]),
    [
      ['n1', localDate('2026-12-31')],
      ['old', undefined],
    ],
  );
  assert.equal(typedConclusions(lines), 'Mở hai CLB | Hội phường | 31/12/2026\nNộp báo cáo | Kế toán');
  assert.deepEqual(
    readConclusions('a | b | 03/11/2026\nc\nd | e\nd | f\ng | h | mai', { heldOn: '2026-11-04', before: [], fresh }).problems,
    [
      { why: 'bad', row: 1 },
      { why: 'bad', row: 2 },
      { why: 'twice', row: 4 },
      { why: 'bad', row: 5 },
    ],
  );
});
