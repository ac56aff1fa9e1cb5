// What is told of home care.
import type { Id } from '../../kernel/ids.ts';
import type { CommandShape } from '../club/command-shape.ts';
import type { Reading } from '../health/reading.ts';
import type { EndReason } from '../people/member.ts';
import type { Condition } from './measure.ts';

export type StartCare = CommandShape<
  'start-care',
  { personId: Id; volunteers: readonly Id[] },
  { name?: string; place?: string; need?: string }
>;
export type EndCare = CommandShape<'end-care', { personId: Id; reason: EndReason }>;
export type RecordVisit = CommandShape<
  'record-visit',
  { meetingId?: Id; personId: Id; visitors: readonly Id[]; tasks: readonly string[]; condition: Condition },
  { note?: string; reading?: Reading }
>;

export type CareCommand = StartCare | EndCare | RecordVisit;
