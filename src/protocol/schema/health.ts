// Shapes of the commands about health.
import * as z from 'zod/mini';
import { EXAMS } from '../../domain/health/check-up.ts';
import { PLAUSIBLE } from '../../domain/health/reading.ts';
import { OUTCOMES, REFERRED_TO } from '../../domain/health/referral.ts';
import { aDate, anId, command, many, meeting, oneOf, shape, some, text, whole, words } from './parts.ts';

export const reading = shape({
  personId: anId,
  systolic: z.optional(whole(PLAUSIBLE.systolic.min, PLAUSIBLE.systolic.max)),
  diastolic: z.optional(whole(PLAUSIBLE.diastolic.min, PLAUSIBLE.diastolic.max)),
  pulse: z.optional(whole(PLAUSIBLE.pulse.min, PLAUSIBLE.pulse.max)),
  weightHectograms: z.optional(whole(PLAUSIBLE.weightHectograms.min, PLAUSIBLE.weightHectograms.max)),
  sugarTenths: z.optional(whole(PLAUSIBLE.sugarTenths.min, PLAUSIBLE.sugarTenths.max)),
  sugarTime: z.optional(oneOf(['fasting', 'after-meal'])),
});
const guests = z.optional(some(anId, 300));
const guestNames = z.optional(some(shape({ personId: anId, name: words(120) }), 300));
const checkUp = { checkUpId: anId, partner: words(120), exams: some(oneOf(EXAMS), EXAMS.length) };
const told = z.optional(text(2000));

export const HEALTH_SCHEMAS = [
  command('measure-health', shape({ ...meeting, personIds: many(anId, 300), guests, corrects: z.optional(anId) }), {
    priv: shape({ readings: many(reading, 300), guestNames }),
  }),
  command('plan-check-up', shape({ ...checkUp, plannedOn: aDate })),
  command('hold-check-up', shape({ ...checkUp, personIds: many(anId, 500), guests }), {
    priv: z.optional(
      shape({ findings: z.optional(some(shape({ personId: anId, note: told, reading: z.optional(reading) }), 500)), guestNames }),
    ),
  }),
  command(
    'refer-person',
    shape({
      ...meeting,
      referralId: anId,
      personId: anId,
      to: oneOf(REFERRED_TO),
      checkUpId: z.optional(anId),
      guest: z.optional(z.literal(true, 'not-known')),
    }),
    {
      priv: shape({ why: words(1000), place: z.optional(text(200)), reading: z.optional(reading), guestName: z.optional(words(120)) }),
    },
  ),
  command('close-referral', shape({ referralId: anId, outcome: oneOf(OUTCOMES) }), { priv: z.optional(shape({ told: text(2000) })) }),
  command('note-health', shape({ personId: anId }), { priv: shape({ conditions: told, medicines: told, allergies: told }) }),
] as const;
