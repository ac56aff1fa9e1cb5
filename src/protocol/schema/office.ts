// Shapes of what offices send, one a kind.
import * as z from 'zod/mini';
import { STATISTICS } from '../../domain/office/statistics.ts';
import { GROWING_SCHEMAS } from './office-growing.ts';
import { officeOrder as order } from './office-order.ts';
import { aMonth, many, oneOf, shape, whole, words } from './parts.ts';

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
  ...GROWING_SCHEMAS,
] as const;
