// Shapes of what offices plan: a programme with its targets, and a target shared out.
import * as z from 'zod/mini';
import { INDICATORS, isIndicatorId } from '../../domain/network/indicators/catalogue.ts';
import { aDate, anId, many, oneOf, shape, some, whole, words } from './parts.ts';

const MOST_TARGETS = 60;
const MOST_YEARS = 20;
/** Provinces of the country before 2025, or communes of the largest province after. */
const MOST_UNITS = 600;
/** Money is a target too. */
const LARGEST_VALUE = 100_000_000_000_000;

const value = whole(0, LARGEST_VALUE);
const basisPoints = whole(0, 10_000);
const year = whole(1990, 2100);
const anIndicator = z
  .string('not-in-list')
  .check(z.refine((id) => isIndicatorId(id) && INDICATORS[id].kind !== 'club-months', 'not-in-list'));
const strict = z.optional(z.literal(true));
const key = shape({ programme: words(60), target: words(60) });

const target = shape({
  id: words(60),
  indicator: z.nullable(anIndicator),
  words: words(400),
  goal: z.discriminatedUnion('kind', [
    shape({ kind: z.literal('count'), atLeast: z.optional(value), atMost: z.optional(value), strict }),
    shape({ kind: z.literal('share'), atLeastBasisPoints: z.optional(basisPoints), atMostBasisPoints: z.optional(basisPoints), strict }),
  ]),
  basis: oneOf(['now', 'in-the-year', 'in-the-period', 'ever']),
  dueYear: year,
  baseline: z.nullable(shape({ value, on: aDate, source: words(300) })),
  path: some(shape({ year, value }), MOST_YEARS),
  replaces: z.optional(key),
  open: z.optional(words(600)),
});

export const planBody = shape({
  programmeId: anId,
  number: words(60),
  title: words(300),
  issuer: words(200),
  issuedOn: aDate,
  from: aDate,
  until: aDate,
  source: words(400),
  targets: many(target, MOST_TARGETS),
  open: some(words(400), 20),
  reason: z.optional(words(400)),
});

export const sharingBody = shape({
  programme: words(60),
  target: words(60),
  year,
  parts: some(shape({ unitId: words(60), value }), MOST_UNITS),
  reason: words(400),
  overReason: z.optional(words(400)),
});
