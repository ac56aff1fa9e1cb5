// Said to the offices: in the board's room, where the club reads it, and in the room the offices above read.
import type { EventShape } from '../club/event-shape.ts';
import type { AnswerInspectionResult, AssessOwnClub } from './answering-commands.ts';

export type InspectionAnswered = EventShape<
  'inspection-answered',
  'board' | 'appeals',
  AnswerInspectionResult['body'],
  NonNullable<AnswerInspectionResult['priv']>
>;
export type OwnClubAssessed = EventShape<
  'own-club-assessed',
  'board' | 'appeals',
  AssessOwnClub['body'],
  NonNullable<AssessOwnClub['priv']>
>;

export type AnsweringEvent = InspectionAnswered | OwnClubAssessed;
