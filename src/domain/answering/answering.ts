// Both are facts: what the club says is said, whatever the office makes of it. Whether an inspection or a sheet of that kind exists
// is known to the office alone, so a phone without a network can say it too.
import type { Id } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { type DecidedBody, type Decision, events, oddities } from '../club/decision.ts';
import type { ClubEvent } from '../club/event.ts';
import type { ClubState } from '../club/state.ts';
import type { AnswerInspectionResult, AssessOwnClub, OwnPoints } from './answering-commands.ts';
import type { InspectionAnswered, OwnClubAssessed } from './answering-events.ts';

interface Said {
  readonly on: LocalDate;
  /** Empty for a reader who may not see it. */
  readonly words: string;
  readonly cmdId: Id;
}

export interface OwnAssessment extends Said {
  readonly year: number;
  readonly points: readonly OwnPoints[];
}

export interface AnsweringState {
  /** Inspection → the club's newest answer. */
  readonly inspectionAnswers: Map<Id, Said>;
  /** Year → what the club gave itself last. */
  readonly ownAssessments: Map<string, OwnAssessment>;
}

export function emptyAnswering(): AnsweringState {
  return { inspectionAnswers: new Map(), ownAssessments: new Map() };
}

export function decideAnswerInspectionResult(state: ClubState, command: AnswerInspectionResult): Decision {
  const priv = command.priv === undefined ? {} : { priv: command.priv };
  const said = (room: 'board' | 'appeals'): DecidedBody => ({ kind: 'inspection-answered', room, pub: command.body, ...priv });
  return events(said('board'), said('appeals'), ...oddities(state, command, 'board'));
}

export function decideAssessOwnClub(state: ClubState, command: AssessOwnClub): Decision {
  const priv = command.priv === undefined ? {} : { priv: command.priv };
  const said = (room: 'board' | 'appeals'): DecidedBody => ({ kind: 'own-club-assessed', room, pub: command.body, ...priv });
  return events(said('board'), said('appeals'), ...oddities(state, command, 'board'));
}

export function evolveAnswering(state: ClubState, event: ClubEvent & (InspectionAnswered | OwnClubAssessed)): void {
  const said = { on: event.on, words: event.priv?.words ?? '', cmdId: event.cmdId };
  if (event.kind === 'inspection-answered') state.inspectionAnswers.set(event.pub.inspectionId, said);
  else state.ownAssessments.set(String(event.pub.year), { ...event.pub, ...said });
}
