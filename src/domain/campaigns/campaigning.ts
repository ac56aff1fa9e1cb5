// Opening a campaign is a fact; closing it a request: its account must be the one that was read out, and what is left goes
// where a resolution of the members sends it.
import type { Id } from '../../kernel/ids.ts';
import type { Fund } from '../books/account.ts';
import type { ReviewRaised } from '../club/correcting-events.ts';
import { type Decision, events, oddities, question, refuse } from '../club/decision.ts';
import type { ClubEvent } from '../club/event.ts';
import type { Refusal } from '../club/refusal.ts';
import { balanceOf, type ClubState } from '../club/state.ts';
import { refusedByResolution } from '../meetings/resolving.ts';
import {
  accountOf,
  type Campaign,
  type CampaignAccount,
  type GoodsLeft,
  goodsLeft,
  type InKind,
  inKindOf,
  isNothing,
  recordsOfCampaign,
} from './campaign.ts';
import type { CloseCampaign, OpenCampaign } from './campaign-commands.ts';
import type { CampaignClosed, CampaignOpened } from './campaign-events.ts';

export function decideOpenCampaign(state: ClubState, command: OpenCampaign): Decision {
  return events({ kind: 'campaign-opened', room: 'common', pub: command.body }, ...oddities(state, command, 'common'));
}

/** Order of refusals: REFUSAL_ORDER['close-campaign']. */
export function decideCloseCampaign(state: ClubState, command: CloseCampaign): Decision {
  const { campaignId, leftTo, resolutionId, meetingId } = command.body;
  const campaign = state.campaigns.get(campaignId);
  if (campaign === undefined) return refuse({ why: 'campaign-unknown' });
  if (campaign.closed !== undefined) return refuse({ why: 'campaign-already-closed' });
  const account = accountOf(state, campaignId);
  const inKind = inKindOf(state, campaignId);
  const refusal = refusedByAccount(state, command, campaign, account, inKind);
  if (refusal !== null) return refuse(refusal);
  const priv = command.priv === undefined ? {} : { priv: command.priv };
  const cited = resolutionId === undefined ? {} : { resolutionId };
  const at = meetingId === undefined ? {} : { meetingId };
  const kind = isNothing(inKind) ? {} : { inKind };
  const pub = { ...at, campaignId, account, ...kind, fund: campaign.fund, leftTo, ...cited };
  return events({ kind: 'campaign-closed', room: 'money', pub, ...priv }, ...oddities(state, command, 'money'));
}

function refusedByAccount(
  state: ClubState,
  { body }: CloseCampaign,
  { fund }: Campaign,
  { left }: CampaignAccount,
  inKind: InKind,
): Refusal | null {
  if (body.left !== left) return { why: 'campaign-left-differs', left };
  if (body.goodsLeft !== undefined && !isSameLeft(body.goodsLeft, goodsLeft(inKind))) return { why: 'campaign-goods-differ' };
  if (left === 0 || body.leftTo === fund) return body.resolutionId === undefined ? null : refusedByResolution(state, body.resolutionId);
  const refusal = body.resolutionId === undefined ? { why: 'resolution-unknown' as const } : refusedByResolution(state, body.resolutionId);
  if (refusal !== null) return refusal;
  const cash = balanceOf(state, fund, 'cash');
  return left > cash ? { why: 'fund-money-too-small', cash } : null;
}

function isSameLeft(read: readonly GoodsLeft[], now: readonly GoodsLeft[]): boolean {
  const has = (one: GoodsLeft): boolean => read.some(({ item, unit, left }) => item === one.item && unit === one.unit && left === one.left);
  return read.length === now.length && now.every(has);
}

/** What is odd about a record of money in `fund` that names a campaign. */
export function campaignQuestions(state: ClubState, about: Id, campaignId: Id | undefined, fund: Fund): readonly ReviewRaised[] {
  if (campaignId === undefined) return [];
  const campaign = state.campaigns.get(campaignId);
  if (campaign === undefined) return [question('money', 'campaign-unknown', about)];
  if (campaign.closed !== undefined) return [question('money', 'campaign-already-closed', about)];
  return campaign.fund === fund ? [] : [question('money', 'campaign-other-fund', about)];
}

export function evolveCampaigns(state: ClubState, event: ClubEvent & (CampaignOpened | CampaignClosed)): void {
  if (event.kind === 'campaign-opened') {
    const { meetingId: _meeting, concerns: _day, ...told } = event.pub;
    state.campaigns.set(event.cmdId, { campaignId: event.cmdId, on: event.on, ...told });
    return;
  }
  const campaign = state.campaigns.get(event.pub.campaignId);
  if (campaign === undefined) return;
  const { account, inKind, leftTo } = event.pub;
  const closed = { ...account, on: event.on, leftTo, ...(inKind === undefined ? {} : { inKind }) };
  state.campaigns.set(campaign.campaignId, { ...campaign, closed });
}

/** A campaign something was already given to or from stays; it is closed, not taken back. */
export function mayTakeBack(state: ClubState, campaignId: Id): boolean {
  return recordsOfCampaign(state, campaignId).length === 0;
}

export function undoCampaign(state: ClubState, event: ClubEvent & (CampaignOpened | CampaignClosed)): void {
  if (event.kind === 'campaign-opened') {
    state.campaigns.delete(event.cmdId);
    return;
  }
  const campaign = state.campaigns.get(event.pub.campaignId);
  if (campaign === undefined) return;
  const { closed: _closed, ...open } = campaign;
  state.campaigns.set(campaign.campaignId, open);
}
