// Shapes of the commands about activities, their pictures and topics, and interest groups.
import * as z from 'zod/mini';
import { ACTIVITY_KINDS, PARTNER_KINDS } from '../../domain/activities/activity.ts';
import { PICTURE_TYPES, TAKE_DOWN_REASONS } from '../../domain/activities/activity-commands.ts';
import { AREAS } from '../../domain/activities/area.ts';
import { LARGEST_PICTURE_BYTES, LONGEST_PICTURE_SIDE } from '../../domain/activities/pictures.ts';
import { GROUP_KINDS } from '../../domain/groups/interest-group.ts';
import { anId, command, many, meeting, oneOf, shape, some, text, timeOfDay, whole, words } from './parts.ts';

const hash = z.string('missing').check(z.regex(/^[0-9a-f]{64}$/, 'missing'));
const side = whole(1, LONGEST_PICTURE_SIDE);
const groupId = anId;
const persons = shape({ groupId, personIds: many(anId, 300) });

const held = shape({
  ...meeting,
  area: oneOf(AREAS),
  topic: words(60),
  partner: z.optional(words(120)),
  participants: whole(0, 10_000),
  sort: z.optional(oneOf(ACTIVITY_KINDS)),
  topicId: z.optional(words(60)),
  groupId: z.optional(anId),
  attendeeIds: z.optional(some(anId, 300)),
  youths: z.optional(whole(0, 10_000)),
  guests: z.optional(whole(0, 10_000)),
  place: z.optional(words(120)),
  from: z.optional(timeOfDay),
  to: z.optional(timeOfDay),
  partners: z.optional(some(oneOf(PARTNER_KINDS), PARTNER_KINDS.length)),
  raised: z.optional(some(anId, 50)),
  spent: z.optional(some(anId, 50)),
  honoured: z.optional(some(shape({ personId: anId, age: whole(1, 130) }), 100)),
});
const told = shape({
  note: z.optional(text(2000)),
  gifts: z.optional(some(shape({ personId: anId, gift: words(120) }), 100)),
});

export const ACTIVITIES_SCHEMAS = [
  command('hold-activity', held, { priv: z.optional(told) }),
  command('link-activity-money', shape({ activityId: anId, raised: some(anId, 50), spent: some(anId, 50) })),
  command(
    'add-picture',
    shape({ activityId: anId, hash, type: oneOf(PICTURE_TYPES), bytes: whole(1, LARGEST_PICTURE_BYTES), width: side, height: side }),
  ),
  command('take-down-picture', shape({ activityId: anId, hash, reason: oneOf(TAKE_DOWN_REASONS) })),
  command('name-topic', shape({ topicId: anId, name: words(60), area: oneOf(AREAS), retired: z.optional(z.literal(true)) })),
  command(
    'set-interest-group',
    shape({
      groupId,
      sort: oneOf(GROUP_KINDS),
      name: words(60),
      leaderId: z.optional(anId),
      weekdays: z.optional(some(whole(1, 7), 7)),
      place: z.optional(words(120)),
    }),
  ),
  command('join-interest-group', persons),
  command('leave-interest-group', persons),
  command('end-interest-group', shape({ groupId })),
] as const;
