// Money in and out that is no loan.
import type { Id } from '../../kernel/ids.ts';
import type { Month } from '../../kernel/local-date.ts';
import type { Dong } from '../../kernel/money.ts';
import type { Proof } from '../approvals/proof.ts';
import type { ReviewKind } from '../club/correcting-events.ts';
import type { EventShape } from '../club/event-shape.ts';
import type { Fund, Place } from './account.ts';
import type { BankEvent } from './bank-events.ts';
import type { ExemptionReason, ReceivedMoney, ReceivedMoneyPrivate, SpendingCategory } from './money-commands.ts';

export type DuesReceived = EventShape<
  'dues-received',
  'money',
  { meetingId?: Id; fund: Fund; place?: Place; payers: readonly { personId: Id; months: readonly Month[]; amount: Dong }[] }
>;

/** Money that crossed the table and fits nowhere yet: kept for the member until people settle it. */
export type MoneyHeld = EventShape<
  'money-held',
  'money',
  { meetingId?: Id; fund: Fund; place?: Place; personId: Id; amount: Dong; loanId?: Id; why: ReviewKind }
>;
export type MoneyReceived = EventShape<'money-received', 'money', ReceivedMoney, ReceivedMoneyPrivate>;
export type MoneySpent = EventShape<
  'money-spent',
  'money',
  {
    meetingId?: Id;
    fund: Fund;
    place: Place;
    category: SpendingCategory;
    amount: Dong;
    approvedBy: readonly Id[];
    proofs?: readonly Proof[];
  },
  { payee?: string; what: string }
>;

export type CashMoved = EventShape<
  'cash-moved',
  'money',
  { meetingId?: Id; fund: Fund; direction: 'to-bank' | 'to-cash'; amount: Dong },
  { note: string }
>;
export type MoneyTransferred = EventShape<
  'money-transferred',
  'money',
  { meetingId?: Id; from: Fund; to: Fund; place: Place; amount: Dong; resolutionId: Id },
  { note: string }
>;
export type DuesExempted = EventShape<
  'dues-exempted',
  'money',
  { personId: Id; from: Month; to?: Month; reason: ExemptionReason },
  { note: string }
>;

export type MoneyEvent = DuesReceived | MoneyHeld | MoneyReceived | MoneySpent | CashMoved | MoneyTransferred | DuesExempted | BankEvent;
