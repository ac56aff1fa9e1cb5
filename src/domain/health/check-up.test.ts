// A check-up day: planned, moved, held, written down twice, taken back; who came lies in another room than that it was held.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { founded, HOA, LUA, numberedId, THANG } from '../club/book-player.ts';
import { plannedCheckUps } from './check-up.ts';
import { seenInYear } from './seen.ts';

const DAY = numberedId(600);
const DEVICE = numberedId(70);
const partner = 'Trạm Y tế xã Hoàng Tân';
const plan = { checkUpId: DAY, partner, exams: ['pressure', 'eyes'], plannedOn: '2026-12-12' };
const held = { checkUpId: DAY, partner, exams: ['pressure'], personIds: [LUA, HOA, numberedId(45)], guests: [numberedId(45)] };

test('a plan told again is moved; once held it waits no more', () => {
  const book = founded();
  book.fact('plan-check-up', plan);
  book.fact('plan-check-up', { ...plan, plannedOn: '2026-12-20' });
  assert.deepEqual(
    plannedCheckUps(book.state).map(({ plannedOn }) => plannedOn),
    ['2026-12-20'],
  );
  book.fact('hold-check-up', held, '2026-12-20');
  assert.deepEqual(plannedCheckUps(book.state), []);
  assert.deepEqual([book.state.checkUps.get(DAY)?.came, book.state.checkUps.get(DAY)?.guestsCame], [3, 1]);
});

test('how many came is for everybody; who came and what was found lies in the room of care', () => {
  const book = founded();
  const finding = { personId: LUA, note: 'mắt mờ', reading: { personId: LUA, systolic: 150, diastolic: 88 } };
  const events = book.fact('hold-check-up', held, '2026-12-20', DEVICE, {
    findings: [finding],
    guestNames: [{ personId: numberedId(45), name: 'Cụ Tư' }],
  });
  assert.deepEqual(
    events.map(({ kind, room }) => [kind, room]),
    [
      ['check-up-held', 'common'],
      ['check-up-attended', 'care'],
    ],
  );
  assert.equal(JSON.stringify(events[0]).includes(LUA), false);
  assert.equal(JSON.stringify(events[1]?.pub).includes('mắt'), false);
  assert.equal(book.state.readings.get(LUA)?.[0]?.at, 'check-up');
  assert.equal(book.state.guestNames.get(numberedId(45)), 'Cụ Tư');
});

test('one day written down on two phones is asked about; the wrong one taken back leaves the other', () => {
  const book = founded();
  book.fact('plan-check-up', plan);
  const [first] = book.fact('hold-check-up', { ...held, personIds: [THANG], guests: [] }, '2026-12-12');
  const second = book.fact('hold-check-up', held, '2026-12-12');
  assert.equal(
    second.some((event) => event.kind === 'review-raised' && event.pub.review === 'check-up-held-twice'),
    true,
  );
  assert.equal(seenInYear(book.state, 'checked-up', 2026), 4);
  book.fact('reverse-record', { cmdId: first?.cmdId, reason: 'recorded-twice' }, '2026-12-13');
  assert.equal(book.state.checkUps.get(DAY)?.came, 3);
  assert.equal(seenInYear(book.state, 'checked-up', 2026), 3);
});

test('a day that was not held after all is planned again, and its readings are gone', () => {
  const book = founded();
  book.fact('plan-check-up', plan);
  const [event] = book.fact('hold-check-up', held, '2026-12-12', DEVICE, {
    findings: [{ personId: LUA, reading: { personId: LUA, weightHectograms: 480 } }],
  });
  book.fact('reverse-record', { cmdId: event?.cmdId, reason: 'typed-wrong' }, '2026-12-13');
  assert.equal(plannedCheckUps(book.state).length, 1);
  assert.equal(book.state.readings.has(LUA), false);
  assert.equal(book.state.attendances.size, 0);
});
