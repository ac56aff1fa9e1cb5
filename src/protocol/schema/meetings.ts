// Shapes of the commands about the meeting.
import * as z from 'zod/mini';
import { NOTE_VALUES } from '../../domain/meetings/meeting.ts';
import { MOVE_REASONS } from '../../domain/meetings/meeting-commands.ts';
import { RESOLUTION_SUBJECTS } from '../../domain/meetings/resolution.ts';
import {
  aDate,
  aMonth,
  anId,
  anyAmount,
  command,
  many,
  meeting,
  noted,
  oneOf,
  proved,
  shape,
  signatures,
  some,
  text,
  whole,
  words,
} from './parts.ts';

export const MEETINGS_SCHEMAS = [
  command('open-meeting', shape({ meetingId: anId })),
  command(
    'mark-attendance',
    shape({ meetingId: anId, marks: many(shape({ personId: anId, mark: oneOf(['present', 'absent', 'excused']) }), 300) }),
  ),
  command('move-meeting', shape({ month: aMonth, to: aDate, reason: oneOf(MOVE_REASONS) }), noted),
  command(
    'count-cash',
    shape({
      meetingId: z.optional(anId),
      notes: some(shape({ value: z.int().check(z.refine((v) => NOTE_VALUES.includes(v), 'not-in-list')), count: whole(0, 100_000) }), 9),
      bookSeen: anyAmount,
      reason: z.optional(oneOf(['change-given', 'counted-late', 'note-forgotten', 'unknown', 'other'])),
      occasion: z.optional(oneOf(['surprise', 'hand-over', 'month-end'])),
      witnesses: z.optional(some(anId, 9)),
    }),
    { priv: z.optional(shape({ note: z.optional(text(2000)), guests: z.optional(words(200)) })) },
  ),
  command(
    'pass-resolution',
    shape({
      resolutionId: anId,
      ...meeting,
      subject: oneOf(RESOLUTION_SUBJECTS),
      votesFor: whole(0, 1000),
      votesAgainst: whole(0, 1000),
      votesAbstain: whole(0, 1000),
    }),
    { priv: shape({ text: words(2000) }) },
  ),
  command('record-minutes', shape({ meetingId: anId, chairId: z.optional(anId), secretaryId: z.optional(anId) }), {
    priv: shape({ discussion: text(8000), nextMonth: text(2000), guests: text(1000) }),
  }),
  command('close-meeting', shape({ meetingId: anId, signatures, pageDigest: text(64), ...proved })),
] as const;
