// Businesses of a meeting that were gone through without leaving a record ("đọc việc tháng trước"), and the roll-call
// being taken. Kept on this phone only; a roll-call becomes one record when its screen is left.
import type { AttendanceMark } from '../../domain/meetings/meeting.ts';
import { readNamed, writeNamed } from './database.ts';

interface MeetingNotes {
  readonly meetingId: string;
  readonly gone: readonly string[];
  readonly marks: Readonly<Record<string, AttendanceMark>>;
}

let notes = $state.raw<MeetingNotes>({ meetingId: '', gone: [], marks: {} });

export function goneThrough(meetingId: string): ReadonlySet<string> {
  return new Set(notes.meetingId === meetingId ? notes.gone : []);
}

export function draftMarks(meetingId: string): Readonly<Record<string, AttendanceMark>> {
  return notes.meetingId === meetingId ? notes.marks : {};
}

export async function loadMeetingNotes(meetingId: string): Promise<void> {
  if (notes.meetingId === meetingId) return;
  notes = await readNamed<MeetingNotes>(`meeting:${meetingId}`, { meetingId, gone: [], marks: {} });
}

export async function markGone(meetingId: string, step: string): Promise<void> {
  await loadMeetingNotes(meetingId);
  if (notes.gone.includes(step)) return;
  await keep({ ...notes, gone: [...notes.gone, step] });
}

export async function draftMark(meetingId: string, marks: Readonly<Record<string, AttendanceMark>>): Promise<void> {
  await loadMeetingNotes(meetingId);
  await keep({ ...notes, marks: { ...notes.marks, ...marks } });
}

export async function clearDraftMarks(meetingId: string): Promise<void> {
  await loadMeetingNotes(meetingId);
  if (Object.keys(notes.marks).length === 0) return;
  await keep({ ...notes, marks: {} });
}

async function keep(next: MeetingNotes): Promise<void> {
  notes = next;
  await writeNamed(`meeting:${next.meetingId}`, { ...next, gone: [...next.gone], marks: { ...next.marks } });
}
