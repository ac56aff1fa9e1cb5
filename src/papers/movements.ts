// The book's money as papers tell it: one movement a record, fund and place, in the order of days and of the book, with
// its slip and its words. Balances are sums of the book's own postings.
import type { Fund, Place } from '../domain/books/account.ts';
import { post } from '../domain/books/posting.ts';
import type { Slip } from '../domain/books/slips.ts';
import type { ClubEvent } from '../domain/club/event.ts';
import type { ClubState } from '../domain/club/state.ts';
import { happenedOn } from '../domain/months/dating.ts';
import type { Id } from '../kernel/ids.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { describeRecord } from './describe.ts';

export interface Movement {
  readonly cmdId: Id;
  readonly on: LocalDate;
  /** The day it happened, when that lay in a month closed before it was entered. */
  readonly happened: LocalDate;
  readonly slip: Slip | undefined;
  /** The record is a cash count; its difference has minutes instead of a slip. */
  readonly counted: boolean;
  readonly change: number;
  readonly words: string;
}

/** What moved this place of this fund, oldest first. */
export function movementsOf(state: ClubState, fund: Fund | 'all', place: Place): readonly Movement[] {
  const found: Movement[] = [];
  for (const [cmdId, record] of state.records) {
    const change = record.reduce((sum, event) => sum + changeOf(event, fund, place), 0);
    const [first] = record;
    if (change === 0 || first === undefined) continue;
    const counted = record.some(({ kind }) => kind === 'cash-counted');
    found.push({
      cmdId,
      on: first.on,
      happened: happenedOn(first),
      slip: state.slips.get(cmdId),
      counted,
      change,
      words: describeRecord(state, record, fund),
    });
  }
  return found.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

export function changeOf(event: ClubEvent, fund: Fund | 'all', place: Place): number {
  return post(event).reduce((sum, one) => (one.account === place && (fund === 'all' || one.fund === fund) ? sum + one.amount : sum), 0);
}

export function sumOf(movements: readonly Movement[]): number {
  return movements.reduce((sum, { change }) => sum + change, 0);
}
