// Shapes of what offices send, one a kind.
import * as z from 'zod/mini';
import type { OfficeKind } from '../../domain/office/office-record.ts';
import { STATISTICS } from '../../domain/office/statistics.ts';
import { aDate, aMonth, anId, many, oneOf, shape, whole, words } from './parts.ts';
import { planBody, sharingBody } from './plans.ts';

const order = <const Kind extends OfficeKind, Body extends z.ZodMiniType>(kind: Kind, body: Body) =>
  shape({ recordId: anId, kind: z.literal(kind), unitId: words(60), clubId: z.optional(anId), on: aDate, body });

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
  order('adopt-programme', planBody),
  order('share-out-target', sharingBody),
] as const;
