// What was held.
import type { Id } from '../../kernel/ids.ts';
import type { EventShape } from '../club/event-shape.ts';
import type { Area } from './area.ts';

export type ActivityHeld = EventShape<
  'activity-held',
  'common',
  { meetingId?: Id; area: Area; topic: string; partner?: string; participants: number },
  { note: string }
>;

export type ActivityEvent = ActivityHeld;
