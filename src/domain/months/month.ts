// A month of the book that two people have closed: what each fund had, what came in and went out, what it has. The closing of
// one month is the opening of the next; pages are chained, and opening a month again is a link of the chain too.
import type { Id } from '../../kernel/ids.ts';
import { addMonthsTo, type LocalDate, type Month } from '../../kernel/local-date.ts';
import type { Dong } from '../../kernel/money.ts';
import type { Account, Fund } from '../books/account.ts';
import type { ClubState } from '../club/state.ts';

export interface FundMonth {
  readonly fund: Fund;
  readonly opening: Dong;
  readonly cameIn: Dong;
  readonly wentOut: Dong;
  /** opening + cameIn − wentOut = cash + bank + loans out + what was handed out twice, less what is held for members. */
  readonly closing: Dong;
  readonly cash: Dong;
  readonly bank: Dong;
  readonly loans: Dong;
  readonly held: Dong;
  /** Handed out twice and not back yet; absent when there is none. */
  readonly toReturn?: Dong;
}

export interface MonthPage {
  readonly clubId: Id;
  readonly month: Month;
  readonly funds: readonly FundMonth[];
  /** Page digests of the month's closed meetings, by day. */
  readonly meetings: readonly string[];
  /** Digest of the link before; empty for the first. */
  readonly previous: string;
}

export interface FundYear extends FundMonth {
  /** What the year added to each account that is no asset: dues, interest, spending … */
  readonly accounts: readonly { readonly account: Account; readonly amount: Dong }[];
}

export interface YearPage {
  readonly clubId: Id;
  readonly year: string;
  readonly funds: readonly FundYear[];
  readonly previous: string;
}

export interface ClosedMonth {
  readonly cmdId: Id;
  readonly on: LocalDate;
  readonly page: MonthPage;
  readonly digest: string;
}

export interface ClosedYear {
  readonly cmdId: Id;
  readonly on: LocalDate;
  readonly page: YearPage;
  readonly digest: string;
}

export interface Reopening {
  /** "2026-10" or "2026". */
  readonly period: string;
  readonly on: LocalDate;
  readonly by: Id;
  readonly reason: string;
  readonly digest: string;
}

export function isClosedMonth(state: ClubState, month: Month): boolean {
  return state.closedThrough !== '' && month <= state.closedThrough;
}

/** The month that takes what is late for a closed one. */
export function openMonthAfter(closedThrough: Month): Month {
  return addMonthsTo(closedThrough, 1);
}
