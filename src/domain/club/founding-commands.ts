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
export type AdoptCharter = CommandShape<'adopt-charter', { charter: Charter; resolutionId?: Id }>;
export type ChangeClubStatus = CommandShape<'change-club-status', { status: 'active' | 'dormant' | 'closed'; reason: string }>;

export type FoundingCommand = FoundClub | PlaceClub | AdoptCharter | ChangeClubStatus;
