// Asking for a loan: the queue in the order people asked, and how a request leaves it: approved, declined with a reason the
// asker sees, or taken back by the asker.
import type { Id } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Dong } from '../../kernel/money.ts';
import type { Fund } from '../books/account.ts';
import { type Decision, events, oddities, oddPersons, question, refuse } from '../club/decision.ts';
import type { ClubEvent } from '../club/event.ts';
import { balanceOf, type ClubState } from '../club/state.ts';
import { whoIs } from '../people/same-person.ts';
import type { DeclineLoan, DeclineReason, RequestLoan, WithdrawLoanRequest } from './loan-commands.ts';
import type { LoanApproved, LoanDeclined, LoanRequested, LoanRequestWithdrawn } from './loan-events.ts';

export interface LoanRequest {
  readonly loanId: Id;
  readonly personId: Id;
  readonly fund: Fund;
  readonly amount: Dong;
  readonly instalments: number;
  readonly purpose: string;
  readonly askedOn: LocalDate;
  readonly status: 'waiting' | 'approved' | 'declined' | 'withdrawn';
  /** Day the request left the queue; empty text while it waits. */
  readonly decidedOn: LocalDate | '';
  readonly declined?: DeclineReason;
}

/** Asked twice by one person, on one phone or two: both stand, and people say which one counts. */
export function decideRequestLoan(state: ClubState, command: RequestLoan): Decision {
  const { loanId, personId, amount } = command.body;
  const priv = command.priv === undefined ? {} : { priv: command.priv };
  const odd = [...oddities(state, command, 'money'), ...oddPersons(state, command, 'money', [personId])];
  const again = question('money', 'loan-requested-twice', command.id, { personId, loanId, amount });
  if (state.loanRequests.has(loanId) || state.loans.has(loanId)) return events(again, ...odd);
  const waiting = queueOf(state).some((request) => whoIs(state, request.personId) === whoIs(state, personId));
  return events({ kind: 'loan-requested', room: 'money', pub: command.body, ...priv }, ...(waiting ? [again] : []), ...odd);
}

/** Order of refusals: REFUSAL_ORDER['decline-loan']. */
export function decideDeclineLoan(state: ClubState, command: DeclineLoan): Decision {
  return leaveQueue(state, command, (personId) => ({ kind: 'loan-declined', room: 'money', pub: { ...command.body, personId } }));
}

/** Order of refusals: REFUSAL_ORDER['withdraw-loan-request']. */
export function decideWithdrawLoanRequest(state: ClubState, command: WithdrawLoanRequest): Decision {
  return leaveQueue(state, command, (personId) => ({ kind: 'loan-request-withdrawn', room: 'money', pub: { ...command.body, personId } }));
}

function leaveQueue(
  state: ClubState,
  command: DeclineLoan | WithdrawLoanRequest,
  left: (personId: Id) => LoanDeclined | LoanRequestWithdrawn,
): Decision {
  const request = state.loanRequests.get(command.body.loanId);
  if (request === undefined) return refuse({ why: 'request-unknown' });
  if (request.status !== 'waiting') return refuse({ why: 'request-not-waiting' });
  return events({ ...left(request.personId), ...(command.priv === undefined ? {} : { priv: command.priv }) });
}

export function evolveRequests(
  state: ClubState,
  event: ClubEvent & (LoanRequested | LoanDeclined | LoanRequestWithdrawn | LoanApproved),
): void {
  const { loanId } = event.pub;
  if (event.kind === 'loan-requested') {
    const { personId, fund, amount, instalments, purpose } = event.pub;
    const asked = { loanId, personId, fund, amount, instalments, purpose, askedOn: event.on };
    state.loanRequests.set(loanId, { ...asked, status: 'waiting', decidedOn: '' });
    return;
  }
  const request = state.loanRequests.get(loanId);
  if (request === undefined) return;
  const decided = { ...request, decidedOn: event.on };
  if (event.kind === 'loan-approved') state.loanRequests.set(loanId, { ...decided, status: 'approved' });
  else if (event.kind === 'loan-declined') state.loanRequests.set(loanId, { ...decided, status: 'declined', declined: event.pub.reason });
  else state.loanRequests.set(loanId, { ...decided, status: 'withdrawn' });
}

/** Requests nobody has decided on, the one that was asked for first in front. */
export function queueOf(state: ClubState): readonly LoanRequest[] {
  return [...state.loanRequests.values()]
    .filter((request) => request.status === 'waiting')
    .sort((a, b) => (a.askedOn === b.askedOn ? 0 : a.askedOn < b.askedOn ? -1 : 1));
}

/** Requests that wait longer than this one; a loan nobody had asked for in writing stands behind all of them. */
export function passedOver(state: ClubState, loanId: Id): readonly Id[] {
  const queue = queueOf(state);
  const place = queue.findIndex((request) => request.loanId === loanId);
  return queue.slice(0, place === -1 ? queue.length : place).map((request) => request.loanId);
}

export interface QueuePlace {
  readonly request: LoanRequest;
  /** The fund's cash still pays it, the ones before it paid first. */
  readonly payable: boolean;
}

/** The queue with what each fund's cash can pay, in the order of asking; approved loans still waiting for their money come first. */
export function queueWithCash(state: ClubState): readonly QueuePlace[] {
  const left = new Map<Fund, number>();
  const cashOf = (fund: Fund): number => left.get(fund) ?? balanceOf(state, fund, 'cash') - promised(state, fund);
  return queueOf(state).map((request) => {
    const cash = cashOf(request.fund);
    const payable = request.amount <= cash;
    left.set(request.fund, payable ? cash - request.amount : cash);
    return { request, payable };
  });
}

/** Approved and not yet handed over. */
function promised(state: ClubState, fund: Fund): number {
  let total = 0;
  for (const loan of state.loans.values()) if (loan.status === 'approved' && loan.fund === fund) total += loan.terms.principal;
  return total;
}
