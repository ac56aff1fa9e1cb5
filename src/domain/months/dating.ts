// Where a record lies in time. A closed month takes no money record any more, and a fact is never refused: what is late for a
// closed month lies in the month after the newest closed one, and says which day it is about. It lies on the day of that
// month's newest money record (its first day when there is none), never before it: so no page that was already signed, and no
// balance that was already read out, changes behind people's backs. Records that move no money (who came, who left, a visit)
// keep their own day: closing a month closes its money, not the memory of it.
import { firstDayOf, type LocalDate, monthOf } from '../../kernel/local-date.ts';
import { post } from '../books/posting.ts';
import type { CommandKind } from '../club/command.ts';
import type { ClubEvent, EventBody } from '../club/event.ts';
import type { ClubState } from '../club/state.ts';
import { isClosedMonth, openMonthAfter } from './month.ts';

/** Requests that decide for their day. Others land as facts do, or (a meeting's closing page) move no money. */
const REFUSED_IN_CLOSED_MONTH: ReadonlySet<CommandKind> = new Set([
  'approve-loan',
  'reschedule-loan',
  'write-off-loan',
  'adopt-charter',
  'bring-in-book',
  'hand-over',
  'close-campaign',
]);

export function isRefusedThen(state: ClubState, kind: CommandKind, on: LocalDate): boolean {
  return REFUSED_IN_CLOSED_MONTH.has(kind) && isClosedMonth(state, monthOf(on));
}

/** The day on which a money record of `on` is entered. */
export function bookDay(state: ClubState, on: LocalDate): LocalDate {
  if (state.closedThrough === '' || !isClosedMonth(state, monthOf(on))) return on;
  const open = openMonthAfter(state.closedThrough);
  return state.newestMoney.get(open) ?? firstDayOf(open);
}

/** The body with its day in the book: money of a closed month lands in the open one and names the day it concerns. */
export function placed(state: ClubState, body: EventBody, on: LocalDate): { readonly body: EventBody; readonly on: LocalDate } {
  const day = bookDay(state, on);
  if (day === on || post(body).length === 0) return { body, on };
  return { body: body.pub.concerns === undefined ? concerning(body, on) : body, on: day };
}

/** The same record, said to be about this day. */
export function concerning<Body extends { readonly pub: object }>(body: Body, day: LocalDate): Body {
  return { ...body, pub: { ...body.pub, concerns: day } };
}

/** The day it happened, which loans and lateness go by, whatever month the money had to be entered in. */
export function happenedOn(event: ClubEvent): LocalDate {
  return event.pub.concerns ?? event.on;
}
