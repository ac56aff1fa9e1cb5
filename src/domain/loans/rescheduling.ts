// A loan spread anew after illness or a storm, agreed by as many as approve a loan. What was paid stays; the principal that is
// left becomes new rows after the pause; interest that had come due and was not paid waits for the first new day. Paused
// meetings charge no interest. The old rows stay beside the new ones.
import type { Id } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { codeRefusal } from '../approvals/codes.ts';
import { type Decision, events, oddities, refuse } from '../club/decision.ts';
import type { ClubEvent } from '../club/event.ts';
import { type ClubState, charterOn } from '../club/state.ts';
import { approverProblem } from './approvers.ts';
import { isCharged, isPaid, type Loan, type LoanRow, rowsFor } from './loan.ts';
import type { RescheduleLoan } from './loan-commands.ts';
import type { LoanRescheduled } from './loan-events.ts';
import { lastRecordOf } from './loan-log.ts';
import { withMoves } from './moved-rows.ts';

/** Order of refusals: REFUSAL_ORDER['reschedule-loan']. */
export function decideRescheduleLoan(state: ClubState, command: RescheduleLoan): Decision {
  const { loanId, approvedBy } = command.body;
  const loan = state.loans.get(loanId);
  if (loan === undefined) return refuse({ why: 'loan-not-in-book' });
  if (loan.status !== 'open' || loan.balance === 0) return refuse({ why: 'loan-not-open' });
  const problem = approverProblem(state, loan.personId, approvedBy, command.on);
  if (problem !== null) return refuse(problem);
  const code = codeRefusal(state, command, approvedBy);
  if (code !== null) return refuse(code);
  const priv = command.priv === undefined ? {} : { priv: command.priv };
  const pub = {
    ...command.body,
    personId: loan.personId,
    left: loan.balance,
    meetingDay: charterOn(state, command.on).meetingDay,
  };
  return events({ kind: 'loan-rescheduled', room: 'money', pub, ...priv }, ...oddities(state, command, 'money'));
}

export function evolveRescheduling(state: ClubState, event: ClubEvent & LoanRescheduled): void {
  const loan = state.loans.get(event.pub.loanId);
  if (loan === undefined) return;
  const { reason, pauseMonths, instalments, approvedBy, left } = event.pub;
  const revision = { cmdId: event.cmdId, on: event.on, reason, pauseMonths, instalments, approvedBy, left, before: loan.rows };
  const rows = withMoves(state, rescheduledRows(loan, event.pub, event.on));
  state.loans.set(loan.loanId, { ...loan, rows, revisions: [...(loan.revisions ?? []), revision] });
}

type Plan = { readonly pauseMonths: number; readonly instalments: number; readonly meetingDay: number };

/** The rows of an open loan spread anew on `on`; their principal still adds up to what was lent. */
export function rescheduledRows(loan: Loan, plan: Plan, on: LocalDate): readonly LoanRow[] {
  const past = loan.rows.filter((row) => isCharged(row, on) || row.principalPaid + row.interestPaid > 0);
  const terms = { ...loan.terms, principal: loan.balance, instalments: plan.instalments, graceInstalments: 0 };
  const lastN = past.reduce((last, row) => Math.max(last, row.n), 0);
  const fresh = rowsFor(terms, on, plan.meetingDay, plan.pauseMonths, lastN);
  const first = fresh[0]?.dueOn;
  return [...past.map((row) => keptRow(row, on, first)), ...fresh];
}

/** A row of the old schedule, closed at what was paid of it; interest that had come due is still asked for, on the first new day. */
function keptRow(row: LoanRow, on: LocalDate, first: LocalDate | undefined): LoanRow {
  if (isPaid(row)) return row;
  const interest = isCharged(row, on) ? row.interest : row.interestPaid;
  const { movedTo: _moved, dueFrom: _from, ...agreed } = row;
  const closed = { ...agreed, principal: row.principalPaid, interest, kept: true } as const;
  return interest > row.interestPaid && first !== undefined ? { ...closed, movedTo: first } : closed;
}

/** A new schedule can be taken back until something else happens to the loan. */
export function mayTakeBackSchedule(state: ClubState, loanId: Id, cmdId: Id): boolean {
  return state.loans.get(loanId)?.status === 'open' && lastRecordOf(state, loanId) === cmdId;
}

/** The loan with the rows it had before its last new schedule. */
export function withoutLastSchedule(state: ClubState, loan: Loan): Loan {
  const last = loan.revisions?.at(-1);
  if (last === undefined) return loan;
  const { revisions: _all, ...agreed } = loan;
  const earlier = (loan.revisions ?? []).slice(0, -1);
  return { ...agreed, rows: withMoves(state, last.before), ...(earlier.length === 0 ? {} : { revisions: earlier }) };
}
