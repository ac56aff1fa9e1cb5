// Loans as tasks: what is due at the next meeting, who is late, whose loan goes on after they have left.
import type { Id } from '../../kernel/ids.ts';
import { addDays, type LocalDate } from '../../kernel/local-date.ts';
import { dong } from '../../kernel/money.ts';
import type { ClubState } from '../club/state.ts';
import { nextMeeting } from '../meetings/moving.ts';
import { isMemberOn } from '../people/member.ts';
import { personsAmong, whoIs } from '../people/same-person.ts';
import type { FoundTask, TaskTraits } from '../tasks/task.ts';
import { latenessOf } from './lateness.ts';
import { amountDue, isOverdue, isPaid, type Loan, latestDayOf } from './loan.ts';
import { eventsOfLoan } from './loan-log.ts';

const MONEY_KEEPERS = ['treasurer', 'chair', 'accountant'] as const;

export const LOAN_TASKS = {
  'loan-late': { room: 'money', weight: 70, roles: MONEY_KEEPERS },
  'loan-of-gone': { room: 'money', weight: 58, roles: MONEY_KEEPERS },
  'loan-to-hand-over': { room: 'money', weight: 56, roles: ['treasurer'] },
  'repayments-due': { room: 'money', weight: 55, roles: ['treasurer', 'accountant'] },
} as const satisfies Record<string, TaskTraits>;

/** After somebody has talked with a borrower the club waits this long. Default, no paper says so. */
export const FOLLOW_UP_RESTS_DAYS = 14;
/** The sums of the next meeting are shown this many days before it. Default, no paper says so. */
export const REPAYMENTS_AHEAD_DAYS = 7;

export function loanTasks(state: ClubState, on: LocalDate): readonly FoundTask[] {
  const loans = [...state.loans.values()];
  const open = loans.filter(({ status }) => status === 'open');
  const approved = loans.filter(({ status }) => status === 'approved');
  const handing = approved.map(
    ({ loanId, personId, terms }): FoundTask => ({
      kind: 'loan-to-hand-over',
      about: loanId,
      dueOn: nextMeeting(state, on).on,
      loanId,
      personId,
      amount: terms.principal,
    }),
  );
  return [...open.flatMap((loan) => lateTask(state, loan, on)), ...dueTask(state, open, on), ...handing];
}

function lateTask(state: ClubState, loan: Loan, on: LocalDate): readonly FoundTask[] {
  const { loanId, personId } = loan;
  if (!isWithUs(state, personId, on))
    return [{ kind: 'loan-of-gone', about: loanId, dueOn: nextMeeting(state, on).on, loanId, amount: loan.balance }];
  const lateness = latenessOf(loan, on);
  const first = loan.rows.find((row) => isOverdue(row, on) && !isPaid(row));
  const talk = lastTalkOn(state, loanId);
  if (lateness === null || first === undefined || (talk !== undefined && addDays(talk, FOLLOW_UP_RESTS_DAYS) > on)) return [];
  const { amount, instalments: count } = lateness;
  return [{ kind: 'loan-late', about: loanId, dueOn: latestDayOf(first), loanId, personId, amount, count }];
}

/** One task for all instalments of the next meeting: it is one sitting. */
function dueTask(state: ClubState, open: readonly Loan[], on: LocalDate): readonly FoundTask[] {
  const { on: day, month } = nextMeeting(state, on);
  if (day > addDays(on, REPAYMENTS_AHEAD_DAYS)) return [];
  const due = open.flatMap((loan) => {
    const amount = amountDue(loan, day);
    return amount > 0 && isWithUs(state, loan.personId, on) ? [{ personId: loan.personId, amount }] : [];
  });
  if (due.length === 0) return [];
  const count = personsAmong(
    state,
    due.map(({ personId }) => personId),
  );
  const amount = dong(due.reduce((sum, one) => sum + one.amount, 0));
  return [{ kind: 'repayments-due', about: month, dueOn: day, month, count, amount }];
}

function isWithUs(state: ClubState, personId: Id, on: LocalDate): boolean {
  const member = state.members.get(whoIs(state, personId));
  return member === undefined || isMemberOn(member, on);
}

function lastTalkOn(state: ClubState, loanId: Id): LocalDate | undefined {
  const talks = eventsOfLoan(state, loanId).filter((event) => event.kind === 'follow-up-noted' && !state.reversed.has(event.cmdId));
  const days = talks.map(({ on }) => on).sort();
  return days.at(-1);
}
