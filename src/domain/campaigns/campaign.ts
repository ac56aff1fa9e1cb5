// A campaign (đợt vận động): many give, many are given to, and at the end an account says that nothing is missing:
// what came + what the fund added = what was given + what is left. Goods have the same account, kind by kind; labour is counted.
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
  /** Half days of labour hoped for; absent when no number was set. */
  readonly goalHalfDays?: number;
  readonly goalGoods?: readonly HopedGoods[];
  /** What went in kind stands in it since campaigns have such an account; an older closing has none. */
  readonly closed?: CampaignAccount & { readonly on: LocalDate; readonly leftTo: Fund; readonly inKind?: InKind };
}

export interface HopedGoods {
  readonly item: string;
  readonly unit: string;
  readonly quantity: number;
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
  /** To those it is for, out of the club's store or from hand to hand. */
  readonly given: number;
}

/** Everything that is no money of the fund. Labour and money handed over are given as they come: of them nothing is left. */
export interface InKind {
  /** Kind by kind; what is left stays in the store, `came − given`. */
  readonly goods: readonly CampaignGoods[];
  readonly halfDays: number;
  /** Money from hand to hand, beside the funds. */
  readonly collected: Dong;
}

export function inKindOf(state: ClubState, campaignId: Id): InKind {
  const goods = new Map<string, CampaignGoods>();
  const add = (item: string, unit: string, came: number, given: number): void => {
    const before = goods.get(`${item} · ${unit}`) ?? { item, unit, came: 0, given: 0 };
    goods.set(`${item} · ${unit}`, { item, unit, came: before.came + came, given: before.given + given });
  };
  let halfDays = 0;
  let collected = 0;
  for (const event of recordsOfCampaign(state, campaignId)) {
    if (event.kind === 'goods-received') add(event.pub.item, event.pub.unit, event.pub.quantity, 0);
    if (event.kind !== 'help-given') continue;
    const { help } = event.pub;
    if (help.how === 'goods') add(help.item, help.unit, help.fromStore === true ? 0 : help.quantity, help.quantity);
    if (help.how === 'labour') halfDays += help.halfDays;
    if (help.how === 'collected-money') collected += help.amount;
  }
  return { goods: [...goods.values()], halfDays, collected: dong(collected) };
}

export function isNothing({ goods, halfDays, collected }: InKind): boolean {
  return goods.length === 0 && halfDays === 0 && collected === 0;
}

/** Goods still there, kind by kind, in one order whatever the order they were read in. */
export function goodsLeft({ goods }: InKind): readonly GoodsLeft[] {
  const left = goods.flatMap(({ item, unit, came, given }) => (came === given ? [] : [{ item, unit, left: came - given }]));
  return left.sort((a, b) => (`${a.item} · ${a.unit}` < `${b.item} · ${b.unit}` ? -1 : 1));
}

export interface GoodsLeft {
  readonly item: string;
  readonly unit: string;
  /** Below zero when more was given on than the campaign brought. */
  readonly left: number;
}
