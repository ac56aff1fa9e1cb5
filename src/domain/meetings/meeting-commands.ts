// What is told of a meeting: opened, who came, the box counted, closed.
import type { Id } from '../../kernel/ids.ts';
import type { Dong } from '../../kernel/money.ts';
import type { CommandShape } from '../club/command-shape.ts';
import type { AttendanceMark, NoteCount, Signature } from './meeting.ts';

export type OpenMeeting = CommandShape<'open-meeting', { meetingId: Id }>;
export type MarkAttendance = CommandShape<'mark-attendance', { meetingId: Id; marks: readonly { personId: Id; mark: AttendanceMark }[] }>;
export type CountCash = CommandShape<
  'count-cash',
  { meetingId: Id; notes: readonly NoteCount[]; bookSeen: Dong; reason?: DifferenceReason },
  { note: string }
>;
export type CloseMeeting = CommandShape<'close-meeting', { meetingId: Id; signatures: readonly Signature[]; pageDigest: string }>;
export type DifferenceReason = 'change-given' | 'counted-late' | 'note-forgotten' | 'unknown' | 'other';

export type MeetingCommand = OpenMeeting | MarkAttendance | CountCash | CloseMeeting;
