// A debt nobody counts on any more: written off by a resolution of the club, never by the treasurer alone. The name stays in the
// book, and what still comes back is recorded as recovered.
import { type Dong, dong } from '../../kernel/money.ts';
import { heldFor, whereOf } from '../books/receipts.ts';
import { type Decision, events, oddities, refuse } from '../club/decision.ts';
import type { ClubEvent, EventBody } from '../club/event.ts';
import type { ClubState } from '../club/state.ts';
import type { Loan } from './loan.ts';
import type { ReceiveRepayment, WriteOffLoan } from './loan-commands.ts';
import type { LoanRecovered, LoanWrittenOff } from './loan-events.ts';

/** Order of refusals: REFUSAL_ORDER['write-off-loan']. */
export function decideWriteOffLoan(state: ClubState, command: WriteOffLoan): Decision {
  const { loanId, resolutionId } = command.body;
  const loan = state.loans.get(loanId);
  if (loan === undefined) return refuse({ why: 'loan-not-in-book' });
  if (loan.status !== 'open' || loan.balance === 0) return refuse({ why: 'loan-not-open' });
  const resolution = state.resolutions.get(resolutionId);
  if (resolution === undefined) return refuse({ why: 'resolution-unknown' });
  if (!resolution.passed) return refuse({ why: 'resolution-not-passed' });
  const priv = command.priv === undefined ? {} : { priv: command.priv };
  const { personId, fund, balance } = loan;
  const pub = { ...command.body, personId, fund, amount: balance };
  return events({ kind: 'loan-written-off', room: 'money', pub, ...priv }, ...oddities(state, command, 'money'));
}

/** What is still to come back of a loan that was written off. */
export function stillLost(loan: Loan): Dong {
  return dong((loan.writtenOff?.amount ?? 0) - (loan.writtenOff?.recovered ?? 0));
}

/** A payment on a written-off loan: recovered up to what was written off, the rest held for the payer. */
export function recoveredBy(loan: Loan, command: ReceiveRepayment): readonly EventBody[] {
  const { loanId, amount } = command.body;
  const at = { ...whereOf(command.body), loanId };
  const back = dong(Math.min(amount, stillLost(loan)));
  const over = dong(amount - back);
  const list: EventBody[] = [];
  if (back > 0)
    list.push({ kind: 'loan-recovered', room: 'money', pub: { ...at, personId: loan.personId, fund: loan.fund, amount: back } });
  if (over > 0) list.push(...heldFor(command.body.personId, over, loan.fund, 'paid-more-than-owed', command.id, at));
  return list;
}

export function evolveWritingOff(state: ClubState, event: ClubEvent & (LoanWrittenOff | LoanRecovered)): void {
  const loan = state.loans.get(event.pub.loanId);
  if (loan === undefined) return;
  if (event.kind === 'loan-recovered') {
    state.loans.set(loan.loanId, withRecovered(loan, event.pub.amount));
    return;
  }
  const writtenOff = {
    cmdId: event.cmdId,
    on: event.on,
    resolutionId: event.pub.resolutionId,
    amount: event.pub.amount,
    recovered: dong(0),
  };
  state.loans.set(loan.loanId, { ...loan, status: 'written-off', balance: dong(loan.balance - event.pub.amount), writtenOff });
}

export function withRecovered(loan: Loan, amount: number): Loan {
  if (loan.writtenOff === undefined) return loan;
  return { ...loan, writtenOff: { ...loan.writtenOff, recovered: dong(loan.writtenOff.recovered + amount) } };
}

/** The loan as it stood before it was written off. */
export function backInTheBook(loan: Loan): Loan {
  if (loan.writtenOff === undefined) return loan;
  const { writtenOff, ...kept } = loan;
  return { ...kept, status: 'open', balance: dong(kept.balance + writtenOff.amount) };
}
