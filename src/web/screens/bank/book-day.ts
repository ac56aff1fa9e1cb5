// The business day a record outside the agenda is dated on: that of the open meeting, with its id, else today.
import type { ClubState } from '../../../domain/club/state.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { today } from '../../store/dice.ts';
import { openMeeting } from '../meetings/meeting-view.ts';

export function bookDay(book: ClubState): { readonly on: LocalDate; readonly at: { readonly meetingId?: Id } } {
  const meeting = openMeeting(book);
  return meeting === undefined ? { on: today(), at: {} } : { on: meeting.on, at: { meetingId: meeting.meetingId } };
}
