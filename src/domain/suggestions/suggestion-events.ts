// What was said and answered. Said to the board it lies in the board's room, said past it in the room no club role opens;
// sent on, it lies in both.
import type { Id } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { EventShape } from '../club/event-shape.ts';
import type { SuggestionOutcome, SuggestionSort, SuggestionTopic } from './suggestion.ts';
import type { AnswerSuggestion, MakeSuggestion } from './suggestion-commands.ts';

export type SuggestionMade = EventShape<
  'suggestion-made',
  'board' | 'appeals',
  MakeSuggestion['body'] & { dueOn: LocalDate },
  NonNullable<MakeSuggestion['priv']>
>;
export type SuggestionAnswered = EventShape<
  'suggestion-answered',
  'board',
  AnswerSuggestion['body'],
  NonNullable<AnswerSuggestion['priv']>
>;
/** In the room above with what the book knows of it, so that it can be read there. */
export type SuggestionPassedUp = EventShape<
  'suggestion-passed-up',
  'board' | 'appeals',
  { suggestionId: Id; dueOn: LocalDate; madeOn?: LocalDate; sort?: SuggestionSort; topic?: SuggestionTopic; anonymous?: boolean },
  { words: string; name?: string }
>;
export type AppealAnswered = EventShape<
  'appeal-answered',
  'board' | 'appeals',
  { suggestionId: Id; outcome: SuggestionOutcome; toClub: boolean },
  { words: string }
>;

export type SuggestionEvent = SuggestionMade | SuggestionAnswered | SuggestionPassedUp | AppealAnswered;
