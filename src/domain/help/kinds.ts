// Help comes in three kinds (article of the seed: ngày công, tiền, hiện vật). Goods and labour stand beside the cash
// books and are never mixed into them.
import type { Dong } from '../../kernel/money.ts';

export interface LabourHelp {
  readonly how: 'labour';
  readonly halfDays: number;
  /** What it would have cost, for thanks and reports only; absent when nobody valued it. */
  readonly worth?: Dong;
}

export interface GoodsHelp {
  /** 'rice', 'food', 'clothes', 'medicine', 'material', 'other' */
  readonly item: string;
  readonly quantity: number;
  /** 'kg', 'piece', 'set', 'litre' */
  readonly unit: string;
  /** What it would have cost, for thanks and reports only; 0 when nobody valued it. */
  readonly worth: Dong;
  /** Out of the club's store; absent = passed from hand to hand. */
  readonly fromStore?: true;
}
