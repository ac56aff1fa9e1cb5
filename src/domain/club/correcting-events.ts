// Corrections, and the questions the book asks people.
import type { Id } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Dong } from '../../kernel/money.ts';
import type { Fund, Place } from '../books/account.ts';
import type { Entry } from '../books/entry.ts';
import type { ReversalReason, SettleChoice } from './correcting-commands.ts';
import type { EventShape, Room } from './event-shape.ts';

export type RecordReversed = EventShape<
  'record-reversed',
  Room,
  {
    cmdId: Id;
    reason: ReversalReason;
    entry: Entry;
    originalOn: LocalDate;
    meetingId?: Id;
    /** Turns only the events of this room around; others have a reversal of their own. */
    only?: Room;
    /** The payment was another member's: whose it was written for, and whose it is. */
    movedFrom?: Id;
    movedTo?: Id;
  },
  { note: string }
>;
export type HeldSettled = EventShape<
  'held-settled',
  'money',
  { reviewId: string; choice: SettleChoice; personId: Id; fund: Fund; place?: Place; amount: Dong; meetingId?: Id }
>;

/** Something people have to look at again; reviewId = "command/n" of this event. */
export type ReviewRaised = EventShape<
  'review-raised',
  Room,
  { review: ReviewKind; personId?: Id; loanId?: Id; meetingId?: Id; amount?: Dong; about: Id }
>;
export type ReviewSettled = EventShape<'review-settled', Room, { reviewId: string; choice: SettleChoice }, { note: string }>;
export type ReviewKind =
  | 'club-not-founded'
  | 'dated-before-club'
  | 'dated-far-ahead'
  | 'member-unknown'
  | 'member-not-active'
  | 'member-enrolled-twice'
  | 'meeting-unknown'
  | 'meeting-already-closed'
  | 'dues-paid-twice'
  | 'loan-unknown'
  | 'loan-not-approved'
  | 'loan-disbursed-twice'
  | 'loan-requested-twice'
  | 'loan-not-in-book'
  | 'loan-finished'
  | 'repayment-twice'
  | 'paid-more-than-owed'
  | 'cash-below-zero'
  | 'count-differs-from-signed'
  | 'page-differs'
  | 'more-votes-than-present'
  | 'asset-unknown'
  | 'asset-gone'
  | 'asset-lent-twice'
  | 'resolution-recorded-twice'
  | 'loan-not-as-approved'
  | 'spending-not-approved'
  | 'approver-code-missing'
  | 'approver-code-wrong'
  | 'code-set-anew'
  | 'bank-differs'
  | 'goods-below-zero'
  | 'application-unknown'
  | 'answer-before-application'
  | 'application-sent-twice'
  | 'campaign-unknown'
  | 'campaign-already-closed'
  | 'campaign-other-fund'
  | 'referral-unknown'
  | 'referral-already-closed'
  | 'check-up-held-twice'
  | 'visit-dated-ahead'
  | 'recipient-unknown'
  | 'recipient-gone'
  | 'volunteer-gone'
  | 'visit-swapped-twice'
  | 'assessment-incomplete'
  | 'consent-witness-odd'
  | 'consent-withdrawn'
  | 'activity-twice'
  | 'activity-unknown'
  | 'interest-group-unknown'
  | 'typed-out-of-time';

/** A reversal that was itself wrong: `cmdId` is the reversal, `original` what it had turned around; the events after it enter that anew. */
export type ReversalUndone = EventShape<'reversal-undone', 'money', { cmdId: Id; original: Id }>;

export type CorrectingEvent = ReversalUndone | RecordReversed | HeldSettled | ReviewRaised | ReviewSettled;
