// Sổ theo dõi vay vốn: one line a borrower a month, with principal and interest paid and what is still owed (domain notes
// §4.4). Each month stands on a page of its own and adds up to the lending funds of the book.
import type { ClubState } from '../domain/club/state.ts';
import type { Loan } from '../domain/loans/loan.ts';
import { addMonthsTo, firstDayOf, lastDayOf, type Month } from '../kernel/local-date.ts';
import { formatDate, formatMonth, groupDigits } from '../text/format.ts';
import { type LoanStep, stepsOf } from './loan-history.ts';
import { type Column, labelled, type Paper, type Row, type Sheet } from './paper.ts';
import { chairOf, clubAddress, clubName, holderOf, nameOf, type Setting } from './setting.ts';

const COLUMNS: readonly Column[] = [
  { head: 'STT', align: 'centre', share: 11 },
  { head: 'Họ và tên người vay', align: 'left', share: 44 },
  { head: 'Ngày vay', align: 'centre', share: 22 },
  { head: 'Số tiền vay', align: 'right', share: 24 },
  { head: 'Nợ gốc đầu tháng', align: 'right', share: 25 },
  { head: 'Cho vay trong tháng', align: 'right', share: 25 },
  { head: 'Góp gốc', align: 'right', share: 23 },
  { head: 'Góp lãi, phạt', align: 'right', share: 20 },
  { head: 'Còn nợ gốc', align: 'right', share: 25 },
  { head: 'Ghi chú', align: 'left', share: 24 },
];

export function loanBookPaper(state: ClubState, setting: Setting, from: Month, to: Month): Paper {
  const sheets: Sheet[] = [];
  for (let month = from; month <= to; month = addMonthsTo(month, 1)) sheets.push(monthSheet(state, setting, month));
  const period = from === to ? `tháng ${formatMonth(from)}` : `từ tháng ${formatMonth(from)} đến tháng ${formatMonth(to)}`;
  return {
    name: `so-vay-von-${from}${from === to ? '' : `-den-${to}`}`,
    title: `Sổ theo dõi vay vốn, ${period}`,
    size: 'A4-wide',
    numbered: true,
    sheets,
  };
}

interface Line {
  readonly loan: Loan;
  readonly opening: number;
  readonly lent: number;
  readonly principal: number;
  /** Interest and, where the charter asks for one, the penalty for being late. */
  readonly interest: number;
  readonly writtenOff: number;
  readonly recovered: number;
}

function monthSheet(state: ClubState, setting: Setting, month: Month): Sheet {
  const lines = [...state.loans.values()].flatMap((loan) => lineOf(state, loan, month));
  const total = (pick: (line: Line) => number): string => groupDigits(lines.reduce((sum, line) => sum + pick(line), 0));
  const rows: Row[] = lines.map((line, at) => ({
    cells: [
      String(at + 1),
      nameOf(state, line.loan.personId),
      line.loan.disbursedOn === '' ? '' : formatDate(line.loan.disbursedOn),
      groupDigits(line.loan.terms.principal),
      ...[line.opening, line.lent, line.principal, line.interest, left(line)].map((amount) => (amount === 0 ? '' : groupDigits(amount))),
      remarkOf(line),
    ],
  }));
  rows.push({
    cells: [
      '',
      'Cộng',
      '',
      '',
      total((l) => l.opening),
      total((l) => l.lent),
      total((l) => l.principal),
      total((l) => l.interest),
      total(left),
      '',
    ],
    look: 'total',
  });
  const on = lastDayOf(month);
  const people = [
    { title: 'Kế toán', hint: '(Ký, họ tên)', name: holderOf(state, 'accountant', on) },
    { title: 'Chủ nhiệm', hint: '(Ký, họ tên)', name: chairOf(state, on) },
  ];
  return {
    blocks: [
      { what: 'slip-head', club: clubName(state), address: clubAddress(state, setting, on), right: [`Tháng ${formatMonth(month)}`] },
      { what: 'title', text: 'SỔ THEO DÕI VAY VỐN', under: `Tháng ${formatMonth(month)}. Đơn vị tính: đồng` },
      { what: 'table', columns: COLUMNS, rows, look: 'small' },
      labelled('Người đang vay cuối tháng:', `${lines.filter((line) => left(line) > 0).length} người.`),
      { what: 'signatures', people },
    ],
  };
}

function lineOf(state: ClubState, loan: Loan, month: Month): readonly Line[] {
  const steps = stepsOf(state, loan.loanId).filter(({ on }) => on <= lastDayOf(month));
  const inMonth = steps.filter(({ on }) => on >= firstDayOf(month));
  const opening = steps.reduce((sum, step) => (step.on < firstDayOf(month) ? sum + step.owed : sum), 0);
  if (opening === 0 && inMonth.length === 0) return [];
  const sum = (pick: (step: LoanStep) => number): number => inMonth.reduce((total, step) => total + pick(step), 0);
  return [
    {
      loan,
      opening,
      lent: sum((step) => step.lent),
      principal: sum((step) => step.principal),
      interest: sum((step) => step.interest + step.penalty),
      writtenOff: sum((step) => step.writtenOff),
      recovered: sum((step) => step.recovered),
    },
  ];
}

function left({ opening, lent, principal, writtenOff }: Line): number {
  return opening + lent - principal - writtenOff;
}

function remarkOf({ writtenOff, recovered }: Line): string {
  return [writtenOff === 0 ? '' : `xóa nợ ${groupDigits(writtenOff)}`, recovered === 0 ? '' : `thu lại ${groupDigits(recovered)}`]
    .filter(Boolean)
    .join(', ');
}
