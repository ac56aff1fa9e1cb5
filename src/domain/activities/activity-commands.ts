// Talks, culture, sport, training: what was held.
import type { Id } from '../../kernel/ids.ts';
import type { CommandShape } from '../club/command-shape.ts';
import type { Area } from './area.ts';

export type HoldActivity = CommandShape<
  'hold-activity',
  { meetingId?: Id; area: Area; topic: string; partner?: string; participants: number },
  { note: string }
>;

export type ActivityCommand = HoldActivity;
