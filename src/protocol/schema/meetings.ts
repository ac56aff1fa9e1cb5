// Shapes of the commands about the meeting.
import * as z from 'zod/mini';
import { NOTE_VALUES } from '../../domain/meetings/meeting.ts';
import { anId, anyAmount, command, many, noted, oneOf, role, shape, some, text, whole } from './parts.ts';

export const MEETINGS_SCHEMAS = [
  command('open-meeting', shape({ meetingId: anId })),
  command(
    'mark-attendance',
    shape({ meetingId: anId, marks: many(shape({ personId: anId, mark: oneOf(['present', 'absent', 'excused']) }), 300) }),
  ),
  command(
    'count-cash',
    shape({
      meetingId: anId,
      notes: some(shape({ value: z.int().check(z.refine((v) => NOTE_VALUES.includes(v), 'not-in-list')), count: whole(0, 100_000) }), 9),
      bookSeen: anyAmount,
      reason: z.optional(oneOf(['change-given', 'counted-late', 'note-forgotten', 'unknown', 'other'])),
    }),
    noted,
  ),
  command('close-meeting', shape({ meetingId: anId, signatures: some(shape({ personId: anId, role }), 9), pageDigest: text(64) })),
] as const;
