// What is told and asked about loans.
import type { Id } from '../../kernel/ids.ts';
import type { Dong } from '../../kernel/money.ts';
import type { Proof } from '../approvals/proof.ts';
import type { Fund, Place } from '../books/account.ts';
import type { CommandShape } from '../club/command-shape.ts';
import type { LoanTerms } from './terms.ts';

type Noted = { note: string };

/** Somebody asks for a loan, at the meeting or between two; the asking itself is a fact. */
export type RequestLoan = CommandShape<
  'request-loan',
  { meetingId?: Id; loanId: Id; personId: Id; fund: Fund; amount: Dong; instalments: number; purpose: string },
  Noted
>;
export type DeclineLoan = CommandShape<'decline-loan', { meetingId?: Id; loanId: Id; reason: DeclineReason }, Noted>;
export type WithdrawLoanRequest = CommandShape<'withdraw-loan-request', { loanId: Id }, Noted>;
/** `round` is the club's own name for a lending round (đợt). */
export type ApproveLoan = CommandShape<
  'approve-loan',
  {
    loanId: Id;
    personId: Id;
    fund: Fund;
    terms: LoanTerms;
    purpose: string;
    approvedBy: readonly Id[];
    round?: string;
    proofs?: readonly Proof[];
  },
  Noted
>;
export type LapseLoanApproval = CommandShape<'lapse-loan-approval', { loanId: Id; reason: LapseReason }, Noted>;
export type DisburseLoan = CommandShape<
  'disburse-loan',
  { meetingId?: Id; loanId: Id; personId: Id; fund: Fund; terms: LoanTerms; purpose: string },
  Noted
>;
/** `place` is absent for cash, as it was before instalments could come by bank. */
export type ReceiveRepayment = CommandShape<'receive-repayment', { meetingId?: Id; place?: Place; loanId: Id; personId: Id; amount: Dong }>;
export type PostponeRepayment = CommandShape<'postpone-repayment', { meetingId?: Id; loanId: Id; personId: Id; reason: PostponeReason }>;
/** What is left is spread anew: no instalment for `pauseMonths` meetings, then `instalments` of them. */
export type RescheduleLoan = CommandShape<
  'reschedule-loan',
  {
    meetingId?: Id;
    loanId: Id;
    personId: Id;
    reason: RescheduleReason;
    pauseMonths: number;
    instalments: number;
    approvedBy: readonly Id[];
    proofs?: readonly Proof[];
  },
  Noted
>;
export type WriteOffLoan = CommandShape<'write-off-loan', { meetingId?: Id; loanId: Id; personId: Id; resolutionId: Id }, Noted>;
/** Somebody of the club looked after the borrower. */
export type NoteFollowUp = CommandShape<
  'note-follow-up',
  { meetingId?: Id; loanId: Id; personId: Id; how: FollowUpKind; use: UseOfLoan; byPersonId: Id },
  Noted
>;

export type PostponeReason = 'ill' | 'away' | 'hardship' | 'disaster' | 'other';
export type DeclineReason = 'fund-short' | 'late-before' | 'purpose-unclear' | 'owes-already' | 'next-round' | 'other';
export type LapseReason = 'not-needed' | 'not-collected' | 'plan-changed' | 'other';
export type RescheduleReason = 'ill' | 'disaster' | 'other';
export type FollowUpKind = 'visit' | 'call' | 'talk';
export type UseOfLoan = 'as-agreed' | 'otherwise' | 'not-seen';

export const DECLINE_REASONS: readonly DeclineReason[] = [
  'fund-short',
  'owes-already',
  'late-before',
  'purpose-unclear',
  'next-round',
  'other',
];
export const LAPSE_REASONS: readonly LapseReason[] = ['not-needed', 'not-collected', 'plan-changed', 'other'];
export const RESCHEDULE_REASONS: readonly RescheduleReason[] = ['ill', 'disaster', 'other'];
export const FOLLOW_UP_KINDS: readonly FollowUpKind[] = ['visit', 'call', 'talk'];
export const USES_OF_LOAN: readonly UseOfLoan[] = ['as-agreed', 'otherwise', 'not-seen'];

export type LoanCommand =
  | RequestLoan
  | DeclineLoan
  | WithdrawLoanRequest
  | ApproveLoan
  | LapseLoanApproval
  | DisburseLoan
  | ReceiveRepayment
  | PostponeRepayment
  | RescheduleLoan
  | WriteOffLoan
  | NoteFollowUp;
