// The calendar file read by another parser (ical.js, Mozilla's): the meeting's series, moved meetings, months too short, a charter
// that changes the day, who sees which visits; and its letters folded as RFC 5545 wants.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import ICAL from 'ical.js';
import { type Book, founded, LUA, numberedId, THANG } from '../../src/domain/club/book-player.ts';
import { DEFAULT_CHARTER } from '../../src/domain/club/charter.ts';
import { meetingDayOf } from '../../src/domain/meetings/moving.ts';
import { addMonthsTo, localDate, type Month, month } from '../../src/kernel/local-date.ts';
import { type CalendarReader, clubCalendar } from '../../src/papers/club-calendar.ts';

const ON = localDate('2026-11-24');
const MEETINGS_ONLY: CalendarReader = { rooms: ['common', 'money'] };

function eventsIn(text: string): readonly ICAL.Event[] {
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}

/** The days a calendar app shows for the meetings of some months, exceptions put in. */
function daysOf(text: string, until: string): readonly string[] {
  const events = eventsIn(text).filter(({ uid }) => uid.startsWith('hop-'));
  const days: string[] = [];
  for (const series of events.filter((event) => event.isRecurring())) {
    for (const exception of events)
      if (exception.uid === series.uid && exception.isRecurrenceException()) series.relateException(exception);
    const iterator = series.iterator();
    for (let next = iterator.next(); next && next.toString() <= until; next = iterator.next())
      days.push(series.getOccurrenceDetails(next).startDate.toString());
  }
  return days.sort();
}

function agreed(book: Book, first: Month, months: number): readonly string[] {
  return Array.from({ length: months }, (_, step) => meetingDayOf(book.state, addMonthsTo(first, step))).sort();
}

test('the series gives the days of the charter, and a moved meeting stands on its new day', () => {
  const book = founded();
  book.fact('move-meeting', { month: '2026-12', to: '2026-12-27', reason: 'storm' }, '2026-11-20');
  assert.deepEqual(daysOf(clubCalendar(book.state, ON, MEETINGS_ONLY), '2027-12-31'), agreed(book, month('2026-01'), 24));
});

test('a day that a month lacks is its last day, for all kinds of days', () => {
  for (const meetingDay of [28, 29, 30, 31]) {
    const book = founded();
    book.fact('adopt-charter', { charter: { ...DEFAULT_CHARTER, adopted: true, meetingDay }, from: '2026-01-01' }, '2026-01-01');
    assert.deepEqual(
      daysOf(clubCalendar(book.state, ON, MEETINGS_ONLY), '2028-12-31'),
      agreed(book, month('2026-01'), 36),
      String(meetingDay),
    );
  }
});

test('a charter with another day ends one series and begins the next', () => {
  const book = founded();
  book.fact('adopt-charter', { charter: { ...DEFAULT_CHARTER, adopted: true, meetingDay: 10 }, from: '2027-03-01' }, '2026-11-20');
  const text = clubCalendar(book.state, ON, MEETINGS_ONLY);
  assert.deepEqual(daysOf(text, '2027-12-31'), agreed(book, month('2026-01'), 24));
  assert.equal(new Set(eventsIn(text).map(({ uid }) => uid)).size, 2);
});

test('visits are in the calendar of who reads the care room, and one volunteer’s hold her own', () => {
  const book = founded();
  book.fact('start-care', { personId: LUA, volunteers: [THANG] }, '2026-11-01');
  book.fact('give-role', { personId: THANG, role: 'volunteer' }, '2026-11-01');
  book.fact('set-rota', { personId: LUA, volunteers: [THANG], days: [{ weekday: 3, volunteers: [] }] }, '2026-11-02');
  const visits = (reader: CalendarReader): number =>
    eventsIn(clubCalendar(book.state, ON, reader)).filter(({ uid }) => uid.startsWith('tham-')).length;
  assert.equal(visits({ rooms: ['common', 'care'] }), 4);
  assert.equal(visits({ rooms: ['common', 'care'], volunteerId: THANG }), 4);
  assert.equal(visits({ rooms: ['common', 'care'], volunteerId: numberedId(4) }), 0);
  assert.equal(visits(MEETINGS_ONLY), 0);
  assert.ok(!clubCalendar(book.state, ON, MEETINGS_ONLY).includes('Thăm'));
});

test('no line is longer than 75 octets, letters stay whole, and each event reminds the day before', () => {
  const book = founded();
  const text = clubCalendar(book.state, ON, MEETINGS_ONLY);
  for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
  assert.ok(text.endsWith('END:VCALENDAR\r\n'));
  const [first] = eventsIn(text);
  assert.equal(first?.summary, 'Họp CLB thôn 5');
  const alarm = first?.component.getFirstSubcomponent('valarm');
  assert.equal(String(alarm?.getFirstPropertyValue('trigger')), '-PT15H');
  assert.equal(clubCalendar(book.state, ON, MEETINGS_ONLY), clubCalendar(book.state, ON, MEETINGS_ONLY));
});
