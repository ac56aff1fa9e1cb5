// The decision to lend, and what comes back. Approval is a request and may be refused; cash brought back is a fact and never is.
import { allocate } from '../../kernel/allocate.ts';
import type { Id } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { type Dong, dong } from '../../kernel/money.ts';
import { codeRefusal } from '../approvals/codes.ts';
import { proofsOf } from '../approvals/proof.ts';
import type { Place } from '../books/account.ts';
import { heldFor, whereOf } from '../books/receipts.ts';
import { type Decision, events, oddities, oddPersons, refuse } from '../club/decision.ts';
import type { ClubEvent, EventBody } from '../club/event.ts';
import { balanceOf, type ClubState, charterOn, statusOn } from '../club/state.ts';
import { isActive } from '../people/member.ts';
import { whoIs } from '../people/same-person.ts';
import { approverProblem } from './approvers.ts';
import { arrearsOf, type Loan } from './loan.ts';
import type { ApproveLoan, LapseLoanApproval, PostponeRepayment, ReceiveRepayment } from './loan-commands.ts';
import type { LoanApprovalLapsed, LoanApproved, LoanDisbursed, LoanRepaid } from './loan-events.ts';
import { penaltyDue } from './penalty.ts';
import { loanAfter, splitRepayment } from './repayment.ts';
import { evolveRequests, passedOver } from './request.ts';
import { stepFor } from './step-ceiling.ts';
import { recoveredBy } from './writing-off.ts';

/** Order of refusals: REFUSAL_ORDER['approve-loan']. */
export function decideApproveLoan(state: ClubState, command: ApproveLoan): Decision {
  const { loanId, personId, terms, approvedBy } = command.body;
  const charter = charterOn(state, command.on);
  const member = state.members.get(whoIs(state, personId));
  if (statusOn(state, command.on) !== 'active') return refuse({ why: 'club-not-active' });
  if (member === undefined) return refuse({ why: 'member-unknown' });
  if (!isActive(member)) return refuse({ why: 'member-not-active' });
  if (state.loans.has(loanId)) return refuse({ why: 'loan-already-decided' });
  const approvers = approverProblem(state, personId, approvedBy, command.on);
  if (approvers !== null) return refuse(approvers);
  if (terms.instalments > charter.loanMaxInstalments) return refuse({ why: 'too-many-instalments', most: charter.loanMaxInstalments });
  return decideOnMoney(state, command, owedBy(state, personId));
}

function decideOnMoney(state: ClubState, command: ApproveLoan, owed: Dong): Decision {
  const { loanId, fund, personId, terms } = command.body;
  const ceiling = charterOn(state, command.on).loanCeiling;
  if (owed + terms.principal > ceiling) return refuse({ why: 'over-ceiling', ceiling, owed });
  const step = stepFor(state, personId, command.on);
  if (step !== null && terms.principal > step.ceiling)
    return refuse({ why: 'over-step-ceiling', step: step.number, ceiling: step.ceiling });
  const late = openLoansOf(state, personId).reduce((total, loan) => total + arrearsOf(loan, command.on), 0);
  if (late > 0) return refuse({ why: 'borrower-in-arrears', amount: late });
  const cash = balanceOf(state, fund, 'cash');
  if (terms.principal > cash) return refuse({ why: 'fund-cash-too-small', cash });
  const code = codeRefusal(state, command, command.body.approvedBy);
  if (code !== null) return refuse(code);
  const priv = command.priv === undefined ? {} : { priv: command.priv };
  const earlier = passedOver(state, loanId);
  const pub = { ...command.body, ...(earlier.length === 0 ? {} : { passedOver: earlier }) };
  return events({ kind: 'loan-approved', room: 'money', pub, ...priv });
}

/** An approved loan whose money was never handed over. Order of refusals: REFUSAL_ORDER['lapse-loan-approval']. */
export function decideLapseLoanApproval(state: ClubState, command: LapseLoanApproval): Decision {
  const loan = state.loans.get(command.body.loanId);
  if (loan === undefined) return refuse({ why: 'loan-not-in-book' });
  if (loan.status !== 'approved') return refuse({ why: 'loan-not-waiting' });
  const priv = command.priv === undefined ? {} : { priv: command.priv };
  return events({ kind: 'loan-approval-lapsed', room: 'money', pub: { ...command.body, personId: loan.personId }, ...priv });
}

/**
 * One payment on a loan. Unknown or finished loans, and an instalment another phone took at the same meeting, go to the
 * member's held money with a question; so does what is more than the whole debt.
 */
export function decideReceiveRepayment(state: ClubState, command: ReceiveRepayment): Decision {
  const { loanId, personId, amount, meetingId } = command.body;
  const where = whereOf(command.body);
  const at = { ...where, loanId };
  const odd = [...oddities(state, command, 'money'), ...oddPersons(state, command, 'money', [personId])];
  const loan = state.loans.get(loanId);
  if (loan === undefined || loan.status === 'approved' || loan.status === 'lapsed')
    return events(...heldFor(personId, amount, 'income', 'loan-unknown', command.id, at), ...odd);
  if (loan.status === 'written-off') return events(...recoveredBy(loan, command), ...odd);
  if (loan.status !== 'open') return events(...heldFor(personId, amount, loan.fund, 'loan-finished', command.id, at), ...odd);
  const earlier = meetingId === undefined ? undefined : state.repaidAt.get(`${meetingId}/${loanId}`);
  if (earlier !== undefined && earlier !== command.device)
    return events(...heldFor(personId, amount, loan.fund, 'repayment-twice', command.id, at), ...odd);
  const { repaid, over } = repaymentOf(state, loan, amount, command.on, where);
  const list: EventBody[] = repaid === null ? [] : [repaid];
  if (over > 0) list.push(...heldFor(personId, over, loan.fund, 'paid-more-than-owed', command.id, at));
  return events(...list, ...odd);
}

/** What a payment of `amount` does to an open loan on `on`, and what is more than the whole debt. */
export function repaymentOf(
  state: ClubState,
  loan: Loan,
  amount: Dong,
  on: LocalDate,
  at: { readonly meetingId?: Id; readonly place?: Place },
): { readonly repaid: LoanRepaid | null; readonly over: Dong } {
  const { applied, principal, interest, penalty, over } = splitRepayment(loan, amount, on, penaltyDue(state, loan, on));
  if (applied.length === 0 && penalty === 0) return { repaid: null, over };
  const fine = penalty === 0 ? {} : { penalty, penaltyTo: sharesOfInterest(state, penalty, on) };
  const { loanId, personId, fund } = loan;
  const interestTo = sharesOfInterest(state, interest, on);
  const pub = { ...at, loanId, personId, fund, principal, interest, applied, interestTo, ...fine };
  return { repaid: { kind: 'loan-repaid', room: 'money', pub }, over };
}

export function decidePostponeRepayment(state: ClubState, command: PostponeRepayment): Decision {
  return events({ kind: 'repayment-postponed', room: 'money', pub: command.body }, ...oddities(state, command, 'money'));
}

export function evolveLending(state: ClubState, event: ClubEvent & (LoanApproved | LoanApprovalLapsed | LoanRepaid)): void {
  const known = state.loans.get(event.pub.loanId);
  switch (event.kind) {
    case 'loan-approved':
      state.loans.set(event.pub.loanId, decidedLoan(event));
      evolveRequests(state, event);
      return;
    case 'loan-approval-lapsed':
      if (known !== undefined) state.loans.set(known.loanId, { ...known, status: 'lapsed' });
      return;
    case 'loan-repaid':
      if (known !== undefined) state.loans.set(known.loanId, loanAfter(known, event.pub.applied, event.on));
      if (event.pub.meetingId !== undefined) state.repaidAt.set(`${event.pub.meetingId}/${event.pub.loanId}`, event.device);
  }
}

export function openLoansOf(state: ClubState, personId: Id): readonly Loan[] {
  const person = whoIs(state, personId);
  return [...state.loans.values()].filter((loan) => loan.status === 'open' && whoIs(state, loan.personId) === person);
}

export function owedBy(state: ClubState, personId: Id): Dong {
  return dong(openLoansOf(state, personId).reduce((total, loan) => total + loan.balance, 0));
}

/** Interest split between funds by the weights of the charter of that day; the parts add up to the interest. */
export function sharesOfInterest(state: ClubState, interest: Dong, on: LocalDate): LoanRepaid['pub']['interestTo'] {
  if (interest === 0) return [];
  const { interestSplit } = charterOn(state, on);
  const parts = allocate(
    interest,
    interestSplit.map((share) => share.weight),
  );
  return interestSplit.map((share, index) => ({ fund: share.fund, amount: dong(parts[index] ?? 0) })).filter((share) => share.amount !== 0);
}

/** A loan as its decision (or, without one, its payout) describes it, before any money moved. */
export function decidedLoan(event: ClubEvent & (LoanApproved | LoanDisbursed)): Loan {
  const { loanId, personId, fund, terms, purpose } = event.pub;
  const approvedBy = event.kind === 'loan-approved' ? event.pub.approvedBy : [];
  const proofs = proofsOf(event.pub);
  const proved = proofs.length === 0 ? {} : { provedBy: proofs.map(({ personId }) => personId) };
  const round = event.kind === 'loan-approved' && event.pub.round !== undefined ? { round: event.pub.round } : {};
  return {
    loanId,
    personId,
    fund,
    terms,
    purpose,
    status: 'approved',
    approvedBy,
    disbursedOn: '',
    rows: [],
    balance: dong(0),
    ...proved,
    ...round,
  };
}
