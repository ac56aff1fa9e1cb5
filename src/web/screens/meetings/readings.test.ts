import assert from 'node:assert/strict';
import { test } from 'node:test';
import { founded, LUA, numberedId, THANG } from '../../../domain/club/book-player.ts';
import { cashInBox } from '../../../domain/club/state.ts';
import { dong } from '../../../kernel/money.ts';
import { closing } from '../../text/vi/meeting-closing.ts';
import { room } from '../../text/vi/room.ts';
import { vi } from '../../text/vi.ts';
import { paymentReadings, sentenceOf } from './readings.ts';

const meetingId = numberedId(80);

function atMeeting() {
  const book = founded();
  book.fact('open-meeting', { meetingId });
  const dues = (personId: string, amount: number): string =>
    book.fact('receive-dues', { meetingId, payers: [{ personId, months: ['2026-11'], amount: dong(amount) }] })[0]?.cmdId ?? '';
  const read = () => {
    const meeting = book.state.meetings.get(meetingId);
    assert.ok(meeting);
    return paymentReadings(book.state, meeting, { ...vi, closing }, room);
  };
  return { book, dues, read };
}

test('two records of one person in a row are one payment to the room', () => {
  const { book, dues, read } = atMeeting();
  dues(LUA, 5000);
  book.fact('receive-dues', { meetingId, payers: [{ personId: LUA, months: ['2026-12'], amount: dong(5000) }] });
  dues(THANG, 7000);
  assert.deepEqual(
    read().payments.map(({ figure }) => figure),
    ['10.000', '7.000'],
  );
});

test('what was taken back stays read, and its taking back is read after it', () => {
  const { book, dues, read } = atMeeting();
  const cmdId = dues(LUA, 5000);
  dues(THANG, 7000);
  book.fact('reverse-record', { cmdId, reason: 'typed-wrong' });
  const { payments } = read();
  assert.equal(payments.length, 3);
  assert.match(payments[2]?.said ?? '', /^Bỏ ghi: .* nộp$/);
});

test('money that goes out is read too, and the totals are the meeting’s', () => {
  const { book, dues, read } = atMeeting();
  dues(LUA, 5000);
  book.fact('spend-money', { meetingId, fund: 'activity', place: 'cash', category: 'meeting', amount: dong(3000), approvedBy: [] });
  book.fact('receive-money', { meetingId, fund: 'activity', place: 'bank', source: 'donor', asCapital: false, amount: dong(90_000) });
  const { payments, totals } = read();
  assert.equal(payments.length, 2, 'money at the bank crosses no table');
  assert.deepEqual(
    totals.map(({ figure }) => figure),
    ['5.000', '3.000', '20.002.000'],
  );
  assert.equal(cashInBox(book.state), 20_002_000);
});

test('a voice hears words, not figures', () => {
  const { dues, read } = atMeeting();
  dues(LUA, 525_000);
  const [first] = read().payments;
  assert.ok(first);
  assert.match(sentenceOf(first), /nộp năm trăm hai mươi lăm nghìn đồng$/);
  assert.doesNotMatch(sentenceOf(first), /\d/);
});

test('before the first payment there is nothing to read', () => {
  assert.deepEqual(atMeeting().read().payments, []);
});
