// What is told of a meeting: opened, who came, what was voted and said, the box counted, closed.
import type { Id } from '../../kernel/ids.ts';
import type { LocalDate, Month } from '../../kernel/local-date.ts';
import type { Dong } from '../../kernel/money.ts';
import type { Proof } from '../approvals/proof.ts';
import type { CommandShape } from '../club/command-shape.ts';
import type { AttendanceMark, NoteCount, Signature } from './meeting.ts';
import type { MinutesText } from './minutes.ts';
import type { ResolutionSubject, Votes } from './resolution.ts';

export type OpenMeeting = CommandShape<'open-meeting', { meetingId: Id }>;
export type MarkAttendance = CommandShape<'mark-attendance', { meetingId: Id; marks: readonly { personId: Id; mark: AttendanceMark }[] }>;
export type CountCash = CommandShape<
  'count-cash',
  {
    meetingId?: Id;
    notes: readonly NoteCount[];
    bookSeen: Dong;
    reason?: DifferenceReason;
    /** Why the box was counted outside a meeting, and which members stood by. */
    occasion?: CountOccasion;
    witnesses?: readonly Id[];
  },
  { note?: string; guests?: string }
>;
export type CloseMeeting = CommandShape<
  'close-meeting',
  { meetingId: Id; signatures: readonly Signature[]; pageDigest: string; proofs?: readonly Proof[] }
>;
export type CountOccasion = 'surprise' | 'hand-over' | 'month-end';
/** The meeting of `month` is held on the day `to` instead. */
export type MoveMeeting = CommandShape<'move-meeting', { month: Month; to: LocalDate; reason: MoveReason }, { note: string }>;
export type MoveReason = 'holiday' | 'weather' | 'funeral' | 'place' | 'other';

export const MOVE_REASONS: readonly MoveReason[] = ['holiday', 'weather', 'funeral', 'place', 'other'];

export type DifferenceReason = 'change-given' | 'counted-late' | 'note-forgotten' | 'unknown' | 'other';

export type PassResolution = CommandShape<
  'pass-resolution',
  { resolutionId: Id; meetingId?: Id; subject: ResolutionSubject } & Votes,
  { text: string }
>;
export type RecordMinutes = CommandShape<'record-minutes', { meetingId: Id; chairId?: Id; secretaryId?: Id }, MinutesText>;

export type MeetingCommand = OpenMeeting | MarkAttendance | CountCash | CloseMeeting | PassResolution | RecordMinutes | MoveMeeting;
