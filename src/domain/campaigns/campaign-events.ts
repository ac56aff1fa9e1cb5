// A campaign opened, and closed with its account. Closing moves what is left when the resolution sends it to another fund.
import type { Id } from '../../kernel/ids.ts';
import type { Fund } from '../books/account.ts';
import type { EventShape } from '../club/event-shape.ts';
import type { CampaignAccount, InKind } from './campaign.ts';
import type { OpenCampaign } from './campaign-commands.ts';

export type CampaignOpened = EventShape<'campaign-opened', 'common', OpenCampaign['body']>;
export type CampaignClosed = EventShape<
  'campaign-closed',
  'money',
  { meetingId?: Id; campaignId: Id; account: CampaignAccount; inKind?: InKind; fund: Fund; leftTo: Fund; resolutionId?: Id },
  { note: string }
>;

export type CampaignEvent = CampaignOpened | CampaignClosed;
