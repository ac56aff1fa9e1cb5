// Requests and answers lie with the board; that somebody was erased is common, because every phone has to drop what it keeps.
import type { Id } from '../../kernel/ids.ts';
import type { Proof } from '../approvals/proof.ts';
import type { EventShape } from '../club/event-shape.ts';
import type { AnswerDataRequest, AskAboutData } from './privacy-commands.ts';

export type DataAsked = EventShape<'data-asked', 'board', AskAboutData['body'], NonNullable<AskAboutData['priv']>>;
export type DataRequestAnswered = EventShape<
  'data-request-answered',
  'board',
  AnswerDataRequest['body'],
  NonNullable<AnswerDataRequest['priv']>
>;
/** `personIds`: every entry of the person. `stays`: what the book has to keep without the name. */
export type PersonErased = EventShape<
  'person-erased',
  'common',
  {
    requestId: Id;
    personIds: readonly Id[];
    number: number;
    knownAs: string;
    stays: readonly Stays[];
    approvedBy: readonly Id[];
    proofs?: readonly Proof[];
  }
>;

/** Amounts under the pseudonym; sex, year of birth, group and household for the figures; papers signed and printed. */
export type Stays = 'money' | 'figures' | 'papers';

export type PrivacyEvent = DataAsked | DataRequestAnswered | PersonErased;
