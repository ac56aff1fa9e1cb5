// Shapes of the commands about members and roles.
import * as z from 'zod/mini';
import {
  aDate,
  anId,
  command,
  endReason,
  household,
  member,
  noted,
  oneOf,
  proved,
  role,
  shape,
  signatures,
  text,
  whole,
  words,
} from './parts.ts';

const memberPrivate = shape({ name: words(120), bornOn: z.optional(aDate), phone: z.optional(text(20)), note: z.optional(text(2000)) });

export const PEOPLE_SCHEMAS = [
  command('enrol-member', shape(member), { priv: memberPrivate }),
  command('end-membership', shape({ personId: anId, reason: endReason })),
  command('give-role', shape({ personId: anId, role, until: z.optional(aDate) })),
  command('end-role', shape({ personId: anId, role })),
  command(
    'correct-member',
    shape({
      personId: anId,
      sex: z.optional(member.sex),
      born: z.optional(member.born),
      household: z.optional(household),
      minority: z.optional(z.boolean('missing')),
      associationMember: z.optional(z.boolean('missing')),
    }),
    {
      priv: z.optional(
        shape({
          name: z.optional(words(120)),
          bornOn: z.optional(z.union([aDate, z.literal('')], 'not-a-date')),
          phone: z.optional(text(20)),
          note: z.optional(text(2000)),
        }),
      ),
    },
  ),
  command('record-household', shape({ personId: anId, year: whole(1990, 2100), household, paper: text(60) })),
  command('change-group', shape({ personId: anId, group: member.group })),
  command('link-account', shape({ personId: z.optional(anId) })),
  command('enrol-typist', shape({ typistId: anId, until: aDate, personId: z.optional(anId) }), { priv: shape({ name: words(120) }) }),
  command('end-typist', shape({ typistId: anId })),
  command('merge-members', shape({ keepId: anId, goneId: anId }), noted),
  command(
    'hand-over',
    shape({ role: oneOf(['treasurer', 'chair']), from: z.optional(anId), to: anId, countId: z.optional(anId), signatures, ...proved }),
    noted,
  ),
] as const;
