// Shapes of what an office sends about courses, conferences and the budget of a programme.
import * as z from 'zod/mini';
import { CONFERENCE_KINDS, DELEGATE_GROUPS } from '../../domain/office/conferences.ts';
import { AUDIENCES } from '../../domain/office/courses.ts';
import { MOST_LINES, MOST_PEOPLE } from '../../domain/office/gatherings.ts';
import { GRANT_SOURCES } from '../../domain/office/grants.ts';
import { officeOrder as order } from './office-order.ts';
import { aDate, amount, amountOrNone, anId, many, oneOf, shape, some, timeOfDay, whole, words } from './parts.ts';

const attendee = { name: words(120), role: words(120), from: words(160), clubId: z.optional(anId) };
const source = oneOf(GRANT_SOURCES);
const lineId = words(40);
const delegates = some(shape({ ...attendee, group: oneOf(DELEGATE_GROUPS) }), MOST_PEOPLE);
const cancelled = shape({ gatheringId: anId, reason: words(300) });
const budgetKey = { programme: words(60), year: whole(1990, 2100) };

export const WORK_SCHEMAS = [
  order(
    'plan-course',
    shape({
      courseId: anId,
      name: words(200),
      topic: words(500),
      from: aDate,
      until: aDate,
      place: words(200),
      audience: many(oneOf(AUDIENCES), AUDIENCES.length),
      people: some(shape(attendee), MOST_PEOPLE),
      cost: amountOrNone,
      source,
    }),
  ),
  order(
    'hold-course',
    shape({
      courseId: anId,
      from: aDate,
      until: aDate,
      people: many(shape({ ...attendee, certificate: z.optional(words(60)) }), MOST_PEOPLE),
      certificatesOn: z.optional(aDate),
      cost: amountOrNone,
    }),
  ),
  order('cancel-course', cancelled),
  order(
    'plan-conference',
    shape({
      conferenceId: anId,
      kind: oneOf(CONFERENCE_KINDS),
      topic: words(250),
      on: aDate,
      at: timeOfDay,
      place: words(200),
      chair: words(160),
      agenda: many(shape({ at: z.optional(timeOfDay), what: words(400), who: z.optional(words(160)) }), MOST_LINES),
      delegates,
      cost: amountOrNone,
      source,
    }),
  ),
  order(
    'hold-conference',
    shape({
      conferenceId: anId,
      on: aDate,
      people: delegates,
      minutes: z.optional(words(6000)),
      conclusions: some(shape({ lineId, what: words(500), who: words(160), dueOn: z.optional(aDate) }), MOST_LINES),
      cost: amountOrNone,
    }),
  ),
  order('cancel-conference', cancelled),
  order('follow-conclusion', shape({ conferenceId: anId, lineId, done: z.boolean('missing'), note: z.optional(words(500)) })),
  order(
    'set-budget',
    shape({
      ...budgetKey,
      lines: many(shape({ lineId, source, purpose: words(300), amount, citation: words(200) }), MOST_LINES),
      reason: z.optional(words(400)),
    }),
  ),
  order(
    'record-spending',
    shape({
      ...budgetKey,
      lineId,
      spent: z.discriminatedUnion('is', [
        shape({
          is: z.literal('paid'),
          amount,
          purpose: words(300),
          number: z.optional(words(60)),
          gatheringId: z.optional(anId),
        }),
        shape({ is: z.literal('transfer'), transferId: anId }),
      ]),
    }),
  ),
  order('take-back-spending', shape({ spendingId: anId, reason: words(300) })),
] as const;
