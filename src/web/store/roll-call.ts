// Marks are kept on this phone at each tap and become one record of the book when the roll-call is left: fifty-five
// taps, one line. A tab killed in between loses nothing; the next screen of the meeting writes what was kept.
import type { Meeting } from '../../domain/meetings/meeting.ts';
import { id } from '../../kernel/ids.ts';
import { club, record } from './book.svelte.ts';
import { clearDraftMarks, draftMarks, loadMeetingNotes } from './gone-through.svelte.ts';

/** Writes the kept marks that differ from the book; tells how many it wrote. */
export async function writeRollCall(meeting: Meeting): Promise<number> {
  await loadMeetingNotes(meeting.meetingId);
  const known = club().meetings.get(meeting.meetingId)?.marks ?? {};
  const changed = Object.entries(draftMarks(meeting.meetingId)).filter(([personId, mark]) => known[personId] !== mark);
  if (changed.length > 0) {
    const result = await record(
      'mark-attendance',
      { meetingId: meeting.meetingId, marks: changed.map(([personId, mark]) => ({ personId: id(personId), mark })) },
      { on: meeting.on },
    );
    if (!result.ok) return 0;
  }
  await clearDraftMarks(meeting.meetingId);
  return changed.length;
}
