// Help given to a member in difficulty.
import type { Id } from '../../kernel/ids.ts';
import type { Dong } from '../../kernel/money.ts';
import type { Fund } from '../books/account.ts';
import type { CommandShape } from '../club/command-shape.ts';
import type { GoodsHelp } from './kinds.ts';

export type GiveHelp = CommandShape<
  'give-help',
  {
    meetingId?: Id;
    personId: Id;
    /** Half days of labour, đồng out of a fund, đồng given by hand beside the funds, or goods. */
    help:
      | { how: 'labour'; halfDays: number }
      | { how: 'money'; fund: Fund; amount: Dong }
      | { how: 'collected-money'; amount: Dong }
      | ({ how: 'goods' } & GoodsHelp);
    helpers: readonly Id[];
  },
  { note: string }
>;

export type HelpCommand = GiveHelp;
