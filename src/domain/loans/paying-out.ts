// Handing over the cash of a loan. When two phones record it for one loan, the second sum left the box as well: it stands in the
// borrower's name until people say whether it came back, was written twice, or is a loan of its own.
import type { Id } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { belowZero } from '../books/receipts.ts';
import { type Decision, events, oddities, oddPersons, question } from '../club/decision.ts';
import type { ClubEvent, EventBody } from '../club/event.ts';
import type { Review } from '../club/review.ts';
import { type ClubState, charterOn } from '../club/state.ts';
import { whoIs } from '../people/same-person.ts';
import { decidedLoan } from './lending.ts';
import { type Loan, rowsFor } from './loan.ts';
import type { DisburseLoan } from './loan-commands.ts';
import type { LoanDisbursed, LoanPaidAgain } from './loan-events.ts';
import { withMoves } from './moved-rows.ts';

/** Cash given out without an approved loan, or a second time, still left the box: recorded, and asked about. */
export function decideDisburseLoan(state: ClubState, command: DisburseLoan): Decision {
  const { loanId, personId, fund, terms } = command.body;
  const known = state.loans.get(loanId);
  const priv = command.priv === undefined ? {} : { priv: command.priv };
  const asked = { loanId, personId, amount: terms.principal };
  const out = known !== undefined && (known.status === 'open' || known.status === 'finished' || known.status === 'written-off');
  const list: EventBody[] = out
    ? [{ kind: 'loan-paid-again', room: 'money', pub: command.body, ...priv }, question('money', 'loan-disbursed-twice', command.id, asked)]
    : [
        {
          kind: 'loan-disbursed',
          room: 'money',
          pub: { ...command.body, personId: known?.personId ?? personId, meetingDay: charterOn(state, command.on).meetingDay },
          ...priv,
        },
      ];
  const unapproved = known === undefined || known.status === 'lapsed' || (known.status === 'returned' && known.approvedBy.length === 0);
  if (unapproved) list.push(question('money', 'loan-not-approved', command.id, asked));
  else if (!out && isOther(state, known, command)) list.push(question('money', 'loan-not-as-approved', command.id, asked));
  return events(
    ...list,
    ...belowZero(state, command.id, fund, 'cash', terms.principal),
    ...oddities(state, command, 'money'),
    ...oddPersons(state, command, 'money', [personId]),
  );
}

/** Two people approved this sum, on these terms, for this person, out of this fund: an approval covers nothing else. */
function isOther(state: ClubState, approved: Loan, { body }: DisburseLoan): boolean {
  const paid = Object.entries(body.terms);
  const agreed = new Map<string, number | string>(Object.entries(approved.terms));
  const sameTerms = paid.length === agreed.size && paid.every(([field, value]) => agreed.get(field) === value);
  return !sameTerms || approved.fund !== body.fund || whoIs(state, approved.personId) !== whoIs(state, body.personId);
}

export function evolvePayingOut(state: ClubState, event: ClubEvent & LoanDisbursed): void {
  const base = state.loans.get(event.pub.loanId) ?? decidedLoan(event);
  const rows = withMoves(state, rowsFor(event.pub.terms, event.on, event.pub.meetingDay));
  const { terms, fund } = event.pub;
  state.loans.set(base.loanId, { ...base, terms, fund, status: 'open', disbursedOn: event.on, rows, balance: terms.principal });
  if (!state.everLent.has(base.personId)) state.everLent.set(base.personId, event.on);
}

/** The second payout that a record holds. */
export function paidAgainOf(state: ClubState, cmdId: Id): LoanPaidAgain | undefined {
  for (const event of state.records.get(cmdId) ?? []) if (event.kind === 'loan-paid-again') return event;
  return undefined;
}

/** Events that settle a sum paid out twice, or null when the choice cannot be carried out. */
export function settlePaidAgain(
  state: ClubState,
  review: Review,
  how: 'money-came-back' | 'own-loan',
  on: LocalDate,
  meetingId: Id | undefined,
): readonly EventBody[] | null {
  const paid = paidAgainOf(state, review.about);
  if (paid === undefined || review.paidAgain !== true || state.reversed.has(review.about)) return null;
  const at = meetingId === undefined ? {} : { meetingId };
  const { loanId, personId, fund, terms, purpose } = paid.pub;
  const pub = { ...at, reviewId: review.reviewId, loanId, personId, fund, amount: terms.principal, how };
  const settled: EventBody = { kind: 'payout-settled', room: 'money', pub };
  if (how === 'money-came-back') return [settled];
  // The second sum's own record names the loan it becomes: no dice are needed, and two phones name it alike.
  const own = { ...at, loanId: review.about, personId, fund, terms, purpose, meetingDay: charterOn(state, on).meetingDay };
  return [settled, { kind: 'loan-disbursed', room: 'money', pub: own }];
}
