// The records of a meeting that stand, and what they come to: the part of the minutes nobody has to write.
import type { Id } from '../../kernel/ids.ts';
import { type Dong, dong } from '../../kernel/money.ts';
import type { ClubEvent } from '../club/event.ts';
import type { ClubState } from '../club/state.ts';
import { happenedOn } from '../months/dating.ts';
import { personsAmong } from '../people/same-person.ts';
import type { AttendanceMark, Meeting } from './meeting.ts';

/** Events recorded at a meeting and not taken back, in the order of the book. */
export function recordsOf(state: ClubState, meeting: Meeting): readonly ClubEvent[] {
  const found: ClubEvent[] = [];
  for (const [cmdId, events] of state.records) {
    if (state.reversed.has(cmdId)) continue;
    for (const event of events)
      if (happenedOn(event) === meeting.on && 'meetingId' in event.pub && event.pub.meetingId === meeting.meetingId) found.push(event);
  }
  return found;
}

/** Persons marked so, in the order of the roll-call. */
export function markedAs(meeting: Meeting, mark: AttendanceMark): readonly string[] {
  return Object.entries(meeting.marks).flatMap(([personId, marked]) => (marked === mark ? [personId] : []));
}

export interface MeetingWork {
  readonly duesFrom: number;
  readonly dues: Dong;
  readonly repayments: number;
  readonly repaid: Dong;
  readonly loans: number;
  readonly lent: Dong;
  readonly received: Dong;
  readonly spent: Dong;
  readonly helped: number;
  readonly measured: number;
  readonly activities: readonly { readonly topic: string; readonly participants: number }[];
}

export function workOf(state: ClubState, meeting: Meeting): MeetingWork {
  const records = recordsOf(state, meeting);
  const sum = (amounts: (event: ClubEvent) => number): Dong => dong(records.reduce((total, event) => total + amounts(event), 0));
  const payers = records.flatMap((event) => (event.kind === 'dues-received' ? event.pub.payers : []));
  const helped = records.flatMap((event): Id[] => (event.kind === 'help-given' || event.kind === 'help-paid' ? [event.pub.personId] : []));
  return {
    duesFrom: personsAmong(
      state,
      payers.map(({ personId }) => personId),
    ),
    dues: dong(payers.reduce((total, payer) => total + payer.amount, 0)),
    repayments: records.filter((event) => event.kind === 'loan-repaid').length,
    repaid: sum((event) => (event.kind === 'loan-repaid' ? event.pub.principal + event.pub.interest : 0)),
    loans: records.filter((event) => event.kind === 'loan-disbursed').length,
    lent: sum((event) => (event.kind === 'loan-disbursed' ? event.pub.terms.principal : 0)),
    received: sum((event) => (event.kind === 'money-received' ? event.pub.amount : 0)),
    spent: sum((event) => (event.kind === 'money-spent' ? event.pub.amount : 0)),
    helped: personsAmong(state, helped),
    measured: personsAmong(
      state,
      records.flatMap((event) => (event.kind === 'health-measured' ? event.pub.personIds : [])),
    ),
    activities: records.flatMap((event) => (event.kind === 'activity-held' ? [event.pub] : [])),
  };
}
