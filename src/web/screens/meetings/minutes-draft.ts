// What was typed of the minutes and not yet recorded: kept on this phone, so that a killed tab loses nothing.
import { dropNamed, readNamed, writeNamed } from '../../store/database.ts';

export interface MinutesDraft {
  chairId: string;
  secretaryId: string;
  guests: string;
  discussion: string;
  nextMonth: string;
}

const nameOf = (meetingId: string): string => `minutes:${meetingId}`;

export function keptDraft(meetingId: string): Promise<MinutesDraft | null> {
  return readNamed<MinutesDraft | null>(nameOf(meetingId), null);
}

export function keepDraft(meetingId: string, draft: MinutesDraft): Promise<void> {
  return writeNamed(nameOf(meetingId), { ...draft });
}

export function dropDraft(meetingId: string): Promise<void> {
  return dropNamed(nameOf(meetingId));
}

export function sameDraft(a: MinutesDraft, b: MinutesDraft): boolean {
  return (Object.keys(a) as (keyof MinutesDraft)[]).every((field) => a[field] === b[field]);
}
