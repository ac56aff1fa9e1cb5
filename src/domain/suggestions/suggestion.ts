// A suggestion, complaint or petition (góp ý, phản ánh, kiến nghị): to the club's board, or past the club to the level above.
// Whoever gives it takes a receipt with a number home, so that even a person without a name can ask what came of it.
import { digestBytes } from '../../kernel/digest.ts';
import type { Id } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { CODE_SIGNS } from '../books/slips.ts';
import type { Charter } from '../club/charter.ts';

export const SUGGESTION_SORTS = ['suggestion', 'complaint', 'petition'] as const;
export type SuggestionSort = (typeof SUGGESTION_SORTS)[number];
export const SUGGESTION_TOPICS = ['money', 'loans', 'board', 'help', 'care', 'meeting', 'benefits', 'neighbours', 'other'] as const;
export type SuggestionTopic = (typeof SUGGESTION_TOPICS)[number];
export const SUGGESTION_OUTCOMES = ['accepted', 'partly', 'explained', 'not-ours'] as const;
export type SuggestionOutcome = (typeof SUGGESTION_OUTCOMES)[number];

export interface SuggestionAnswer {
  readonly on: LocalDate;
  readonly outcome: SuggestionOutcome;
  /** Erasable. */
  readonly words: string;
}

export interface Suggestion {
  readonly suggestionId: Id;
  readonly on: LocalDate;
  readonly to: 'board' | 'above';
  readonly sort: SuggestionSort;
  readonly topic: SuggestionTopic;
  readonly anonymous: boolean;
  /** The day by which it is to be answered, by the settings of its day. */
  readonly dueOn: LocalDate;
  /** Erasable; `name` is empty when none was given. */
  readonly name: string;
  readonly words: string;
  /** What the board answered. */
  readonly answer?: SuggestionAnswer;
  /** Sent on to the level above, and by when that is to answer. */
  readonly passedUp?: { readonly on: LocalDate; readonly dueOn: LocalDate };
}

/** What the level above answered, kept apart: the club may be told the answer to what it never read. */
export interface AppealAnswer extends SuggestionAnswer {
  readonly suggestionId: Id;
  readonly toClub: boolean;
}

/** Days the board has to answer in; no source says how many, so 15 until a charter does. */
export function answerDays(charter: Charter): number {
  return charter.suggestionAnswerDays ?? 15;
}

/** Days the level above has; no source says how many, so 30 until a charter does. */
export function appealDays(charter: Charter): number {
  return charter.appealAnswerDays ?? 30;
}

/** The board's day is over and nobody has answered or sent it on. */
export function isOverdue(suggestion: Suggestion, on: LocalDate): boolean {
  return suggestion.to === 'board' && isUnanswered(suggestion) && suggestion.dueOn < on;
}

export function isUnanswered(suggestion: Suggestion): boolean {
  return suggestion.answer === undefined && suggestion.passedUp === undefined;
}

const RECEIPT_SIGNS = 12;

/** The number on the receipt, "A3CD-EFGH-KLMN": from the record's id, which only the phone that wrote it and the book hold. */
export function receiptOf(suggestionId: Id): string {
  const bytes = digestBytes(`receipt ${suggestionId}`);
  const signs = Array.from({ length: RECEIPT_SIGNS }, (_, at) => CODE_SIGNS[(bytes[at] ?? 0) % CODE_SIGNS.length]).join('');
  return `${signs.slice(0, 4)}-${signs.slice(4, 8)}-${signs.slice(8)}`;
}

/** As typed: spaces, hyphens and small letters do not matter; null when it cannot be a number of ours. */
export function typedReceipt(typed: string): string | null {
  const signs = typed.toUpperCase().replace(/[\s-]/g, '');
  if (signs.length !== RECEIPT_SIGNS || [...signs].some((sign) => !CODE_SIGNS.includes(sign))) return null;
  return `${signs.slice(0, 4)}-${signs.slice(4, 8)}-${signs.slice(8)}`;
}
