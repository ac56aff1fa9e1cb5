// What is told and asked about loans.
import type { Id } from '../../kernel/ids.ts';
import type { Dong } from '../../kernel/money.ts';
import type { Proof } from '../approvals/proof.ts';
import type { Fund } from '../books/account.ts';
import type { CommandShape } from '../club/command-shape.ts';
import type { LoanTerms } from './terms.ts';

export type ApproveLoan = CommandShape<
  'approve-loan',
  { loanId: Id; personId: Id; fund: Fund; terms: LoanTerms; purpose: string; approvedBy: readonly Id[]; proofs?: readonly Proof[] },
  { note: string }
>;
export type DisburseLoan = CommandShape<
  'disburse-loan',
  { meetingId?: Id; loanId: Id; personId: Id; fund: Fund; terms: LoanTerms; purpose: string },
  { note: string }
>;
export type ReceiveRepayment = CommandShape<'receive-repayment', { meetingId?: Id; loanId: Id; personId: Id; amount: Dong }>;
export type PostponeRepayment = CommandShape<'postpone-repayment', { meetingId?: Id; loanId: Id; personId: Id; reason: PostponeReason }>;
export type PostponeReason = 'ill' | 'away' | 'hardship' | 'disaster' | 'other';

export type LoanCommand = ApproveLoan | DisburseLoan | ReceiveRepayment | PostponeRepayment;
