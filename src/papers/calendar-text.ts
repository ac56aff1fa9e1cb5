// A calendar file (iCalendar, RFC 5545) as text: whole days, or an hour in Vietnam when the charter says one. The hour stands in its own
// zone and not as a UTC instant, because a series "each month on day 24" at 06:30 here begins on day 23 in UTC. Lines are folded at
// 75 octets of UTF-8, never inside a letter.
import { addDays, type LocalDate } from '../kernel/local-date.ts';
import { printableText } from '../kernel/printable.ts';

export interface EventTime {
  readonly from: string;
  readonly hours: number;
}

export interface CalendarEvent {
  /** The same for the same thing in every file ever made of it. */
  readonly uid: string;
  readonly on: LocalDate;
  /** 'HH:MM' in Vietnam and how long it lasts; absent: the whole day. */
  readonly time?: EventTime | undefined;
  readonly place?: string | undefined;
  readonly title: string;
  readonly note?: string;
  /** RFC 5545 recurrence, e.g. "FREQ=MONTHLY;BYMONTHDAY=24". */
  readonly repeats?: string;
  /** The last day the series may fall on. */
  readonly until?: LocalDate | undefined;
  /** The day of the series this one stands for. */
  readonly insteadOf?: LocalDate;
  /** Grows when anything of it changes, so that a calendar takes the newer one. */
  readonly sequence: number;
}

export interface Calendar {
  readonly name: string;
  /** Day the file was made. */
  readonly madeOn: LocalDate;
  readonly reminder: string;
  readonly events: readonly CalendarEvent[];
}

const ZONE = 'Asia/Ho_Chi_Minh';

/** Seven hours ahead of UTC all year round. */
const ZONE_LINES = [
  'BEGIN:VTIMEZONE',
  `TZID:${ZONE}`,
  'BEGIN:STANDARD',
  'DTSTART:19750613T000000',
  'TZOFFSETFROM:+0700',
  'TZOFFSETTO:+0700',
  'TZNAME:+07',
  'END:STANDARD',
  'END:VTIMEZONE',
];

export function calendarText(calendar: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//La Lanh//Lich cau lac bo//VI',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(calendar.name)}`,
    `X-WR-TIMEZONE:${ZONE}`,
    ...(calendar.events.some(({ time }) => time !== undefined) ? ZONE_LINES : []),
    ...calendar.events.flatMap((event) => eventLines(event, calendar)),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

function eventLines(event: CalendarEvent, { madeOn, reminder }: Calendar): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${event.uid}`,
    `DTSTAMP:${compact(madeOn)}T000000Z`,
    `DTSTART${beginning(event.on, event.time)}`,
    event.time === undefined ? `DTEND${beginning(addDays(event.on, 1), undefined)}` : `DURATION:PT${event.time.hours}H`,
    ...(event.repeats === undefined ? [] : [`RRULE:${event.repeats}${ending(event)}`]),
    ...(event.insteadOf === undefined ? [] : [`RECURRENCE-ID${beginning(event.insteadOf, event.time)}`]),
    `SEQUENCE:${event.sequence}`,
    `SUMMARY:${escaped(event.title)}`,
    ...(event.place === undefined ? [] : [`LOCATION:${escaped(event.place)}`]),
    ...(event.note === undefined ? [] : [`DESCRIPTION:${escaped(event.note)}`]),
    `TRANSP:${event.time === undefined ? 'TRANSPARENT' : 'OPAQUE'}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(`${reminder}: ${event.title}`)}`,
    `TRIGGER:${alarm(event.time)}`,
    'END:VALARM',
    'END:VEVENT',
  ];
}

/** A day, or an hour of it in its zone. */
function beginning(day: LocalDate, time: EventTime | undefined): string {
  if (time === undefined) return `;VALUE=DATE:${compact(day)}`;
  return `;TZID=${ZONE}:${compact(day)}T${time.from.replace(':', '')}00`;
}

/** The end of a series is of the kind of its beginning, and in UTC when that has an hour: the last second of the day here. */
function ending({ until, time }: CalendarEvent): string {
  return until === undefined ? '' : `;UNTIL=${compact(until)}${time === undefined ? '' : 'T165959Z'}`;
}

/** Nine in the morning of the day before, counted from the beginning. */
function alarm(time: EventTime | undefined): string {
  const [hour = 0, minute = 0] = time === undefined ? [] : time.from.split(':').map(Number);
  return `-PT${15 + hour}H${minute === 0 ? '' : `${minute}M`}`;
}

function compact(day: LocalDate): string {
  return day.replaceAll('-', '');
}

function escaped(text: string): string {
  return printableText(text).replaceAll('\\', '\\\\').replaceAll(';', '\\;').replaceAll(',', '\\,').replaceAll('\n', '\\n');
}

const MOST_OCTETS = 75;

/** A line and its continuations, each beginning with a space that counts. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const letter of line) {
    const size = octetsOf(letter);
    if (octets + size > MOST_OCTETS) {
      parts.push(part);
      part = '';
      octets = 1;
    }
    part += letter;
    octets += size;
  }
  return [...parts, part].join('\r\n ');
}

/** Octets of one letter in UTF-8. */
function octetsOf(letter: string): number {
  const point = letter.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}
