// Shapes of the commands about health.
import * as z from 'zod/mini';
import { PLAUSIBLE } from '../../domain/health/reading.ts';
import { anId, command, many, meeting, shape, whole } from './parts.ts';

export const reading = shape({
  personId: anId,
  systolic: z.optional(whole(PLAUSIBLE.systolic.min, PLAUSIBLE.systolic.max)),
  diastolic: z.optional(whole(PLAUSIBLE.diastolic.min, PLAUSIBLE.diastolic.max)),
  pulse: z.optional(whole(PLAUSIBLE.pulse.min, PLAUSIBLE.pulse.max)),
  weightHectograms: z.optional(whole(PLAUSIBLE.weightHectograms.min, PLAUSIBLE.weightHectograms.max)),
});

export const HEALTH_SCHEMAS = [
  command('measure-health', shape({ ...meeting, personIds: many(anId, 300) }), { priv: shape({ readings: many(reading, 300) }) }),
] as const;
