// What an office or the board asks for the club itself: to be, to lie somewhere, to have a charter, to rest.
import type { Id } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Charter } from './charter.ts';
import type { CommandShape } from './command-shape.ts';

export type FoundClub = CommandShape<
  'found-club',
  { name: string; unitId: string; hamlet: string; decisionNumber: string; decisionOn: LocalDate; launchedOn: LocalDate; charter: Charter }
>;
export type PlaceClub = CommandShape<'place-club', { unitId: string; hamlet: string; document: string }>;
export type AdoptCharter = CommandShape<'adopt-charter', { charter: Charter; from?: LocalDate; resolutionId?: Id }>;
export type ChangeClubStatus = CommandShape<'change-club-status', StatusChange>;
/** An empty name takes the name away. */
export type NameGroup = CommandShape<'name-group', { group: number; name: string }>;

export interface StatusChange {
  readonly status: 'active' | 'dormant' | 'closed';
  readonly reason: string;
  /** The paper that says so; absent while nobody has it at hand. */
  readonly decisionNumber?: string;
  readonly decisionOn?: LocalDate;
}

export type FoundingCommand = FoundClub | PlaceClub | AdoptCharter | ChangeClubStatus | NameGroup;
