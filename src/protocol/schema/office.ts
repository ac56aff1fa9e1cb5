// Shapes of what offices send, one a kind.
import * as z from 'zod/mini';
import { STATISTICS } from '../../domain/office/statistics.ts';
import { borderChange } from './border-change.ts';
import { GROWING_SCHEMAS } from './office-growing.ts';
import { officeOrder as order } from './office-order.ts';
import { aDate, aMonth, anId, many, oneOf, shape, some, whole, words } from './parts.ts';

const LARGEST_COUNT = 200_000_000;

export const OFFICE_SCHEMAS = [
  order(
    'state-statistics',
    shape({
      month: aMonth,
      values: many(shape({ statistic: oneOf(STATISTICS), amount: whole(0, LARGEST_COUNT) }), STATISTICS.length),
      source: words(200),
      sure: z.optional(z.literal(true)),
    }),
  ),
  order(
    'enact-reorganisation',
    shape({
      number: words(60),
      issuer: words(120),
      issuedOn: aDate,
      effectiveOn: aDate,
      changes: some(borderChange, 2_000),
      communesAfter: z.optional(whole(0, 20_000)),
      assigned: some(shape({ clubId: anId, unit: words(60) }), 20_000),
    }),
  ),
  ...GROWING_SCHEMAS,
] as const;
