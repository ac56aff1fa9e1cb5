// What becomes of held money when people settle the question: back to the member, or to the loan or the dues it was
// meant for. Either way the held account gives it up first, so it is never in two places.

import type { Id } from '../../kernel/ids.ts';
import { addMonthsTo, type LocalDate, type Month, monthOf } from '../../kernel/local-date.ts';
import type { HeldSettled } from '../club/correcting-events.ts';
import type { EventBody } from '../club/event.ts';
import type { Review } from '../club/review.ts';
import type { ClubState } from '../club/state.ts';
import { repaymentOf } from '../loans/lending.ts';
import type { Place } from './account.ts';

/** Events that settle the held money of `review`, or null when the choice cannot be carried out. */
export function settleHeld(
  state: ClubState,
  review: Review,
  choice: 'return-money' | 'apply-money',
  on: LocalDate,
  meetingId: Id | undefined,
): readonly EventBody[] | null {
  const { personId, amount, fund, reviewId } = review;
  if (!review.holdsMoney || personId === undefined || (state.held.get(personId) ?? 0) < amount) return null;
  const at = meetingId === undefined ? {} : { meetingId };
  const place = placeOfHeld(state, review);
  const released: HeldSettled = { kind: 'held-settled', room: 'money', pub: { ...at, ...place, reviewId, choice, personId, fund, amount } };
  if (choice === 'return-money') return [released];
  const applied =
    review.loanId === undefined
      ? towardsDues(state, personId, review, on, { ...at, ...place })
      : towardsLoan(state, review.loanId, review, on, { ...at, ...place });
  return applied === null ? null : [released, applied];
}

/** Money held where it came in: a double payment by bank lies at the bank. Absent for cash, as in older books. */
function placeOfHeld(state: ClubState, review: Review): { readonly place?: Place } {
  const held = (state.records.get(review.about) ?? []).find(
    (event) => event.kind === 'money-held' && event.pub.personId === review.personId && event.pub.why === review.review,
  );
  return held?.kind === 'money-held' && held.pub.place !== undefined ? { place: held.pub.place } : {};
}

function towardsLoan(
  state: ClubState,
  loanId: Id,
  review: Review,
  on: LocalDate,
  at: { readonly meetingId?: Id; readonly place?: Place },
): EventBody | null {
  const loan = state.loans.get(loanId);
  if (loan === undefined || loan.status !== 'open') return null;
  const { repaid, over } = repaymentOf(state, loan, review.amount, on, at);
  return over > 0 ? null : repaid;
}

/** Dues paid twice become the dues of the next month that nobody has paid. */
function towardsDues(
  state: ClubState,
  personId: Id,
  review: Review,
  on: LocalDate,
  at: { readonly meetingId?: Id; readonly place?: Place },
): EventBody {
  let next: Month = monthOf(on);
  while (state.duesPaid.has(`${personId}/${next}`)) next = addMonthsTo(next, 1);
  return {
    kind: 'dues-received',
    room: 'money',
    pub: { ...at, fund: review.fund, payers: [{ personId, months: [next], amount: review.amount }] },
  };
}
