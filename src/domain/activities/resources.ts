// What was raised in a year and who gave it: money that came in, goods into the store, work done together for the fund.
// Interest of the bank is nobody's gift. All of it is read from the records of money and goods; nothing is typed twice.
import { foldText } from '../../kernel/fold-text.ts';
import type { Id } from '../../kernel/ids.ts';
import { type Dong, dong } from '../../kernel/money.ts';
import type { MoneySource } from '../books/money-commands.ts';
import type { MoneyReceived } from '../books/money-events.ts';
import type { ClubEvent } from '../club/event.ts';
import type { ClubState } from '../club/state.ts';
import type { GoodsReceived } from '../help/help-events.ts';

export type Gift = ClubEvent & (MoneyReceived | GoodsReceived);

/** Records of a year that stand, oldest first. */
export function giftsIn(state: ClubState, year: number): readonly Gift[] {
  const found: Gift[] = [];
  for (const [cmdId, record] of state.records) {
    if (state.reversed.has(cmdId)) continue;
    for (const event of record) if (event.on.startsWith(`${year}-`) && isGift(event)) found.push(event);
  }
  return found.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function isGift(event: ClubEvent): event is Gift {
  return event.kind === 'goods-received' || (event.kind === 'money-received' && event.pub.source !== 'bank-interest');
}

export interface RaisedFrom {
  readonly source: MoneySource;
  readonly money: Dong;
  /** What the goods were worth, about. */
  readonly goods: Dong;
  readonly halfDays: number;
}

/** By source, the largest first; the parts add up to all that was raised. */
export function raisedBySource(gifts: readonly Gift[]): readonly RaisedFrom[] {
  const sums = new Map<MoneySource, RaisedFrom>();
  for (const event of gifts) {
    const { source } = event.pub;
    const before = sums.get(source) ?? { source, money: dong(0), goods: dong(0), halfDays: 0 };
    const after =
      event.kind === 'money-received'
        ? { ...before, money: dong(before.money + event.pub.amount), halfDays: before.halfDays + (event.pub.halfDays ?? 0) }
        : { ...before, goods: dong(before.goods + event.pub.worth) };
    sums.set(source, after);
  }
  return [...sums.values()].sort((a, b) => b.money + b.goods - (a.money + a.goods));
}

/** Money alone: the worth of goods is a guess and is never mixed into cash. */
export function moneyRaised(gifts: readonly Gift[]): Dong {
  return dong(gifts.reduce((sum, event) => sum + (event.kind === 'money-received' ? event.pub.amount : 0), 0));
}

/** What the year's plan expects of gifts, capital and other income, every fund together; null without such a line. */
export function goalOf(state: ClubState, year: number): Dong | null {
  const lines = (state.plans.get(String(year))?.budget ?? []).filter(
    ({ direction, category }) => direction === 'in' && (category === 'donations' || category === 'capital' || category === 'other-income'),
  );
  return lines.length === 0 ? null : dong(lines.reduce((sum, { amount }) => sum + amount, 0));
}

export interface YearGiver {
  /** As it was written first. A giver who did not want to be named was written down without a name. */
  readonly from: string;
  readonly gifts: readonly Gift[];
}

/** Givers by the name they gave, first gift first. Work done together has no giver: the club worked. */
export function giversIn(gifts: readonly Gift[]): { readonly named: readonly YearGiver[]; readonly unnamed: readonly Gift[] } {
  const named = new Map<string, YearGiver>();
  const unnamed: Gift[] = [];
  for (const gift of gifts) {
    if (gift.pub.source === 'collective-work') continue;
    const from = (gift.priv?.from ?? '').trim();
    const key = foldText(from);
    if (key === '') unnamed.push(gift);
    else named.set(key, { from: named.get(key)?.from ?? from, gifts: [...(named.get(key)?.gifts ?? []), gift] });
  }
  return { named: [...named.values()], unnamed };
}

/** The giver one of whose gifts of the year this record is. */
export function giverOf(state: ClubState, year: number, cmdId: Id): YearGiver | undefined {
  return giversIn(giftsIn(state, year)).named.find(({ gifts }) => gifts.some((gift) => gift.cmdId === cmdId));
}
