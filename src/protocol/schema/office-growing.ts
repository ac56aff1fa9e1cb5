// Shapes of what an office sends while the network grows. An inspection's draw is not among them: only the server draws.
import * as z from 'zod/mini';
import { DOSSIER_PAPERS } from '../../domain/office/dossier.ts';
import { FOLLOW_UP_DEEDS } from '../../domain/office/follow-ups.ts';
import { GRANT_SOURCES } from '../../domain/office/grants.ts';
import { LINE_FINDINGS, LINES_DRAWN } from '../../domain/office/inspections.ts';
import { PROSPECT_STEPS } from '../../domain/office/prospects.ts';
import { officeOrder as order } from './office-order.ts';
import { aDate, amount, amountOrNone, anId, many, oneOf, place, shape, some, words } from './parts.ts';

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
  order('begin-prospect', shape({ hamlet: words(120), name: words(160), lead: words(160) })),
  order(
    'step-prospect',
    shape({ prospectId: anId, step: oneOf(PROSPECT_STEPS), number: z.optional(words(60)), note: z.optional(words(500)) }),
  ),
  order('check-dossier', shape({ prospectId: anId, have: some(oneOf(DOSSIER_PAPERS), DOSSIER_PAPERS.length) })),
  order('found-prospect', shape({ prospectId: anId })),
  order('drop-prospect', shape({ prospectId: anId, reason: words(300) })),
  order('ask-grant', shape({ amount, source: oneOf(GRANT_SOURCES), what: words(500), number: z.optional(words(60)) })),
  order('answer-grant', shape({ grantId: anId, amount: amountOrNone, number: z.optional(words(60)), reason: z.optional(words(500)) })),
  order('transfer-grant', shape({ grantId: anId, amount, place, source: oneOf(GRANT_SOURCES), number: z.optional(words(60)) })),
] as const;

/** What is asked of the server: to draw. */
export const DRAW_REQUEST = shape({ recordId: anId, on: aDate });
