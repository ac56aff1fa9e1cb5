// Shapes of what an office sends while the network grows. An inspection's draw is not among them: only the server draws.
import * as z from 'zod/mini';
import { FOLLOW_UP_DEEDS } from '../../domain/office/follow-ups.ts';
import { officeOrder as order } from './office-order.ts';
import { aDate, oneOf, shape, words } from './parts.ts';

export const GROWING_SCHEMAS = [
  order(
    'follow-up-club',
    shape({ deed: oneOf(FOLLOW_UP_DEEDS), what: words(1000), who: z.optional(words(160)), nextOn: z.optional(aDate) }),
  ),
] as const;
