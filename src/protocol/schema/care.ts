// Shapes of the commands about home care.
import * as z from 'zod/mini';
import { SCALE_IDS } from '../../domain/care/care-scales.ts';
import { ABSENCE_REASONS, CARE_REASONS, SKILLS, STOP_REASONS, TRAININGS } from '../../domain/care/team.ts';
import { reading } from './health.ts';
import { aDate, anId, command, many, meeting, noted, oneOf, shape, some, text, whole, words } from './parts.ts';

const pair = some(anId, 20);
const card = {
  priv: z.optional(
    shape({
      name: z.optional(words(120)),
      place: z.optional(text(200)),
      need: z.optional(text(2000)),
      contact: z.optional(text(200)),
    }),
  ),
};
const why = { why: z.optional(oneOf(CARE_REASONS)) };

export const CARE_SCHEMAS = [
  command('start-care', shape({ personId: anId, volunteers: pair, ...why }), card),
  command('describe-recipient', shape({ personId: anId, ...why }), card),
  command('end-care', shape({ personId: anId, reason: oneOf(['left', 'moved', 'died', 'recovered', 'other', 'institution']) }), noted),
  command(
    'record-visit',
    shape({
      ...meeting,
      personId: anId,
      visitors: pair,
      tasks: some(words(40), 20),
      condition: oneOf(['good', 'as-before', 'worse']),
    }),
    {
      priv: z.optional(shape({ note: z.optional(text(2000)), reading: z.optional(reading) })),
    },
  ),
  command('assess-needs', shape({ personId: anId, scale: oneOf(SCALE_IDS), version: whole(1, 99), assessorId: z.optional(anId) }), {
    priv: shape({ answers: some(whole(0, 20), 40), note: z.optional(text(2000)) }),
  }),
  command('set-rota', shape({ personId: anId, volunteers: pair, days: some(shape({ weekday: whole(1, 7), volunteers: pair }), 7) })),
  command('swap-visit', shape({ personId: anId, day: aDate, away: anId, instead: anId })),
  command(
    'note-absence',
    shape({ volunteerId: z.optional(anId), from: aDate, to: aDate, reason: oneOf(ABSENCE_REASONS) }).check(
      z.refine(({ from, to }) => from <= to, { error: 'day-before-first', path: ['to'] }),
    ),
  ),
  command('hand-over-care', shape({ from: anId, moves: many(shape({ personId: anId, to: anId }), 60) }), noted),
  command('describe-volunteer', shape({ personId: anId, skills: some(oneOf(SKILLS), SKILLS.length), partnerId: z.optional(anId) })),
  command('train-volunteers', shape({ personIds: many(anId, 60), topic: oneOf(TRAININGS), by: z.optional(words(120)) })),
  command('stop-volunteering', shape({ personId: anId, reason: oneOf(STOP_REASONS) }), noted),
] as const;
