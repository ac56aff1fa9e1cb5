// Opening a meeting and marking who came. Two phones that open the meeting of one day open the same meeting: its id is
// made from club and day.
import { digestBytes } from '../../kernel/digest.ts';
import { type Id, idFromDigest } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { ZERO } from '../../kernel/money.ts';
import { type Decision, events, oddities, oddPersons } from '../club/decision.ts';
import type { ClubEvent } from '../club/event.ts';
import type { ClubState } from '../club/state.ts';
import type { AttendanceMark, Meeting } from './meeting.ts';
import type { MarkAttendance, OpenMeeting } from './meeting-commands.ts';
import type { AttendanceMarked, MeetingOpened } from './meeting-events.ts';

/** The one id of a club's meeting on a day. */
export function meetingIdOf(clubId: Id, on: LocalDate): Id {
  return idFromDigest(digestBytes(`meeting ${clubId} ${on}`));
}

/** A second phone opening the same meeting adds nothing: the meeting is already there. */
export function decideOpenMeeting(state: ClubState, command: OpenMeeting): Decision {
  if (state.meetings.has(command.body.meetingId)) return events();
  return events(
    { kind: 'meeting-opened', room: 'common', pub: { meetingId: command.body.meetingId, number: state.meetingCount + 1 } },
    ...oddities(state, command, 'common'),
  );
}

export function decideMarkAttendance(state: ClubState, command: MarkAttendance): Decision {
  const persons = command.body.marks.map((m) => m.personId);
  return events(
    { kind: 'attendance-marked', room: 'common', pub: command.body },
    ...oddities(state, command, 'common'),
    ...oddPersons(state, command, 'common', persons),
  );
}

export function evolveGathering(state: ClubState, event: ClubEvent & (MeetingOpened | AttendanceMarked)): void {
  if (event.kind === 'meeting-opened') {
    state.meetingCount = Math.max(state.meetingCount, event.pub.number);
    state.meetings.set(event.pub.meetingId, newMeeting(event.pub.meetingId, event.pub.number, event.on));
    return;
  }
  const meeting = state.meetings.get(event.pub.meetingId);
  if (meeting === undefined) return;
  const marks: Record<string, AttendanceMark> = { ...meeting.marks };
  for (const { personId, mark } of event.pub.marks) marks[personId] = mark;
  state.meetings.set(meeting.meetingId, { ...meeting, marks });
}

export function presentAt(meeting: Meeting): number {
  let present = 0;
  for (const mark of Object.values(meeting.marks)) if (mark === 'present') present += 1;
  return present;
}

function newMeeting(meetingId: Id, number: number, on: LocalDate): Meeting {
  return {
    meetingId,
    number,
    on,
    status: 'open',
    marks: {},
    cashIn: ZERO,
    cashOut: ZERO,
    difference: ZERO,
    records: [],
    count: null,
    pageDigest: '',
  };
}

/** The open meeting of that day, when there is one. */
export function openMeetingOf(state: ClubState, on: LocalDate): Meeting | undefined {
  for (const meeting of state.meetings.values()) if (meeting.status === 'open' && meeting.on === on) return meeting;
  return undefined;
}
