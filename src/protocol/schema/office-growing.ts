// Shapes of what an office sends while the network grows. An inspection's draw is not among them: only the server draws.
import * as z from 'zod/mini';
import { FOLLOW_UP_DEEDS } from '../../domain/office/follow-ups.ts';
import { LINE_FINDINGS, LINES_DRAWN } from '../../domain/office/inspections.ts';
import { officeOrder as order } from './office-order.ts';
import { aDate, amountOrNone, anId, many, oneOf, shape, words } from './parts.ts';

export const GROWING_SCHEMAS = [
  order(
    'follow-up-club',
    shape({ deed: oneOf(FOLLOW_UP_DEEDS), what: words(1000), who: z.optional(words(160)), nextOn: z.optional(aDate) }),
  ),
  order(
    'record-inspection',
    shape({
      inspectionId: anId,
      inspectors: words(200),
      lines: many(shape({ cmdId: anId, found: oneOf(LINE_FINDINGS), paper: z.optional(words(300)) }), LINES_DRAWN),
      counted: z.optional(amountOrNone),
      findings: z.optional(words(2000)),
      dueOn: z.optional(aDate),
    }),
  ),
  order('give-up-inspection', shape({ inspectionId: anId, reason: words(300) })),
  order('answer-inspection', shape({ inspectionId: anId, answer: words(2000) })),
] as const;

/** What is asked of the server: to draw. */
export const DRAW_REQUEST = shape({ recordId: anId, on: aDate });
