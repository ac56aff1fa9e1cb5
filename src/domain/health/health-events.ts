// People's health, in the room of care.
import type { Id } from '../../kernel/ids.ts';
import type { EventShape } from '../club/event-shape.ts';
import type { Reading } from './reading.ts';

export type HealthMeasured = EventShape<
  'health-measured',
  'care',
  { meetingId?: Id; personIds: readonly Id[] },
  { readings: readonly Reading[] }
>;

export type HealthEvent = HealthMeasured;
