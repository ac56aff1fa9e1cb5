// Slip numbers. Each phone writes its own booklets, one a year and kind; a number is the ordinal of that phone's records
// in it, so what is printed without a network stays true when other phones' records arrive. What may still be refused
// (a record taken back, held money returned) has a booklet of its own, or a refusal would move the numbers after it.
import { digestBytes } from '../../kernel/digest.ts';
import type { Id } from '../../kernel/ids.ts';
import type { ClubEvent } from '../club/event.ts';
import type { ClubState } from '../club/state.ts';
import { happenedOn } from '../months/dating.ts';
import { post } from './posting.ts';

/** Phiếu thu, phiếu chi, phiếu điều chỉnh. */
export type SlipKind = 'receipt' | 'payment' | 'correction';

export interface Slip {
  readonly cmdId: Id;
  readonly kind: SlipKind;
  readonly device: Id;
  /** 'YYYY' of the record's business date. */
  readonly year: string;
  /** 1 for the first slip of the booklet; no gaps. */
  readonly number: number;
}

/** Twenty-four letters and figures that nobody mistakes for one another, written or read aloud. */
export const CODE_SIGNS = 'ACDEGHKLMNPQRTUVXY346789';

/** Four signs that tell one phone's booklets from another's; the same on every machine. */
export function bookletOf(device: Id): string {
  const bytes = digestBytes(`booklet ${device}`);
  return [0, 1, 2, 3].map((at) => CODE_SIGNS[(bytes[at] ?? 0) % CODE_SIGNS.length]).join('');
}

/** Gives the record its number at its first event that moves money; the events after it belong to the same slip. */
export function evolveSlips(state: ClubState, event: ClubEvent): void {
  if (state.slips.has(event.cmdId)) return;
  const kind = slipKindOf(state, event);
  if (kind === null) return;
  // The day it happened: a month closed meanwhile must not change what was printed at the table.
  const year = happenedOn(event).slice(0, 4);
  const booklet = `${event.device}/${year}/${kind}` as const;
  const number = (state.lastSlips.get(booklet) ?? 0) + 1;
  state.lastSlips.set(booklet, number);
  state.slips.set(event.cmdId, { cmdId: event.cmdId, kind, device: event.device, year, number });
}

function slipKindOf(state: ClubState, event: ClubEvent): SlipKind | null {
  switch (event.kind) {
    // The minutes of the count, and the signed cut-off sheet, are their own papers.
    case 'cash-counted':
    case 'book-brought-in':
      return null;
    case 'record-reversed':
      return direction(event) === 0 ? null : 'correction';
    case 'held-settled':
      return event.pub.choice === 'return-money' ? 'correction' : null;
    case 'payout-settled':
      return event.pub.how === 'money-came-back' ? 'correction' : null;
    // A loan that another phone had paid out before: the slip was written at the table, so its number is spent.
    case 'review-raised':
      return event.pub.review === 'loan-disbursed-twice' ? 'payment' : null;
    default:
      // Undoing a reversal may still be refused, as the reversal might.
      if (state.records.get(event.cmdId)?.[0]?.kind === 'reversal-undone') return direction(event) === 0 ? null : 'correction';
      return heldMoneyApplied(state, event) ? null : byDirection(direction(event));
  }
}

function byDirection(moved: number): SlipKind | null {
  if (moved === 0) return null;
  return moved > 0 ? 'receipt' : 'payment';
}

/** What the event does to the cash box, or, when it leaves that alone, to the bank account. */
function direction(event: ClubEvent): number {
  let cash = 0;
  let bank = 0;
  for (const { account, amount } of post(event)) {
    if (account === 'cash') cash += amount;
    if (account === 'bank') bank += amount;
  }
  return cash === 0 ? bank : cash;
}

/** Money that was in the box already and is now counted towards a loan or dues crosses no table again. */
function heldMoneyApplied(state: ClubState, event: ClubEvent): boolean {
  return (state.records.get(event.cmdId) ?? []).some(({ kind }) => kind === 'held-settled' || kind === 'payout-settled');
}
