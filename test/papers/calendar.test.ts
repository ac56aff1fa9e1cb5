// The calendar file read by another parser (ical.js, Mozilla's): the meeting's series, moved meetings, months too short, a charter
// that changes the day, who sees which visits; and its letters folded as RFC 5545 wants.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import ICAL from 'ical.js';
import { type Book, founded, LUA, numberedId, THANG } from '../../src/domain/club/book-player.ts';
import { type Charter, DEFAULT_CHARTER } from '../../src/domain/club/charter.ts';
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

/** A club whose charter says an hour, from some day on. */
function withHour(rules: Partial<Charter>, from = '2026-01-01'): Book {
  const book = founded();
  book.fact('adopt-charter', { charter: { ...DEFAULT_CHARTER, adopted: true, meetingDay: 24, ...rules }, from }, '2026-01-01');
  return book;
}

test('a charter that says an hour gives it in Vietnam, two hours long and with the place, on every meeting and on a moved one', () => {
  const book = withHour({ meetingTime: '06:30', meetingPlace: 'nhà văn hóa thôn 5, khu A' });
  book.fact('move-meeting', { month: '2026-12', to: '2026-12-27', reason: 'storm' }, '2026-11-20');
  const text = clubCalendar(book.state, ON, MEETINGS_ONLY);
  assert.deepEqual(
    daysOf(text, '2028-01-01'),
    agreed(book, month('2026-01'), 24).map((day) => `${day}T06:30:00`),
  );
  const events = eventsIn(text);
  assert.deepEqual(
    events.map(({ startDate, location }) => [startDate.toJSDate().toISOString(), location]),
    [
      ['2026-01-23T23:30:00.000Z', 'nhà văn hóa thôn 5, khu A'],
      ['2026-12-26T23:30:00.000Z', 'nhà văn hóa thôn 5, khu A'],
    ],
  );
  for (const event of events) {
    assert.equal(event.endDate.subtractDate(event.startDate).toSeconds(), 2 * 3600);
    const alarm = event.component.getFirstSubcomponent('valarm')?.getFirstPropertyValue('trigger');
    assert.equal(String(alarm), '-PT21H30M', 'nine in the morning of the day before');
  }
});

test('a late evening and a day that February lacks keep their hour', () => {
  const book = withHour({ meetingDay: 30, meetingTime: '23:00' });
  const text = clubCalendar(book.state, ON, MEETINGS_ONLY);
  assert.deepEqual(
    daysOf(text, '2029-01-01'),
    agreed(book, month('2026-01'), 36).map((day) => `${day}T23:00:00`),
  );
});

test('whole days before the charter said an hour, the hour after, another hour after that; each series ends in its last month', () => {
  const book = withHour({ meetingDay: 31, meetingTime: '20:00' }, '2026-03-01');
  const later = { ...DEFAULT_CHARTER, adopted: true, meetingDay: 31, meetingTime: '06:00', meetingPlace: 'đình làng' };
  book.fact('adopt-charter', { charter: later, from: '2026-06-01' }, '2026-01-02');
  const text = clubCalendar(book.state, ON, MEETINGS_ONLY);
  const hourIn = (of: string): string => (of < '2026-03' ? '' : of < '2026-06' ? 'T20:00:00' : 'T06:00:00');
  assert.deepEqual(
    daysOf(text, '2027-01-01'),
    agreed(book, month('2026-01'), 12).map((day) => `${day}${hourIn(day)}`),
  );
  assert.deepEqual(
    eventsIn(text).map(({ location }) => location),
    [null, null, 'đình làng'],
  );
});

test('without an hour the file is whole days and names no zone of its own, with a place it names the place', () => {
  assert.doesNotMatch(clubCalendar(founded().state, ON, MEETINGS_ONLY), /VTIMEZONE|TZID|LOCATION|DURATION/);
  const [event] = eventsIn(clubCalendar(withHour({ meetingPlace: 'đình làng' }).state, ON, MEETINGS_ONLY));
  assert.deepEqual([event?.startDate.isDate, event?.location], [true, 'đình làng']);
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
