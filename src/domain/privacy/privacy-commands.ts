// What a person asks about their data, what the board answers, and the erasure that two of the board sign.
import type { Id } from '../../kernel/ids.ts';
import type { Proof } from '../approvals/proof.ts';
import type { CommandShape } from '../club/command-shape.ts';
import type { DataAnswerKind, DataAsk, DataAsker, DataReason, DataWay } from './data-request.ts';

/** The request is known by the id of this command. */
export type AskAboutData = CommandShape<
  'ask-about-data',
  { personId: Id; ask: DataAsk; by: DataAsker; way: DataWay; others?: true },
  { words?: string; asker?: string }
>;
/** `days`: of an extension. `reason`: why not, or not all. */
export type AnswerDataRequest = CommandShape<
  'answer-data-request',
  { requestId: Id; answer: DataAnswerKind; days?: number; reason?: DataReason },
  { words: string }
>;
/** `knownAs`: what the book calls the person from then on; '#' in it stands for the number of the erasure. */
export type ErasePerson = CommandShape<
  'erase-person',
  { requestId: Id; personId: Id; knownAs: string; approvedBy: readonly Id[]; proofs?: readonly Proof[] }
>;

export type PrivacyCommand = AskAboutData | AnswerDataRequest | ErasePerson;
