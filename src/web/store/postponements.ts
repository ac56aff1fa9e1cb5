// Who asked to put off an instalment, and why: the collection sheet shows it, no rule of the book needs it, so the
// phone keeps it beside the club's state.

import type { ClubEvent } from '../../domain/club/event.ts';
import type { PostponeReason } from '../../domain/loans/loan-commands.ts';

export class Postponements {
  readonly #byMeetingAndLoan: Map<string, PostponeReason>;

  constructor(known: ReadonlyMap<string, PostponeReason> = new Map()) {
    this.#byMeetingAndLoan = new Map(known);
  }

  take(events: readonly ClubEvent[]): void {
    for (const event of events) {
      if (event.kind === 'repayment-postponed' && event.pub.meetingId !== undefined) {
        this.#byMeetingAndLoan.set(`${event.pub.meetingId}/${event.pub.loanId}`, event.pub.reason);
      }
    }
  }

  /** This value with more events; the same object when none of them is a postponement. */
  with(events: readonly ClubEvent[]): Postponements {
    if (!events.some((event) => event.kind === 'repayment-postponed')) return this;
    const next = new Postponements(this.#byMeetingAndLoan);
    next.take(events);
    return next;
  }

  reasonFor(meetingId: string, loanId: string): PostponeReason | undefined {
    return this.#byMeetingAndLoan.get(`${meetingId}/${loanId}`);
  }
}
