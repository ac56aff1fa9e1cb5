// What somebody typed becomes records of whoever confirms it: the same ids, the same days and words, the confirmer's name and
// authority, and beside it who typed. Pure, so that the page that asks and the deed that follows are one thing.
import type { Id } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { cashEffect } from '../books/entry.ts';
import { post } from '../books/posting.ts';
import type { ClubCommand } from '../club/command.ts';
import type { ReviewKind } from '../club/correcting-events.ts';
import { decide } from '../club/decide.ts';
import type { ClubEvent } from '../club/event.ts';
import { evolve } from '../club/evolve.ts';
import type { Refusal } from '../club/refusal.ts';
import { type ClubState, copyClub } from '../club/state.ts';

export interface Typed {
  readonly command: ClubCommand;
  /** The day it was typed, by the phone's calendar. */
  readonly typedOn: LocalDate;
}

export interface Confirmer {
  readonly account: Id;
  /** What the phone's clock says now; information only. */
  readonly at: string;
  readonly device: Id;
}

/** The record as the confirmer will have written it. */
export function confirmed({ command, typedOn }: Typed, typistId: Id, { account, at, device }: Confirmer): ClubCommand {
  return { ...command, actor: account, at, device, typedBy: { typistId, on: typedOn } };
}

export interface TypedLine {
  readonly typed: Typed;
  /** The record that would follow; with its refusal when the book would not take it. */
  readonly record: ClubCommand;
  readonly refusal: Refusal | null;
  readonly events: readonly ClubEvent[];
  /** Questions the book would ask, because things moved on since it was typed. */
  readonly reviews: readonly ReviewKind[];
  /** Đồng that came into the box or the bank (positive) or left it. */
  readonly amount: number;
}

/** What each line would do, decided one after another on a copy of the book: a later line sees the earlier ones, but not those left out. */
export function typedLines(state: ClubState, typed: readonly Typed[], typistId: Id, by: Confirmer): readonly TypedLine[] {
  const view = copyClub(state);
  return typed.map((one) => {
    const record = confirmed(one, typistId, by);
    const decided = decide(view, record);
    if (!decided.ok) return { typed: one, record, refusal: decided.refusal, events: [], reviews: [], amount: 0 };
    for (const event of decided.events) evolve(view, event);
    const reviews = decided.events.flatMap((event) => (event.kind === 'review-raised' ? [event.pub.review] : []));
    const amount = decided.events.reduce((sum, event) => sum + cashEffect(post(event)), 0);
    return { typed: one, record, refusal: null, events: decided.events, reviews, amount };
  });
}

/** Money in and out of the lines, and how many there are. */
export function sumOf(lines: readonly Pick<TypedLine, 'amount'>[]): {
  readonly lines: number;
  readonly cameIn: number;
  readonly wentOut: number;
} {
  let [cameIn, wentOut] = [0, 0];
  for (const { amount } of lines) {
    if (amount > 0) cameIn += amount;
    else wentOut -= amount;
  }
  return { lines: lines.length, cameIn, wentOut };
}
