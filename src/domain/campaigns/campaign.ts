// A campaign (đợt vận động): many give, many are given to, and at the end an account says that nothing is missing:
// what came + what the fund added = what was given + what is left. Goods have the same account, kind by kind.
import type { Id } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { type Dong, dong } from '../../kernel/money.ts';
import type { Fund } from '../books/account.ts';
import type { ClubEvent } from '../club/event.ts';
import type { ClubState } from '../club/state.ts';

export const CAMPAIGN_REASONS = ['storm', 'flood', 'fire', 'illness', 'tet', 'house', 'other'] as const;
export type CampaignReason = (typeof CAMPAIGN_REASONS)[number];

export interface CampaignAccount {
  /** Money given to the club for it. */
  readonly came: Dong;
  /** Money paid out of its fund to those it is for. */
  readonly given: Dong;
  /** Paid out beyond what came: the fund's own money. */
  readonly added: Dong;
  readonly left: Dong;
}

export interface Campaign {
  readonly campaignId: Id;
  readonly title: string;
  readonly reason: CampaignReason;
  /** Where its money lies while it runs. */
  readonly fund: Fund;
  /** 0 when no sum was set. */
  readonly goal: Dong;
  readonly on: LocalDate;
  readonly until: LocalDate;
  readonly resolutionId?: Id;
  readonly closed?: CampaignAccount & { readonly on: LocalDate; readonly leftTo: Fund };
}

/** Records of a campaign that stand, in the order of the book. */
export function recordsOfCampaign(state: ClubState, campaignId: Id): readonly ClubEvent[] {
  const found: ClubEvent[] = [];
  for (const [cmdId, record] of state.records)
    if (!state.reversed.has(cmdId))
      for (const event of record) if ('campaignId' in event.pub && event.pub.campaignId === campaignId) found.push(event);
  return found;
}

/**
 * The account as the book has it now; the parts always add up: came + added = given + left. Money in or out of another fund than
 * the campaign's does not lie where this account could send it on; such a record is asked about.
 */
export function accountOf(state: ClubState, campaignId: Id): CampaignAccount {
  const fund = state.campaigns.get(campaignId)?.fund;
  let came = 0;
  let given = 0;
  for (const event of recordsOfCampaign(state, campaignId)) {
    if (event.kind === 'money-received' && event.pub.fund === fund) came += event.pub.amount;
    if (event.kind === 'help-paid' && event.pub.fund === fund) given += event.pub.amount;
  }
  return { came: dong(came), given: dong(given), added: dong(Math.max(0, given - came)), left: dong(Math.max(0, came - given)) };
}

export interface CampaignGoods {
  readonly item: string;
  readonly unit: string;
  readonly came: number;
  /** Out of the club's store, to those it is for. */
  readonly given: number;
}

/** Goods kind by kind; what is left of them stays in the store, `came − given`. */
export function goodsOf(state: ClubState, campaignId: Id): readonly CampaignGoods[] {
  const sums = new Map<string, CampaignGoods>();
  const add = (item: string, unit: string, came: number, given: number): void => {
    const before = sums.get(`${item} · ${unit}`) ?? { item, unit, came: 0, given: 0 };
    sums.set(`${item} · ${unit}`, { item, unit, came: before.came + came, given: before.given + given });
  };
  for (const event of recordsOfCampaign(state, campaignId)) {
    if (event.kind === 'goods-received') add(event.pub.item, event.pub.unit, event.pub.quantity, 0);
    const help = event.kind === 'help-given' ? event.pub.help : undefined;
    if (help?.how === 'goods' && help.fromStore === true) add(help.item, help.unit, 0, help.quantity);
  }
  return [...sums.values()];
}

/** What went from hand to hand beside fund and store: counted as come and given at once. */
export interface ByHand {
  readonly halfDays: number;
  readonly collected: Dong;
  readonly goods: number;
}

export function byHandOf(state: ClubState, campaignId: Id): ByHand {
  const sum = { halfDays: 0, collected: 0, goods: 0 };
  for (const event of recordsOfCampaign(state, campaignId)) {
    if (event.kind !== 'help-given') continue;
    const { help } = event.pub;
    if (help.how === 'labour') sum.halfDays += help.halfDays;
    if (help.how === 'collected-money') sum.collected += help.amount;
    if (help.how === 'goods' && help.fromStore !== true) sum.goods += 1;
  }
  return { ...sum, collected: dong(sum.collected) };
}

/** Persons the campaign reached, each once. */
export function reachedBy(state: ClubState, campaignId: Id): number {
  const persons = recordsOfCampaign(state, campaignId).flatMap((event) =>
    event.kind === 'help-given' || event.kind === 'help-paid' ? [event.pub.personId] : [],
  );
  return new Set(persons).size;
}

export interface Giver {
  /** Empty when nobody was named or the name was erased. */
  readonly from: string;
  readonly event: ClubEvent;
}

/** Who gave money or goods to the club for it, oldest first: the list of thanks. */
export function giversOf(state: ClubState, campaignId: Id): readonly Giver[] {
  return recordsOfCampaign(state, campaignId).flatMap((event) =>
    event.kind === 'money-received' || event.kind === 'goods-received' ? [{ from: event.priv?.from ?? '', event }] : [],
  );
}
