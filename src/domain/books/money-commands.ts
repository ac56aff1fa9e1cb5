// Money in and out that is no loan.
import type { Id } from '../../kernel/ids.ts';
import type { Month } from '../../kernel/local-date.ts';
import type { Dong } from '../../kernel/money.ts';
import type { Proof } from '../approvals/proof.ts';
import type { CommandShape } from '../club/command-shape.ts';
import type { Fund, Place } from './account.ts';

export type ReceiveDues = CommandShape<
  'receive-dues',
  { meetingId?: Id; payers: readonly { personId: Id; months: readonly Month[]; amount: Dong }[] }
>;
export type ReceiveMoney = CommandShape<
  'receive-money',
  { meetingId?: Id; fund: Fund; place: Place; source: MoneySource; asCapital: boolean; amount: Dong },
  { from?: string; note?: string }
>;
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
export type SpendingCategory = 'meeting' | 'visiting' | 'equipment' | 'culture' | 'stationery' | 'training' | 'other';

export type MoneyCommand = ReceiveDues | ReceiveMoney | SpendMoney;
