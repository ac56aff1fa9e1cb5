// A loan: asked for, decided, paid out, repaid, put off, spread anew, written off, looked after.
import type { Id } from '../../kernel/ids.ts';
import type { Dong } from '../../kernel/money.ts';
import type { Proof } from '../approvals/proof.ts';
import type { Fund, Place } from '../books/account.ts';
import type { EventShape } from '../club/event-shape.ts';
import type {
  DeclineReason,
  DisburseLoan,
  LapseReason,
  NoteFollowUp,
  PostponeReason,
  RequestLoan,
  RescheduleLoan,
} from './loan-commands.ts';
import type { AppliedPart } from './repayment.ts';
import type { LoanTerms } from './terms.ts';

type Noted = { note: string };
type Share = { fund: Fund; amount: Dong };

export type LoanRequested = EventShape<'loan-requested', 'money', RequestLoan['body'], Noted>;
export type LoanDeclined = EventShape<'loan-declined', 'money', { meetingId?: Id; loanId: Id; personId: Id; reason: DeclineReason }, Noted>;
export type LoanRequestWithdrawn = EventShape<'loan-request-withdrawn', 'money', { loanId: Id; personId: Id }, Noted>;

/** `passedOver`: requests that were asked for earlier and still wait; absent when it was this one's turn. */
export type LoanApproved = EventShape<
  'loan-approved',
  'money',
  {
    loanId: Id;
    personId: Id;
    fund: Fund;
    terms: LoanTerms;
    purpose: string;
    approvedBy: readonly Id[];
    round?: string;
    passedOver?: readonly Id[];
    proofs?: readonly Proof[];
  },
  Noted
>;
export type LoanApprovalLapsed = EventShape<'loan-approval-lapsed', 'money', { loanId: Id; personId: Id; reason: LapseReason }, Noted>;
export type LoanDisbursed = EventShape<
  'loan-disbursed',
  'money',
  { meetingId?: Id; loanId: Id; personId: Id; fund: Fund; terms: LoanTerms; purpose: string; meetingDay: number },
  Noted
>;

/** Cash for a loan that was already out: it left the box a second time, and somebody holds it. */
export type LoanPaidAgain = EventShape<'loan-paid-again', 'money', DisburseLoan['body'], Noted>;
export type PayoutSettled = EventShape<
  'payout-settled',
  'money',
  { meetingId?: Id; reviewId: string; loanId: Id; personId: Id; fund: Fund; amount: Dong; how: 'money-came-back' | 'own-loan' }
>;

/** `penalty` only where the charter asks for one. */
export type LoanRepaid = EventShape<
  'loan-repaid',
  'money',
  {
    meetingId?: Id;
    place?: Place;
    loanId: Id;
    personId: Id;
    fund: Fund;
    principal: Dong;
    interest: Dong;
    applied: readonly AppliedPart[];
    interestTo: readonly Share[];
    penalty?: Dong;
    penaltyTo?: readonly Share[];
  }
>;
export type RepaymentPostponed = EventShape<
  'repayment-postponed',
  'money',
  { meetingId?: Id; loanId: Id; personId: Id; reason: PostponeReason }
>;
/** `left` is the principal that was spread anew. */
export type LoanRescheduled = EventShape<'loan-rescheduled', 'money', RescheduleLoan['body'] & { left: Dong; meetingDay: number }, Noted>;
export type LoanWrittenOff = EventShape<
  'loan-written-off',
  'money',
  { meetingId?: Id; loanId: Id; personId: Id; fund: Fund; amount: Dong; resolutionId: Id },
  Noted
>;
/** Money that came back on a loan already written off. */
export type LoanRecovered = EventShape<
  'loan-recovered',
  'money',
  { meetingId?: Id; place?: Place; loanId: Id; personId: Id; fund: Fund; amount: Dong }
>;
export type FollowUpNoted = EventShape<'follow-up-noted', 'money', NoteFollowUp['body'], Noted>;

export type LoanEvent =
  | LoanRequested
  | LoanDeclined
  | LoanRequestWithdrawn
  | LoanApproved
  | LoanApprovalLapsed
  | LoanDisbursed
  | LoanPaidAgain
  | PayoutSettled
  | LoanRepaid
  | RepaymentPostponed
  | LoanRescheduled
  | LoanWrittenOff
  | LoanRecovered
  | FollowUpNoted;
