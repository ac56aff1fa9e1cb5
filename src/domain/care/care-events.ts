// Home care and health, in the room of care.
import type { Id } from '../../kernel/ids.ts';
import type { EventShape } from '../club/event-shape.ts';
import type { EndReason } from '../people/member.ts';
import type { Condition, Reading } from './measure.ts';

export type CareStarted = EventShape<
  'care-started',
  'care',
  { personId: Id; volunteers: readonly Id[] },
  { name?: string; place?: string; need?: string }
>;
export type CareEnded = EventShape<'care-ended', 'care', { personId: Id; reason: EndReason }>;
export type VisitMade = EventShape<
  'visit-made',
  'care',
  { meetingId?: Id; personId: Id; visitors: readonly Id[]; tasks: readonly string[]; condition: Condition },
  { note?: string; reading?: Reading }
>;
export type HealthMeasured = EventShape<
  'health-measured',
  'care',
  { meetingId?: Id; personIds: readonly Id[] },
  { readings: readonly Reading[] }
>;

export type CareEvent = CareStarted | CareEnded | VisitMade | HealthMeasured;
