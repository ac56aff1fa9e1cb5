// Shapes of the commands about activities.
import * as z from 'zod/mini';
import { AREAS } from '../../domain/activities/area.ts';
import { command, meeting, noted, oneOf, shape, whole, words } from './parts.ts';

export const LIFE_SCHEMAS = [
  command(
    'hold-activity',
    shape({ ...meeting, area: oneOf(AREAS), topic: words(60), partner: z.optional(words(120)), participants: whole(0, 10_000) }),
    noted,
  ),
] as const;
