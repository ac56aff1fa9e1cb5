// How people mend the book: turn a record around, settle a question.
import type { Id } from '../../kernel/ids.ts';
import type { CommandShape } from './command-shape.ts';

export type ReverseRecord = CommandShape<'reverse-record', { cmdId: Id; reason: ReversalReason }, { note: string }>;
export type SettleReview = CommandShape<'settle-review', { reviewId: string; choice: SettleChoice }, { note: string }>;
export type ReversalReason = 'typed-wrong' | 'wrong-person' | 'recorded-twice' | 'money-given-back' | 'other';

/**
 * 'noted': seen, nothing to move. 'return-money': held money goes back to the member. 'apply-money': held money pays dues or
 * the loan. Of a sum paid out twice: 'money-came-back' to the box, or it is the borrower's 'own-loan'.
 */
export type SettleChoice = 'noted' | 'return-money' | 'apply-money' | 'money-came-back' | 'own-loan';

/** A payment written for the wrong member: taken back from `from` and entered for `to`, on `to`'s loan when it is an instalment. */
export type MovePayment = CommandShape<'move-payment', { cmdId: Id; from: Id; to: Id; loanId?: Id }, { note: string }>;

export type CorrectingCommand = ReverseRecord | SettleReview | MovePayment;
