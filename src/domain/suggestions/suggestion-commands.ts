// What is said to the board or past it, and what is answered.
import type { Id } from '../../kernel/ids.ts';
import type { CommandShape } from '../club/command-shape.ts';
import type { SuggestionOutcome, SuggestionSort, SuggestionTopic } from './suggestion.ts';

/** Known by the id of this command; without a name it is anonymous. */
export type MakeSuggestion = CommandShape<
  'make-suggestion',
  { to: 'board' | 'above'; sort: SuggestionSort; topic: SuggestionTopic; anonymous: boolean },
  { words: string; name?: string }
>;
export type AnswerSuggestion = CommandShape<'answer-suggestion', { suggestionId: Id; outcome: SuggestionOutcome }, { words: string }>;
export type PassSuggestionUp = CommandShape<'pass-suggestion-up', { suggestionId: Id }>;
/** By an officer above. `toClub`: the club's board reads the answer too. */
export type AnswerAppeal = CommandShape<
  'answer-appeal',
  { suggestionId: Id; outcome: SuggestionOutcome; toClub: boolean },
  { words: string }
>;

export type SuggestionCommand = MakeSuggestion | AnswerSuggestion | PassSuggestionUp | AnswerAppeal;
