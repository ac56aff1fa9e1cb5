// Help given, beside the funds or out of them.
import type { Id } from '../../kernel/ids.ts';
import type { Dong } from '../../kernel/money.ts';
import type { Proof } from '../approvals/proof.ts';
import type { Fund } from '../books/account.ts';
import type { EventShape } from '../club/event-shape.ts';
import type { ReceiveGoods, UseGoods } from './help-commands.ts';
import type { GoodsHelp, LabourHelp } from './kinds.ts';

/** Labour, goods or money passed from hand to hand: stands beside the funds. */
export type HelpGiven = EventShape<
  'help-given',
  'common',
  {
    meetingId?: Id;
    personId: Id;
    help: LabourHelp | { how: 'collected-money'; amount: Dong } | ({ how: 'goods' } & GoodsHelp);
    helpers: readonly Id[];
    needId?: Id;
    campaignId?: Id;
    outsider?: true;
  },
  { note: string }
>;

/** Help paid out of a fund: one record that is both the spending and the help. */
export type HelpPaid = EventShape<
  'help-paid',
  'money',
  {
    meetingId?: Id;
    personId: Id;
    fund: Fund;
    amount: Dong;
    helpers: readonly Id[];
    needId?: Id;
    campaignId?: Id;
    outsider?: true;
    approvedBy?: readonly Id[];
    proofs?: readonly Proof[];
  },
  { note: string }
>;

export type GoodsReceived = EventShape<'goods-received', 'common', ReceiveGoods['body'], NonNullable<ReceiveGoods['priv']>>;
export type GoodsUsed = EventShape<'goods-used', 'common', UseGoods['body'], NonNullable<UseGoods['priv']>>;

export type HelpEvent = HelpGiven | HelpPaid | GoodsReceived | GoodsUsed;
