// The store of goods beside the money: rice, chairs, blankets that came in, were given as help or used up, and what is
// left of each. Valued for thanks and reports, never mixed into cash.
import { type Dong, dong } from '../../kernel/money.ts';
import type { ReviewRaised } from '../club/correcting-events.ts';
import { type Decision, events, oddities, question } from '../club/decision.ts';
import type { ClubEvent } from '../club/event.ts';
import type { ClubState } from '../club/state.ts';
import type { GiveHelp, ReceiveGoods, UseGoods } from './help-commands.ts';
import type { GoodsReceived, GoodsUsed } from './help-events.ts';

export interface GoodsInStore {
  readonly item: string;
  readonly unit: string;
  readonly left: number;
}

export function decideReceiveGoods(state: ClubState, command: ReceiveGoods): Decision {
  const priv = command.priv === undefined ? {} : { priv: command.priv };
  return events({ kind: 'goods-received', room: 'common', pub: command.body, ...priv }, ...oddities(state, command, 'common'));
}

/** Goods that left the store did so whether the book knew of them or not: recorded, and asked about. */
export function decideUseGoods(state: ClubState, command: UseGoods): Decision {
  const priv = command.priv === undefined ? {} : { priv: command.priv };
  return events(
    { kind: 'goods-used', room: 'common', pub: command.body, ...priv },
    ...storeBelowZero(state, command, command.body),
    ...oddities(state, command, 'common'),
  );
}

export function storeBelowZero(
  state: ClubState,
  command: GiveHelp | UseGoods,
  taken: { readonly item: string; readonly unit: string; readonly quantity: number },
): readonly ReviewRaised[] {
  return leftInStore(state, taken.item, taken.unit) < taken.quantity ? [question('common', 'goods-below-zero', command.id)] : [];
}

export function leftInStore(state: ClubState, item: string, unit: string): number {
  return state.goods.get(keyOf(item, unit))?.left ?? 0;
}

/** What one record adds to the store; 0 when it has nothing to do with it. */
export function storeChange(event: ClubEvent): { readonly item: string; readonly unit: string; readonly by: number } | undefined {
  switch (event.kind) {
    case 'goods-received':
      return { item: event.pub.item, unit: event.pub.unit, by: event.pub.quantity };
    case 'goods-used':
      return { item: event.pub.item, unit: event.pub.unit, by: -event.pub.quantity };
    case 'help-given':
      return event.pub.help.how === 'goods' && event.pub.help.fromStore === true
        ? { item: event.pub.help.item, unit: event.pub.help.unit, by: -event.pub.help.quantity }
        : undefined;
    default:
      return undefined;
  }
}

export function evolveGoods(state: ClubState, event: ClubEvent & (GoodsReceived | GoodsUsed)): void {
  moveStore(state, event, 1);
}

/** `sign` −1 takes the record back. */
export function moveStore(state: ClubState, event: ClubEvent, sign: 1 | -1): void {
  const change = storeChange(event);
  if (change === undefined) return;
  const { item, unit, by } = change;
  state.goods.set(keyOf(item, unit), { item, unit, left: leftInStore(state, item, unit) + sign * by });
}

/** What was given into the store by its worth, đồng; for thanks and reports only. */
export function worthReceived(state: ClubState, year: string): Dong {
  let total = 0;
  for (const [cmdId, record] of state.records)
    if (!state.reversed.has(cmdId))
      for (const event of record) if (event.kind === 'goods-received' && event.on.startsWith(year)) total += event.pub.worth;
  return dong(total);
}

function keyOf(item: string, unit: string): string {
  return `${item} · ${unit}`;
}
