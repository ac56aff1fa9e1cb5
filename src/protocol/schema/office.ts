// Shapes of what offices send, one a kind.
import * as z from 'zod/mini';
import { ISSUED_KINDS } from '../../domain/office/issued-documents.ts';
import type { OfficeKind } from '../../domain/office/office-record.ts';
import { STATISTICS } from '../../domain/office/statistics.ts';
import { aDate, aMonth, anId, many, oneOf, shape, text, whole, words } from './parts.ts';

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
  order(
    'set-letterhead',
    shape({
      from: aDate,
      above: text(200),
      body: words(200),
      pattern: words(60),
      place: words(60),
      authority: words(200),
      signer: text(100),
    }),
  ),
  order(
    'issue-document',
    shape({ kind: oneOf(ISSUED_KINDS), sign: words(10), number: whole(1, 9999), title: words(400), digest: words(64) }),
  ),
] as const;
