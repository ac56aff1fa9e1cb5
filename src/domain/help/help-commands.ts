// Help given to a member in difficulty.
import type { Id } from '../../kernel/ids.ts';
import type { Dong } from '../../kernel/money.ts';
import type { Proof } from '../approvals/proof.ts';
import type { Fund } from '../books/account.ts';
import type { CommandShape } from '../club/command-shape.ts';
import type { GoodsHelp, LabourHelp } from './kinds.ts';

export type GiveHelp = CommandShape<
  'give-help',
  {
    meetingId?: Id;
    personId: Id;
    /** Half days of labour, đồng out of a fund, đồng given by hand beside the funds, or goods. */
    help:
      | LabourHelp
      | { how: 'money'; fund: Fund; amount: Dong }
      | { how: 'collected-money'; amount: Dong }
      | ({ how: 'goods' } & GoodsHelp);
    helpers: readonly Id[];
    /** The need it answers, the campaign it is part of. */
    needId?: Id;
    campaignId?: Id;
    /** For somebody who is not on the roster. */
    outsider?: true;
    /** Money out of a fund over the charter's limit. */
    approvedBy?: readonly Id[];
    proofs?: readonly Proof[];
  },
  { note: string }
>;

/** Goods that came into the club's store. */
export type ReceiveGoods = CommandShape<
  'receive-goods',
  { meetingId?: Id; item: string; quantity: number; unit: string; worth: Dong; source: GoodsSource; campaignId?: Id },
  { from?: string; note?: string }
>;
/** Goods that left the store other than as help to a member. */
export type UseGoods = CommandShape<
  'use-goods',
  { meetingId?: Id; item: string; quantity: number; unit: string; why: GoodsUse },
  { note: string }
>;
export type GoodsSource = 'donor' | 'members' | 'association' | 'state-budget' | 'project' | 'other';
export type GoodsUse = 'used-up' | 'spoiled' | 'given-on' | 'other';

export type HelpCommand = GiveHelp | ReceiveGoods | UseGoods;
