// The meeting of one month held on another day (Tết, a storm, a funeral). The agreed day is kept; what is due that month is
// asked for on the new day, and nobody is late for a meeting that was put off. Money of loans follows in `loans/moved-rows.ts`.
import type { Id } from '../../kernel/ids.ts';
import { addMonthsTo, daysBetween, type LocalDate, lastDayOf, type Month, monthOf, onDayOf } from '../../kernel/local-date.ts';
import type { Charter } from '../club/charter.ts';
import { type Decision, events, refuse } from '../club/decision.ts';
import type { ClubEvent } from '../club/event.ts';
import { type ClubState, charterOn, statusOn } from '../club/state.ts';
import { moveRows } from '../loans/moved-rows.ts';
import type { MoveMeeting, MoveReason } from './meeting-commands.ts';
import type { MeetingMoved } from './meeting-events.ts';

export interface MovedMeeting {
  readonly month: Month;
  readonly to: LocalDate;
  readonly reason: MoveReason;
  /** Command that moved it. */
  readonly cmdId: Id;
}

/** A meeting put off by more than this has been left out, not moved. */
export const FARTHEST_MOVE_DAYS = 31;

/** How long a meeting is taken to last in a calendar. No source says; a default (decision 0027). */
export const MEETING_HOURS = 2;

/** Order of refusals: REFUSAL_ORDER['move-meeting']. */
export function decideMoveMeeting(state: ClubState, command: MoveMeeting): Decision {
  const { month, to } = command.body;
  if (statusOn(state, command.on) !== 'active') return refuse({ why: 'club-not-active' });
  const held = [...state.meetings.values()].some((meeting) => meeting.status === 'closed' && monthOf(meeting.on) === month);
  if (held) return refuse({ why: 'meeting-already-held' });
  if (meetingDayOf(state, month) === to) return refuse({ why: 'meeting-already-there' });
  if (Math.abs(daysBetween(agreedDayOf(state, month), to)) > FARTHEST_MOVE_DAYS)
    return refuse({ why: 'move-too-far', days: FARTHEST_MOVE_DAYS });
  const priv = command.priv === undefined ? {} : { priv: command.priv };
  return events({ kind: 'meeting-moved', room: 'common', pub: command.body, ...priv });
}

/** Moved back to its own day, a meeting is as if it had never been moved. */
export function evolveMoving(state: ClubState, event: ClubEvent & MeetingMoved): void {
  const { month, to, reason } = event.pub;
  if (agreedDayOf(state, month) === to) state.movedMeetings.delete(month);
  else state.movedMeetings.set(month, { month, to, reason, cmdId: event.cmdId });
  moveRows(state);
}

/** The charter a month's meeting goes by: its day, and its hour and place when the charter says them. A moved meeting keeps both. */
export function meetingCharterOf(state: ClubState, month: Month): Charter {
  return charterOn(state, lastDayOf(month));
}

/** The day of a month's meeting by the charter of that month. */
export function agreedDayOf(state: ClubState, month: Month): LocalDate {
  return onDayOf(month, meetingCharterOf(state, month).meetingDay);
}

/** The day a month's meeting is held: the charter's, unless it was moved. */
export function meetingDayOf(state: ClubState, month: Month): LocalDate {
  return state.movedMeetings.get(month)?.to ?? agreedDayOf(state, month);
}

/** The next meeting from `today` on, and the month it belongs to; a month that has met is passed by. */
export function nextMeeting(state: ClubState, today: LocalDate): { readonly month: Month; readonly on: LocalDate } {
  const met = new Set<string>();
  for (const meeting of state.meetings.values()) if (meeting.status === 'closed') met.add(meeting.on).add(monthOf(meeting.on));
  const own = monthOf(today);
  for (const step of [-1, 0, 1, 2]) {
    const month = addMonthsTo(own, step);
    const on = meetingDayOf(state, month);
    const done = met.has(on) || (met.has(month) && monthOf(on) === month);
    if (on >= today && !done) return { month, on };
  }
  const month = addMonthsTo(own, 3);
  return { month, on: meetingDayOf(state, month) };
}
