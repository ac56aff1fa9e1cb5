// Shapes of the commands about home care.
import * as z from 'zod/mini';
import { reading } from './health.ts';
import { anId, command, endReason, meeting, oneOf, shape, some, text, words } from './parts.ts';

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
] as const;
