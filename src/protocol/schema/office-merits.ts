// Shapes of grading and praise. What the server computes into a grade (`frozen`) is not among what an office sends.
import * as z from 'zod/mini';
import { PRAISE_FORMS } from '../../domain/office/praise.ts';
import { officeOrder as order } from './office-order.ts';
import { aDate, anId, many, oneOf, shape, some, text, whole, words } from './parts.ts';

const MOST_POINTS = 1000;
const MOST_CRITERIA = 40;
/** Larger than any figure of one club, in đồng or in basis points. */
const LARGEST_BOUND = 1_000_000_000_000;

const key = words(60);
const points = whole(0, MOST_POINTS);
const measure = z.discriminatedUnion('by', [
  shape({ by: z.literal('judgement') }),
  shape({ by: z.literal('figure'), indicator: key, bands: many(shape({ atLeast: whole(0, LARGEST_BOUND), points }), 10) }),
]);
const ownPoints = some(shape({ criterionId: key, points }), MOST_CRITERIA);
const year = whole(2016, 2100);

export const MERIT_SCHEMAS = [
  order(
    'adopt-score-sheet',
    shape({
      from: aDate,
      source: text(200),
      criteria: many(shape({ criterionId: key, name: text(200), points: whole(1, MOST_POINTS), measure }), MOST_CRITERIA),
      classes: many(shape({ classId: key, name: text(60), atLeast: whole(0, MOST_POINTS * MOST_CRITERIA) }), 10),
    }),
  ),
  order(
    'grade-club',
    shape({
      year,
      heard: z.optional(shape({ on: aDate, points: ownPoints })),
      checked: some(shape({ criterionId: key, points, reason: z.optional(words(500)) }), MOST_CRITERIA),
      anew: z.optional(words(500)),
    }),
  ),
  order('propose-praise', shape({ year, form: oneOf(PRAISE_FORMS), person: z.optional(words(160)), deed: words(1000), giver: words(160) })),
  order('decide-praise', shape({ praiseId: anId, number: z.optional(words(60)), reason: z.optional(words(500)) })),
] as const;
