// The minutes of a meeting: who chaired and wrote, what was said, what comes next month, who visited. They may be written
// again until the meeting closes: the last ones stand, the earlier ones stay readable. Minutes that come after the close
// are kept beside the signed ones and asked about.
import type { Id } from '../../kernel/ids.ts';
import { type Decision, events, oddities, oddPersons } from '../club/decision.ts';
import type { ClubEvent } from '../club/event.ts';
import type { ClubState } from '../club/state.ts';
import type { RecordMinutes } from './meeting-commands.ts';
import type { MinutesRecorded } from './meeting-events.ts';

/** What the minutes say in words; erasable as a whole. */
export interface MinutesText {
  readonly discussion: string;
  readonly nextMonth: string;
  readonly guests: string;
}

export interface Minutes extends MinutesText {
  readonly cmdId: Id;
  readonly chairId: Id | '';
  readonly secretaryId: Id | '';
  /** Written after the meeting was closed and signed. */
  readonly late: boolean;
}

export function decideRecordMinutes(state: ClubState, command: RecordMinutes): Decision {
  const { chairId, secretaryId } = command.body;
  const persons = [...new Set([chairId, secretaryId])].flatMap((personId) => (personId === undefined ? [] : [personId]));
  const priv = command.priv === undefined ? {} : { priv: command.priv };
  return events(
    { kind: 'minutes-recorded', room: 'common', pub: command.body, ...priv },
    ...oddities(state, command, 'common'),
    ...oddPersons(state, command, 'common', persons),
  );
}

export function evolveMinutes(state: ClubState, event: ClubEvent & MinutesRecorded): void {
  const { meetingId, chairId, secretaryId } = event.pub;
  const { discussion = '', nextMonth = '', guests = '' } = event.priv ?? {};
  const late = state.meetings.get(meetingId)?.status === 'closed';
  const written = {
    cmdId: event.cmdId,
    chairId: chairId ?? '',
    secretaryId: secretaryId ?? '',
    late,
    discussion,
    nextMonth,
    guests,
  } as const;
  state.minutes.set(meetingId, [...(state.minutes.get(meetingId) ?? []), written]);
}

/** The minutes that stand: the last written before the meeting closed, or the last at all. */
export function standingMinutes(state: ClubState, meetingId: Id): Minutes | undefined {
  const written = state.minutes.get(meetingId) ?? [];
  return written.findLast((minutes) => !minutes.late) ?? written.at(-1);
}
