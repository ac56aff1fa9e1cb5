// The meeting people sit at: which one is open, and which of the nine businesses are done. Nothing here is stored; it
// is read off the book each time.

import type { Charter } from '../../../domain/club/charter.ts';
import type { ClubEvent } from '../../../domain/club/event.ts';
import type { ClubState } from '../../../domain/club/state.ts';
import type { Meeting } from '../../../domain/meetings/meeting.ts';
import { recordsOf } from '../../../domain/meetings/records.ts';
import type { Text } from '../../text/vi.ts';

/** The open meeting: the newest one, when several were left open. */
export function openMeeting(state: ClubState): Meeting | undefined {
  let found: Meeting | undefined;
  for (const meeting of state.meetings.values())
    if (meeting.status === 'open' && (found === undefined || meeting.on > found.on)) found = meeting;
  return found;
}

export function closedMeetings(state: ClubState): readonly Meeting[] {
  return [...state.meetings.values()].filter((meeting) => meeting.status === 'closed').sort((a, b) => (a.on < b.on ? 1 : -1));
}

/** The meeting whose page is read at `meeting`: the last one before it. */
export function meetingBefore(state: ClubState, meeting: Meeting | undefined): Meeting | undefined {
  let found: Meeting | undefined;
  for (const other of state.meetings.values()) {
    if (meeting !== undefined && other.on >= meeting.on) continue;
    if (found === undefined || other.on > found.on) found = other;
  }
  return found;
}

/** "Lúc 08:30 · Tại nhà văn hóa thôn 5", as far as the charter says it; empty when it says neither. */
export function hourAndPlace({ meetingTime, meetingPlace }: Charter, { today }: Text): string {
  const hour = meetingTime === undefined ? [] : [today.atHour(meetingTime)];
  return [...hour, ...(meetingPlace === undefined ? [] : [today.atPlace(meetingPlace)])].join(' · ');
}

export const stepIds = ['rollCall', 'lastMonth', 'collect', 'loans', 'care', 'help', 'minutes', 'count', 'closing'] as const;
export type StepId = (typeof stepIds)[number];

/** Businesses that read and write the money room. */
export const moneySteps: readonly StepId[] = ['collect', 'loans', 'count', 'closing'];

export const stepAddress: { readonly [step in StepId]: string } = {
  rollCall: '#/hop/diem-danh',
  lastMonth: '#/hop/thang-truoc',
  collect: '#/hop/thu-tien',
  loans: '#/hop/vay-von',
  care: '#/hop/suc-khoe',
  help: '#/hop/giup-nhau',
  minutes: '#/hop/bien-ban',
  count: '#/hop/dem-ket',
  closing: '#/hop/khoa-buoi',
};

/** Which businesses show something in the book, or were marked as gone through on this phone. */
export function stepsDone(state: ClubState, meeting: Meeting, gone: ReadonlySet<string>): readonly boolean[] {
  const events = eventsOf(state, meeting);
  const has = (...kinds: readonly ClubEvent['kind'][]): boolean => events.some((event) => kinds.includes(event.kind));
  const counted = meeting.count !== null && meeting.records.length === meeting.count.recordsThen;
  return [
    Object.keys(meeting.marks).length > 0,
    gone.has('lastMonth'),
    gone.has('collect'),
    gone.has('loans') || has('loan-disbursed', 'money-spent'),
    gone.has('care') || has('health-measured', 'visit-made', 'activity-held'),
    gone.has('help') || has('help-given', 'help-paid'),
    gone.has('minutes') || state.minutes.has(meeting.meetingId) || has('resolution-voted'),
    counted,
    meeting.status === 'closed',
  ];
}

/** Events recorded at a meeting and not taken back, in the order of the book. */
export function eventsOf(state: ClubState, meeting: Meeting): readonly ClubEvent[] {
  return recordsOf(state, meeting);
}
