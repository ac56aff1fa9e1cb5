// A loan from the decision to the last instalment. Approval is a request and may be refused; cash handed over and cash
// brought back are facts and never are.
import { allocate } from '../../kernel/allocate.ts';
import type { Id } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { type Dong, dong } from '../../kernel/money.ts';
import { codeRefusal } from '../approvals/codes.ts';
import { belowZero, heldFor } from '../books/receipts.ts';
import { type Decision, events, oddities, oddPersons, question, refuse } from '../club/decision.ts';
import type { ClubEvent, EventBody } from '../club/event.ts';
import { balanceOf, type ClubState, charterOn, statusOn } from '../club/state.ts';
import { isActive, isOnBoard } from '../people/member.ts';
import { whoIs } from '../people/same-person.ts';
import { arrearsOf, type Loan, rowsFor } from './loan.ts';
import type { ApproveLoan, DisburseLoan, PostponeRepayment, ReceiveRepayment } from './loan-commands.ts';
import type { LoanApproved, LoanDisbursed, LoanRepaid } from './loan-events.ts';
import { loanAfter, splitRepayment } from './repayment.ts';

/** Order of refusals: REFUSAL_ORDER['approve-loan']. */
export function decideApproveLoan(state: ClubState, command: ApproveLoan): Decision {
  const { loanId, personId, terms, approvedBy } = command.body;
  const charter = charterOn(state, command.on);
  const member = state.members.get(whoIs(state, personId));
  if (statusOn(state, command.on) !== 'active') return refuse({ why: 'club-not-active' });
  if (member === undefined) return refuse({ why: 'member-unknown' });
  if (!isActive(member)) return refuse({ why: 'member-not-active' });
  if (state.loans.has(loanId)) return refuse({ why: 'loan-already-decided' });
  if (new Set(approvedBy).size < charter.loanApprovals) return refuse({ why: 'approvers-too-few', needed: charter.loanApprovals });
  if (approvedBy.includes(personId)) return refuse({ why: 'approver-is-borrower' });
  if (approvedBy.some((by) => !boardMember(state, by, command))) return refuse({ why: 'approver-not-on-board' });
  if (terms.instalments > charter.loanMaxInstalments) return refuse({ why: 'too-many-instalments', most: charter.loanMaxInstalments });
  return decideOnMoney(state, command, owedBy(state, personId));
}

function decideOnMoney(state: ClubState, command: ApproveLoan, owed: Dong): Decision {
  const { fund, personId, terms } = command.body;
  const ceiling = charterOn(state, command.on).loanCeiling;
  if (owed + terms.principal > ceiling) return refuse({ why: 'over-ceiling', ceiling, owed });
  const late = openLoansOf(state, personId).reduce((total, loan) => total + arrearsOf(loan, command.on), 0);
  if (late > 0) return refuse({ why: 'borrower-in-arrears', amount: late });
  const cash = balanceOf(state, fund, 'cash');
  if (terms.principal > cash) return refuse({ why: 'fund-cash-too-small', cash });
  const code = codeRefusal(state, command, command.body.approvedBy);
  if (code !== null) return refuse(code);
  const priv = command.priv === undefined ? {} : { priv: command.priv };
  return events({ kind: 'loan-approved', room: 'money', pub: command.body, ...priv });
}

/** Cash given out without an approved loan still left the box: recorded, and asked about. */
export function decideDisburseLoan(state: ClubState, command: DisburseLoan): Decision {
  const { loanId, personId, fund, terms } = command.body;
  const known = state.loans.get(loanId);
  const priv = command.priv === undefined ? {} : { priv: command.priv };
  const list: EventBody[] = [];
  if (known !== undefined && known.status !== 'approved') {
    list.push(question('money', 'loan-disbursed-twice', command.id, { loanId, personId, amount: terms.principal }));
    return events(...list, ...oddities(state, command, 'money'));
  }
  list.push({
    kind: 'loan-disbursed',
    room: 'money',
    pub: { ...command.body, meetingDay: charterOn(state, command.on).meetingDay },
    ...priv,
  });
  if (known === undefined) list.push(question('money', 'loan-not-approved', command.id, { loanId, personId, amount: terms.principal }));
  return events(
    ...list,
    ...belowZero(state, command.id, fund, 'cash', terms.principal),
    ...oddities(state, command, 'money'),
    ...oddPersons(state, command, 'money', [personId]),
  );
}

/**
 * One payment on a loan. Unknown or finished loans, and an instalment another phone took at the same meeting, go to the
 * member's held money with a question; so does what is more than the whole debt.
 */
export function decideReceiveRepayment(state: ClubState, command: ReceiveRepayment): Decision {
  const { loanId, personId, amount, meetingId } = command.body;
  const at = { ...(meetingId === undefined ? {} : { meetingId }), loanId };
  const odd = [...oddities(state, command, 'money'), ...oddPersons(state, command, 'money', [personId])];
  const loan = state.loans.get(loanId);
  if (loan === undefined || loan.status === 'approved')
    return events(...heldFor(personId, amount, 'income', 'loan-unknown', command.id, at), ...odd);
  if (loan.status !== 'open') return events(...heldFor(personId, amount, loan.fund, 'loan-finished', command.id, at), ...odd);
  const earlier = meetingId === undefined ? undefined : state.repaidAt.get(`${meetingId}/${loanId}`);
  if (earlier !== undefined && earlier !== command.device)
    return events(...heldFor(personId, amount, loan.fund, 'repayment-twice', command.id, at), ...odd);
  const { applied, principal, interest, over } = splitRepayment(loan, amount, command.on);
  const interestTo = sharesOfInterest(state, interest, command.on);
  const list: EventBody[] = [];
  if (applied.length > 0)
    list.push({
      kind: 'loan-repaid',
      room: 'money',
      pub: { ...at, personId: loan.personId, fund: loan.fund, principal, interest, applied, interestTo },
    });
  if (over > 0) list.push(...heldFor(personId, over, loan.fund, 'paid-more-than-owed', command.id, at));
  return events(...list, ...odd);
}

export function decidePostponeRepayment(state: ClubState, command: PostponeRepayment): Decision {
  return events({ kind: 'repayment-postponed', room: 'money', pub: command.body }, ...oddities(state, command, 'money'));
}

export function evolveLending(state: ClubState, event: ClubEvent & (LoanApproved | LoanDisbursed | LoanRepaid)): void {
  const known = state.loans.get(event.pub.loanId);
  switch (event.kind) {
    case 'loan-approved':
      state.loans.set(event.pub.loanId, approved(event));
      return;
    case 'loan-disbursed': {
      const rows = rowsFor(event.pub.terms, event.on, event.pub.meetingDay);
      const base = known ?? approved(event);
      state.loans.set(base.loanId, {
        ...base,
        terms: event.pub.terms,
        status: 'open',
        disbursedOn: event.on,
        rows,
        balance: event.pub.terms.principal,
      });
      if (!state.everLent.has(base.personId)) state.everLent.set(base.personId, event.on);
      return;
    }
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

function approved(event: ClubEvent & (LoanApproved | LoanDisbursed)): Loan {
  const { loanId, personId, fund, terms, purpose } = event.pub;
  const approvedBy = event.kind === 'loan-approved' ? event.pub.approvedBy : [];
  return { loanId, personId, fund, terms, purpose, status: 'approved', approvedBy, disbursedOn: '', rows: [], balance: dong(0) };
}

function boardMember(state: ClubState, personId: Id, command: ApproveLoan): boolean {
  const member = state.members.get(personId);
  return member !== undefined && isOnBoard(member, command.on);
}
