// A campaign opened and closed; what comes in and goes out in between are records of money, goods and help that name it.
import type { Id } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Dong } from '../../kernel/money.ts';
import type { Fund } from '../books/account.ts';
import type { CommandShape } from '../club/command-shape.ts';
import type { CampaignReason, GoodsLeft, HopedGoods } from './campaign.ts';

/** The campaign is known by the id of this command. */
export type OpenCampaign = CommandShape<
  'open-campaign',
  {
    meetingId?: Id;
    title: string;
    reason: CampaignReason;
    fund: Fund;
    goal: Dong;
    until: LocalDate;
    resolutionId?: Id;
    goalHalfDays?: number;
    goalGoods?: readonly HopedGoods[];
  }
>;
/** `left` and `goodsLeft` are what the signer read (absent: goods were not read); what is left goes to `leftTo`, by a resolution when there is anything left. */
export type CloseCampaign = CommandShape<
  'close-campaign',
  { meetingId?: Id; campaignId: Id; left: Dong; goodsLeft?: readonly GoodsLeft[]; leftTo: Fund; resolutionId?: Id },
  { note: string }
>;

export type CampaignCommand = OpenCampaign | CloseCampaign;
