// The printed visit book against the book: every visit of its months and no other, what was measured but no note, open lines for
// pencil, the care room only, and nothing of somebody who has said no.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visitsOf } from '../../src/domain/care/recipients.ts';
import { type LocalDate, localDate, month } from '../../src/kernel/local-date.ts';
import { type Asked, roomsFor } from '../../src/papers/asked.ts';
import { buildPaper } from '../../src/papers/build.ts';
import type { Paper, Row } from '../../src/papers/paper.ts';
import { paperText } from '../../src/papers/paper-text.ts';
import { formatDate } from '../../src/text/format.ts';
import { type Club, clubAtWork, people } from '../stories/club.ts';

const { sau, dung, lan } = people;
const NOTE = 'con gái bận, bà buồn';

function cared(): Club {
  const club = clubAtWork('Sổ thăm');
  club.record('Nhận chăm sóc.', {
    kind: 'start-care',
    body: { personId: sau.id, volunteers: [dung.id, lan.id], why: 'alone' },
    priv: { name: sau.name, place: 'ngõ cạnh đình', contact: 'con gái 0900 000 001' },
  });
  club.day('2026-01-20');
  club.record('Thăm, đo huyết áp.', {
    kind: 'record-visit',
    body: { personId: sau.id, visitors: [dung.id, lan.id], tasks: ['talk', 'clean', 'hái rau'], condition: 'good' },
    priv: { note: NOTE, reading: { personId: sau.id, systolic: 138, diastolic: 82 } },
  });
  club.day('2026-02-03');
  club.record('Thăm.', { kind: 'record-visit', body: { personId: sau.id, visitors: [lan.id], tasks: ['cook'], condition: 'worse' } });
  club.day('2026-02-10');
  const twice = club.record('Ghi nhầm.', {
    kind: 'record-visit',
    body: { personId: sau.id, visitors: [lan.id], tasks: [], condition: 'good' },
  });
  club.record('Bỏ lần ghi nhầm.', { kind: 'reverse-record', body: { cmdId: twice, reason: 'recorded-twice' } });
  return club;
}

function bookOf({ state }: Club, from: string, to: string, printedOn: LocalDate = localDate('2026-02-15')): Paper | null {
  const setting = { unitName: () => 'phường Hà An', printedOn, printedBefore: new Set<never>(), unsent: new Set<never>() };
  return buildPaper(state, setting, { paper: 'visit-book', personId: sau.id, from: month(from), to: month(to) });
}

function rowsOf(paper: Paper | null): readonly Row[] {
  assert.ok(paper);
  return paper.sheets.flatMap(({ blocks }) => blocks).flatMap((block) => (block.what === 'table' ? block.rows : []));
}

const written = (paper: Paper | null): readonly Row[] => rowsOf(paper).filter(({ look }) => look !== 'open');

test('a year has every visit that stands, oldest first, with who, what, how and what was measured', () => {
  const club = cared();
  const paper = bookOf(club, '2026-01', '2026-12');
  assert.deepEqual(
    written(paper).map(({ cells }) => cells),
    [
      ['20/01/2026', `${dung.name}, ${lan.name}`, 'Trò chuyện, Dọn nhà, hái rau', 'Khỏe', 'huyết áp 138/82 mmHg'],
      ['03/02/2026', lan.name, 'Nấu ăn', 'Yếu hơn', ''],
    ],
  );
  assert.deepEqual(
    written(paper).map(({ cells }) => cells[0]),
    visitsOf(club.state, sau.id).map(({ on }) => formatDate(on)),
  );
  assert.ok(paper);
  for (const words of [sau.name, 'SỔ THĂM NĂM 2026', '2 lượt thăm: khỏe 1, như mọi khi 0, yếu hơn 1'])
    assert.ok(paperText(paper).includes(words), words);
});

test('it may lie about in a house: no note, no address, no telephone number', () => {
  const paper = bookOf(cared(), '2026-01', '2026-12');
  assert.ok(paper);
  for (const words of [NOTE, 'ngõ cạnh đình', '0900']) assert.ok(!paperText(paper).includes(words), words);
});

test('a month has its own visits only, and lines for pencil even when there was none', () => {
  const club = cared();
  assert.equal(written(bookOf(club, '2026-02', '2026-02')).length, 1);
  const empty = bookOf(club, '2025-12', '2025-12');
  assert.equal(written(empty).length, 0);
  const open = rowsOf(empty).filter(({ look }) => look === 'open');
  assert.ok(open.length >= 8 && open.every(({ cells }) => cells.length === 5 && cells.every((cell) => cell === '')));
  assert.match(paperText(empty ?? assert.fail()), /Chưa có lượt thăm nào/);
});

test('a visit dated ahead waits for its day', () => {
  assert.equal(written(bookOf(cared(), '2026-01', '2026-12', localDate('2026-02-02'))).length, 1);
});

test('who has said no to care has no book, who has said no to measuring has no figures in it', () => {
  const care = cared();
  care.record('Cụ không muốn nữa.', { kind: 'withdraw-consent', body: { personIds: [sau.id], purpose: 'care' } });
  assert.equal(bookOf(care, '2026-01', '2026-12'), null);
  const health = cared();
  health.record('Cụ không muốn ghi số đo.', { kind: 'withdraw-consent', body: { personIds: [sau.id], purpose: 'health' } });
  const paper = bookOf(health, '2026-01', '2026-12');
  assert.ok(paper);
  assert.equal(written(paper).length, 2);
  assert.doesNotMatch(paperText(paper), /138/);
});

test('it is of the care room', () => {
  const asked: Asked = { paper: 'visit-book', personId: sau.id, from: month('2026-01'), to: month('2026-12') };
  assert.deepEqual(roomsFor(asked), ['common', 'care']);
});
