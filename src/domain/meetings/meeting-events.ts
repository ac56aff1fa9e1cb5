// The meeting: opened, who came, what was voted and said, the box counted, closed.
import type { Id } from '../../kernel/ids.ts';
import type { Dong } from '../../kernel/money.ts';
import type { Proof } from '../approvals/proof.ts';
import type { Fund } from '../books/account.ts';
import type { EventShape } from '../club/event-shape.ts';
import type { AttendanceMark, MeetingPage, NoteCount, Signature } from './meeting.ts';
import type { CountOccasion, DifferenceReason, MoveMeeting } from './meeting-commands.ts';
import type { MinutesText } from './minutes.ts';
import type { ResolutionSubject, Votes } from './resolution.ts';

export type MeetingOpened = EventShape<'meeting-opened', 'common', { meetingId: Id; number: number }>;
export type AttendanceMarked = EventShape<
  'attendance-marked',
  'common',
  { meetingId: Id; marks: readonly { personId: Id; mark: AttendanceMark }[] }
>;
export type CashCounted = EventShape<
  'cash-counted',
  'money',
  {
    meetingId?: Id;
    notes: readonly NoteCount[];
    counted: Dong;
    book: Dong;
    difference: Dong;
    fund: Fund;
    reason?: DifferenceReason;
    occasion?: CountOccasion;
    witnesses?: readonly Id[];
  },
  { note?: string; guests?: string }
>;
export type MeetingClosed = EventShape<
  'meeting-closed',
  'common',
  {
    meetingId: Id;
    signatures: readonly Signature[];
    page: MeetingPage;
    pageDigest: string;
    signedDigest: string;
    proofs?: readonly Proof[];
  }
>;
export type MeetingMoved = EventShape<'meeting-moved', 'common', MoveMeeting['body'], { note: string }>;

/** `passed` is decided when it is recorded, by the charter of that day. */
export type ResolutionVoted = EventShape<
  'resolution-voted',
  'common',
  { resolutionId: Id; meetingId?: Id; subject: ResolutionSubject; passed: boolean } & Votes,
  { text: string }
>;
export type MinutesRecorded = EventShape<'minutes-recorded', 'common', { meetingId: Id; chairId?: Id; secretaryId?: Id }, MinutesText>;

export type MeetingEvent =
  | MeetingOpened
  | AttendanceMarked
  | CashCounted
  | MeetingClosed
  | ResolutionVoted
  | MinutesRecorded
  | MeetingMoved;
