// Lending. What is late is never typed: when the month of an unpaid row is over, its principal counts as overdue by itself
// until a record pays it. Past months are not rewritten: a later record changes the figure from its own day on.
import type { Id } from '../../../kernel/ids.ts';
import { addDays, addMonthsTo, firstDayOf, type LocalDate } from '../../../kernel/local-date.ts';
import type { EventBody } from '../../club/event.ts';
import type { ClubState } from '../../club/state.ts';
import { openLoansOf } from '../../loans/lending.ts';
import { dueDayOf, isOverdue, isPaid, type Loan, type LoanRow, lastMonthOf, latestDayOf } from '../../loans/loan.ts';
import { repaymentsOf } from '../../loans/loan-log.ts';
import { happenedOn } from '../../months/dating.ts';
import type { BaseIndicator } from './definition.ts';
import type { Contribution } from './steps.ts';

/** "PAR30": days after which the whole debt of a late borrower counts as at risk (microfinance usage, clubs.md §8). */
export const AT_RISK_DAYS = 30;

const MONEY_ROOM = { kind: 'base', room: 'money' } as const;

export const LOAN_INDICATORS = {
  'members-borrowing': {
    ...MONEY_ROOM,
    time: 'stock',
    measure: 'people',
    source: 'article-facts 18',
    name: { vi: 'Thành viên đang vay', en: 'Members now borrowing' },
    meaning: {
      vi: 'Người còn nợ gốc ít nhất một khoản vay của câu lạc bộ; mỗi người tính một lần.',
      en: 'People who still owe principal on at least one loan; each person counts once.',
    },
  },
  'loans-open': {
    ...MONEY_ROOM,
    time: 'stock',
    measure: 'loans',
    source: 'own',
    name: { vi: 'Khoản vay chưa trả xong', en: 'Open loans' },
    meaning: { vi: 'Khoản vay đã nhận tiền và còn nợ gốc.', en: 'Loans paid out with principal still owed.' },
  },
  'loans-disbursed': {
    ...MONEY_ROOM,
    time: 'flow',
    measure: 'loans',
    source: 'own',
    name: { vi: 'Khoản cho vay mới', en: 'Loans made' },
    meaning: { vi: 'Số khoản vay đã trao tiền trong kỳ, trừ khoản đã hủy.', en: 'Loans handed over in the period, less those taken back.' },
  },
  'loans-disbursed-amount': {
    ...MONEY_ROOM,
    time: 'flow',
    measure: 'dong',
    source: 'own',
    name: { vi: 'Tiền cho vay mới', en: 'Amount lent' },
    meaning: { vi: 'Tiền gốc đã trao cho người vay trong kỳ.', en: 'Principal handed to borrowers in the period.' },
  },
  'principal-repaid': {
    ...MONEY_ROOM,
    time: 'flow',
    measure: 'dong',
    source: 'own',
    name: { vi: 'Gốc đã thu về', en: 'Principal repaid' },
    meaning: { vi: 'Tiền gốc người vay trả trong kỳ.', en: 'Principal borrowers repaid in the period.' },
  },
  'instalments-due': {
    ...MONEY_ROOM,
    time: 'flow',
    measure: 'instalments',
    source: 'own',
    name: { vi: 'Kỳ góp đến hạn', en: 'Instalments due' },
    meaning: {
      vi: 'Số kỳ góp có ngày đến hạn trong kỳ, của mọi khoản vay đã nhận tiền.',
      en: 'Instalments whose day falls in the period, of all loans handed over.',
    },
  },
  'instalments-on-time': {
    ...MONEY_ROOM,
    time: 'flow',
    measure: 'instalments',
    source: 'own',
    name: { vi: 'Kỳ góp trả đúng hạn', en: 'Instalments paid on time' },
    meaning: {
      vi: 'Trong số kỳ góp đến hạn, số kỳ đã trả đủ gốc và lãi chậm nhất trong tháng đến hạn.',
      en: 'Of the instalments due, those paid in full in their month or before.',
    },
  },
  'principal-overdue': {
    ...MONEY_ROOM,
    time: 'stock',
    measure: 'dong',
    source: 'own',
    name: { vi: 'Gốc quá hạn', en: 'Principal overdue' },
    meaning: {
      vi: 'Tiền gốc của các kỳ góp đã hết tháng đến hạn mà chưa trả.',
      en: 'Principal of instalments whose month has ended unpaid.',
    },
  },
  'principal-at-risk': {
    ...MONEY_ROOM,
    time: 'stock',
    measure: 'dong',
    source: 'clubs.md §8',
    name: { vi: 'Dư nợ có rủi ro (quá 30 ngày)', en: 'Portfolio at risk, 30 days' },
    meaning: {
      vi: 'Toàn bộ gốc còn nợ của những khoản vay có kỳ góp quá hạn hơn 30 ngày.',
      en: 'All principal still owed on loans with an instalment more than 30 days late.',
    },
  },
} as const satisfies Record<string, BaseIndicator>;

/**
 * A loan as steps; the caller takes those before the record's day as standing on it. A loan written off is neither open nor late,
 * and nothing of it falls due after that day.
 */
export function loanSteps(loan: Loan | undefined): Contribution[] {
  if (loan === undefined || loan.disbursedOn === '' || !wasPaidOut(loan)) return [];
  const steps: Contribution[] = [];
  // A loan brought in was made and partly repaid in the paper book: only what came after the cut-off day is counted as a flow.
  if (loan.broughtInOn === undefined) {
    steps.push({ indicator: 'loans-disbursed', on: loan.disbursedOn, amount: 1 });
    steps.push({ indicator: 'loans-disbursed-amount', on: loan.disbursedOn, amount: loan.terms.principal });
  }
  if (loan.balance > 0) steps.push({ indicator: 'loans-open', on: loan.disbursedOn, amount: 1 });
  for (const row of loan.rows) {
    if (isCounted(loan, row)) steps.push({ indicator: 'instalments-due', on: countedDay(row), amount: 1 });
    const left = row.principal - row.principalPaid;
    if (left > 0 && loan.writtenOff === undefined)
      steps.push({ indicator: 'principal-overdue', on: firstDayOf(addMonthsTo(lastMonthOf(row), 1)), amount: left });
  }
  const firstLate = loan.rows.find((row) => !isPaid(row));
  if (firstLate !== undefined && loan.balance > 0) {
    steps.push({ indicator: 'principal-at-risk', on: addDays(latestDayOf(firstLate), AT_RISK_DAYS + 1), amount: loan.balance });
  }
  return steps;
}

/** Every loan a moved meeting may touch. */
export function openLoanSteps(state: ClubState): Contribution[] {
  return [...state.loans.values()].flatMap((loan) => (loan.status === 'open' ? loanSteps(loan) : []));
}

/** Whether an instalment belongs to this book's figures: not what came due before the loan was brought in, or after it was written off. */
function isCounted(loan: Loan, row: LoanRow): boolean {
  if (loan.broughtInOn !== undefined && row.dueOn <= loan.broughtInOn) return false;
  return loan.writtenOff === undefined || countedDay(row) <= loan.writtenOff.on || isPaid(row);
}

function wasPaidOut(loan: Loan): boolean {
  return loan.status === 'open' || loan.status === 'finished' || loan.status === 'written-off';
}

/** A row carried over by a new schedule still counts on its first day, so that a new schedule makes nothing be due twice. */
function countedDay(row: LoanRow): LocalDate {
  return row.kept ? row.dueOn : dueDayOf(row);
}

/**
 * Rows paid in full in their month or before, each counted on its own day: by the payments that stand, so that one taken back
 * takes away what it had made, and no more. A row carried over by a new schedule was late.
 */
export function onTimeSteps(state: ClubState, loan: Loan | undefined): Contribution[] {
  if (loan === undefined || loan.rows.every((row) => !isPaid(row))) return [];
  const lastPaid = new Map<number, LocalDate>();
  for (const event of repaymentsOf(state, loan.loanId)) {
    const on = happenedOn(event);
    for (const { n } of event.pub.applied) if (on > (lastPaid.get(n) ?? '')) lastPaid.set(n, on);
  }
  return loan.rows.flatMap((row) => {
    const paidOn = lastPaid.get(row.n);
    if (row.kept || !isPaid(row) || !isCounted(loan, row) || paidOn === undefined || isOverdue(row, paidOn)) return [];
    return [{ indicator: 'instalments-on-time', on: countedDay(row), amount: 1 }];
  });
}

/** 1 when the person owes principal on any loan. */
export function borrowing(state: ClubState, personId: Id): 0 | 1 {
  return openLoansOf(state, personId).some((loan) => loan.balance > 0) ? 1 : 0;
}

export function principalRepaid(event: EventBody): number {
  return event.kind === 'loan-repaid' ? event.pub.principal : 0;
}
