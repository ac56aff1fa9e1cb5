// The club's calendar for one reader: the monthly meeting as a series with moved meetings as its exceptions, and, for who reads the
// care room, the planned visits of the next weeks: all of them, or those of one volunteer. A closed room leaves no trace in it.

import { plannedVisits } from '../domain/care/planned-visits.ts';
import type { Room } from '../domain/club/event-shape.ts';
import type { ClubState } from '../domain/club/state.ts';
import { agreedDayOf, MEETING_HOURS, meetingCharterOf } from '../domain/meetings/moving.ts';
import { whoIs } from '../domain/people/same-person.ts';
import type { Id } from '../kernel/ids.ts';
import { addDays, addMonthsTo, type LocalDate, lastDayOf, type Month, month, monthOf, yearOf } from '../kernel/local-date.ts';
import { type Calendar, type CalendarEvent, calendarText } from './calendar-text.ts';
import { visitNameOf } from './visit-name.ts';

export interface CalendarReader {
  readonly rooms: readonly Room[];
  /** Only the visits of this volunteer; absent: every visit the reader may see. */
  readonly volunteerId?: Id;
}

/** Visits are told this many days ahead: what lies further changes too often. */
const VISITS_AHEAD_DAYS = 28;

/** As a file's text. */
export function clubCalendar(state: ClubState, on: LocalDate, reader: CalendarReader): string {
  const name = state.profile?.name ?? 'Câu lạc bộ';
  const visits = reader.rooms.includes('care') ? visitEvents(state, on, reader) : [];
  const calendar: Calendar = { name, madeOn: on, reminder: 'Ngày mai', events: [...meetingEvents(state, on, name), ...visits] };
  return calendarText(calendar);
}

interface Span {
  readonly day: number;
  readonly hour: string | undefined;
  readonly place: string | undefined;
  readonly first: Month;
  /** The last month it holds; absent while it has no end. */
  readonly last?: Month;
}

/** A series for each stretch of months with one day, hour and place, from the beginning of this year on, and a line for each moved meeting. */
function meetingEvents(state: ClubState, on: LocalDate, name: string): readonly CalendarEvent[] {
  const sequence = state.movedMeetings.size + state.charters.length;
  return spansOf(state, month(`${yearOf(on)}-01`)).flatMap((span) =>
    seriesOf(span).flatMap(({ first, part, rule, holds }) => {
      const uid = `hop-${span.first}${part}-${state.clubId}@la-lanh`;
      const time = span.hour === undefined ? undefined : { from: span.hour, hours: MEETING_HOURS };
      const until = span.last === undefined ? undefined : lastDayOf(span.last);
      const series = { uid, title: `Họp ${name}`, time, place: span.place, sequence };
      const moved = [...state.movedMeetings.values()].filter(({ month: of }) => isIn(span, of) && holds(of));
      return [
        { ...series, on: agreedDayOf(state, first), repeats: rule, until },
        ...moved.map(
          ({ month: of, to }): CalendarEvent => ({
            ...series,
            on: to,
            insteadOf: agreedDayOf(state, of),
            note: 'Buổi họp này dời sang ngày khác.',
          }),
        ),
      ];
    }),
  );
}

interface Series {
  readonly first: Month;
  readonly part: string;
  readonly rule: string;
  readonly holds: (of: Month) => boolean;
}

/** Calendars agree on "the last day" and on plain days, and on little more: a day that only February lacks takes two series. */
function seriesOf(span: Span): readonly Series[] {
  const { day, first } = span;
  if (day <= 28 || day === 31) {
    const rule = `FREQ=MONTHLY;BYMONTHDAY=${day === 31 ? -1 : day}`;
    return [{ first, part: '', rule, holds: () => true }];
  }
  const isFebruary = (of: Month): boolean => of.endsWith('-02');
  const february = isFebruary(first) ? first : firstAfter(first, isFebruary);
  const others = isFebruary(first) ? addMonthsTo(first, 1) : first;
  const both: readonly Series[] = [
    { first: others, part: '', rule: `FREQ=YEARLY;BYMONTH=1,3,4,5,6,7,8,9,10,11,12;BYMONTHDAY=${day}`, holds: (of) => !isFebruary(of) },
    { first: february, part: '-thang-2', rule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1', holds: isFebruary },
  ];
  return both.filter((series) => isIn(span, series.first));
}

function firstAfter(from: Month, wanted: (of: Month) => boolean): Month {
  let found = from;
  while (!wanted(found)) found = addMonthsTo(found, 1);
  return found;
}

function isIn(span: Span, of: Month): boolean {
  return of >= span.first && (span.last === undefined || of <= span.last);
}

/** Months from `from` on, parted where a charter changes the meeting's day, hour or place. */
function spansOf(state: ClubState, from: Month): readonly Span[] {
  const turns = state.charters.map((dated) => monthOf(dated.from)).filter((one) => one > from);
  const firsts = [from, ...new Set(turns)].sort();
  const spans: Span[] = [];
  for (const first of firsts) {
    const { meetingDay: day, meetingTime: hour, meetingPlace: place } = meetingCharterOf(state, first);
    const before = spans.at(-1);
    if (before?.day === day && before.hour === hour && before.place === place) continue;
    if (before !== undefined) spans[spans.length - 1] = { ...before, last: addMonthsTo(first, -1) };
    spans.push({ day, hour, place, first });
  }
  return spans;
}

function visitEvents(state: ClubState, on: LocalDate, { volunteerId }: CalendarReader): readonly CalendarEvent[] {
  const who = volunteerId === undefined ? undefined : whoIs(state, volunteerId);
  return plannedVisits(state, on, addDays(on, VISITS_AHEAD_DAYS))
    .filter(({ rest, made, going }) => !rest && made === undefined && (who === undefined || going.some((one) => whoIs(state, one) === who)))
    .map((visit) => ({
      uid: `tham-${visit.recipient.personId}-${visit.on}@la-lanh`,
      on: visit.on,
      title: `Thăm ${visitNameOf(state, visit.recipient.personId)}`,
      note: visit.going.length === 0 ? 'Chưa có ai đi.' : `Đi thăm: ${visit.going.map((one) => visitNameOf(state, one)).join(', ')}`,
      sequence: state.visitSwaps.size,
    }));
}
