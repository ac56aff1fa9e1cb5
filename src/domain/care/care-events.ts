// Home care, in the room of care.
import type { Id } from '../../kernel/ids.ts';
import type { EventShape } from '../club/event-shape.ts';
import type { Reading } from '../health/reading.ts';
import type { EndReason } from '../people/member.ts';
import type { Condition } from './measure.ts';

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

export type CareEvent = CareStarted | CareEnded | VisitMade;
