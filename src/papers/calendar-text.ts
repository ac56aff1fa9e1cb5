// A calendar file (iCalendar, RFC 5545) as text: whole days only, because a charter knows the day of the meeting and no hour. Lines
// are folded at 75 octets of UTF-8, never inside a letter.
import { addDays, type LocalDate } from '../kernel/local-date.ts';

export interface CalendarEvent {
  /** The same for the same thing in every file ever made of it. */
  readonly uid: string;
  readonly on: LocalDate;
  readonly title: string;
  readonly note?: string;
  /** RFC 5545 recurrence, e.g. "FREQ=MONTHLY;BYMONTHDAY=24". */
  readonly repeats?: string;
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

/** Nine in the morning of the day before. */
const ALARM = '-PT15H';

export function calendarText(calendar: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//La Lanh//Lich cau lac bo//VI',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(calendar.name)}`,
    'X-WR-TIMEZONE:Asia/Ho_Chi_Minh',
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
    `DTSTART;VALUE=DATE:${compact(event.on)}`,
    `DTEND;VALUE=DATE:${compact(addDays(event.on, 1))}`,
    ...(event.repeats === undefined ? [] : [`RRULE:${event.repeats}`]),
    ...(event.insteadOf === undefined ? [] : [`RECURRENCE-ID;VALUE=DATE:${compact(event.insteadOf)}`]),
    `SEQUENCE:${event.sequence}`,
    `SUMMARY:${escaped(event.title)}`,
    ...(event.note === undefined ? [] : [`DESCRIPTION:${escaped(event.note)}`]),
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(`${reminder}: ${event.title}`)}`,
    `TRIGGER:${ALARM}`,
    'END:VALARM',
    'END:VEVENT',
  ];
}

function compact(day: LocalDate): string {
  return day.replaceAll('-', '');
}

function escaped(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll(';', '\\;').replaceAll(',', '\\,').replace(/\r?\n/g, '\\n');
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
