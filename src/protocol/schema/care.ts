// Shapes of the commands about care and health.
import * as z from 'zod/mini';
import { PLAUSIBLE } from '../../domain/care/measure.ts';
import { anId, command, endReason, many, meeting, oneOf, shape, some, text, whole, words } from './parts.ts';

const reading = shape({
  personId: anId,
  systolic: z.optional(whole(PLAUSIBLE.systolic.min, PLAUSIBLE.systolic.max)),
  diastolic: z.optional(whole(PLAUSIBLE.diastolic.min, PLAUSIBLE.diastolic.max)),
  pulse: z.optional(whole(PLAUSIBLE.pulse.min, PLAUSIBLE.pulse.max)),
  weightHectograms: z.optional(whole(PLAUSIBLE.weightHectograms.min, PLAUSIBLE.weightHectograms.max)),
});

export const CARE_SCHEMAS = [
  command('start-care', shape({ personId: anId, volunteers: some(anId, 20) }), {
    priv: z.optional(shape({ name: z.optional(words(120)), place: z.optional(text(200)), need: z.optional(text(2000)) })),
  }),
  command('end-care', shape({ personId: anId, reason: endReason })),
  command(
    'record-visit',
    shape({
      ...meeting,
      personId: anId,
      visitors: some(anId, 20),
      tasks: some(words(40), 20),
      condition: oneOf(['good', 'as-before', 'worse']),
    }),
    {
      priv: z.optional(shape({ note: z.optional(text(2000)), reading: z.optional(reading) })),
    },
  ),
  command('measure-health', shape({ ...meeting, personIds: many(anId, 300) }), { priv: shape({ readings: many(reading, 300) }) }),
] as const;
