// The club itself: founded, placed, under a charter, active or resting.
import type { Id } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Charter } from './charter.ts';
import type { EventShape } from './event-shape.ts';
import type { StatusChange } from './founding-commands.ts';

export type ClubFounded = EventShape<
  'club-founded',
  'common',
  { name: string; unitId: string; hamlet: string; decisionNumber: string; decisionOn: LocalDate; launchedOn: LocalDate; charter: Charter }
>;
export type ClubPlaced = EventShape<'club-placed', 'common', { unitId: string; hamlet: string; document: string }>;
export type CharterAdopted = EventShape<'charter-adopted', 'common', { charter: Charter; from?: LocalDate; resolutionId?: Id }>;
export type ClubStatusChanged = EventShape<'club-status-changed', 'common', StatusChange>;
export type GroupNamed = EventShape<'group-named', 'common', { group: number; name: string }>;

export type FoundingEvent = ClubFounded | ClubPlaced | CharterAdopted | ClubStatusChanged | GroupNamed;
