// A loan: decided, paid out, repaid, postponed.
import type { Id } from '../../kernel/ids.ts';
import type { Dong } from '../../kernel/money.ts';
import type { Proof } from '../approvals/proof.ts';
import type { Fund } from '../books/account.ts';
import type { EventShape } from '../club/event-shape.ts';
import type { PostponeReason } from './loan-commands.ts';
import type { AppliedPart } from './repayment.ts';
import type { LoanTerms } from './terms.ts';

export type LoanApproved = EventShape<
  'loan-approved',
  'money',
  { loanId: Id; personId: Id; fund: Fund; terms: LoanTerms; purpose: string; approvedBy: readonly Id[]; proofs?: readonly Proof[] },
  { note: string }
>;
export type LoanDisbursed = EventShape<
  'loan-disbursed',
  'money',
  { meetingId?: Id; loanId: Id; personId: Id; fund: Fund; terms: LoanTerms; purpose: string; meetingDay: number },
  { note: string }
>;
export type LoanRepaid = EventShape<
  'loan-repaid',
  'money',
  {
    meetingId?: Id;
    loanId: Id;
    personId: Id;
    fund: Fund;
    principal: Dong;
    interest: Dong;
    applied: readonly AppliedPart[];
    interestTo: readonly { fund: Fund; amount: Dong }[];
  }
>;
export type RepaymentPostponed = EventShape<
  'repayment-postponed',
  'money',
  { meetingId?: Id; loanId: Id; personId: Id; reason: PostponeReason }
>;

export type LoanEvent = LoanApproved | LoanDisbursed | LoanRepaid | RepaymentPostponed;
