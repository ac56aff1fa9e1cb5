// Money in and out that is no loan.
import type { Id } from '../../kernel/ids.ts';
import type { LocalDate, Month } from '../../kernel/local-date.ts';
import type { Dong } from '../../kernel/money.ts';
import type { Proof } from '../approvals/proof.ts';
import type { CommandShape } from '../club/command-shape.ts';
import type { Fund, Place } from './account.ts';
import type { BankCommand } from './bank-commands.ts';

/** `place` is absent for cash, as it was before dues could come by bank. */
export type ReceiveDues = CommandShape<
  'receive-dues',
  { meetingId?: Id; place?: Place; payers: readonly { personId: Id; months: readonly Month[]; amount: Dong }[] }
>;
export type ReceiveMoney = CommandShape<'receive-money', ReceivedMoney, ReceivedMoneyPrivate>;
/** Money between the club's box and its bank account; it stays in its fund. */
export type MoveCash = CommandShape<
  'move-cash',
  { meetingId?: Id; fund: Fund; direction: 'to-bank' | 'to-cash'; amount: Dong },
  { note: string }
>;
/** Money of one fund becomes money of another: only when a resolution says so. */
export type TransferMoney = CommandShape<
  'transfer-money',
  { meetingId?: Id; from: Fund; to: Fund; place: Place; amount: Dong; resolutionId: Id },
  { note: string }
>;
/** A member owes no dues from one month to another; without `to` until it is taken back. */
export type ExemptDues = CommandShape<'exempt-dues', { personId: Id; from: Month; to?: Month; reason: ExemptionReason }, { note: string }>;
export type SpendMoney = CommandShape<
  'spend-money',
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
export type MoneySource = 'state-budget' | 'association' | 'project' | 'donor' | 'members' | 'collective-work' | 'bank-interest' | 'other';
export type GiftPurpose = 'lending' | 'home-care' | 'poor-members' | 'equipment' | 'activities' | 'any';
export type ExemptionReason = 'poor' | 'ill' | 'old' | 'board' | 'other';
export type SpendingCategory = 'meeting' | 'visiting' | 'equipment' | 'culture' | 'stationery' | 'training' | 'bank-fees' | 'other';

/** Where money came from, with the paper that says so: after five years every đồng of it must still be answerable. */
export interface ReceivedMoney {
  readonly meetingId?: Id;
  readonly fund: Fund;
  readonly place: Place;
  readonly source: MoneySource;
  readonly asCapital: boolean;
  readonly amount: Dong;
  readonly documentNumber?: string;
  readonly documentOn?: LocalDate;
  readonly purpose?: GiftPurpose;
  /** Collective work: who worked and how many half days together. */
  readonly workers?: readonly Id[];
  readonly halfDays?: number;
  /** The campaign it was given for. */
  readonly campaignId?: Id;
  /** The transfer in the offices' book that brought it: the last link of the chain from request to receipt. */
  readonly transferId?: Id;
}

/** Who gave, and what the giver asked for, in their own words. */
export interface ReceivedMoneyPrivate {
  readonly from?: string;
  readonly condition?: string;
  readonly note?: string;
}

export type MoneyCommand = ReceiveDues | ReceiveMoney | SpendMoney | MoveCash | TransferMoney | ExemptDues | BankCommand;
