// Shapes of the commands about members and roles.
import * as z from 'zod/mini';
import { aDate, anId, command, endReason, member, role, shape, text, words } from './parts.ts';

const memberPrivate = shape({ name: words(120), bornOn: z.optional(aDate), phone: z.optional(text(20)), note: z.optional(text(2000)) });

export const PEOPLE_SCHEMAS = [
  command('enrol-member', shape(member), { priv: memberPrivate }),
  command('end-membership', shape({ personId: anId, reason: endReason })),
  command('give-role', shape({ personId: anId, role })),
  command('end-role', shape({ personId: anId, role })),
] as const;
