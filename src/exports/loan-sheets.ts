// "Vay vốn": one line a loan, what is paid and left computed from "Lịch góp", the schedule line by line.
import { balanceOf, type ClubState, fundsOf } from '../domain/club/state.ts';
import type { Loan } from '../domain/loans/loan.ts';
import { formatBasisPoints } from '../text/format.ts';
import type { BookSource } from './book-source.ts';
import {
  address,
  areaOf,
  BLANK,
  type Cell,
  columnSum,
  count,
  day,
  formula,
  heads,
  money,
  moneyOrBlank,
  type Sheet,
  text,
  title,
} from './sheet.ts';

const SCHEDULE = 'Lịch góp';
const LOANS_FIRST_ROW = 4;
const ROWS_FIRST_ROW = 4;
const ROW_KEY = 0;
const ROW_PRINCIPAL_PAID = 6;
const STATUS: { readonly [status: string]: string } = { open: 'Đang góp', finished: 'Đã trả hết', 'written-off': 'Đã xóa nợ' };

/** Loans whose money went out and was not taken back. */
function loansOf(state: ClubState): readonly Loan[] {
  const lent = [...state.loans.values()].filter((loan) => loan.disbursedOn !== '' && loan.status !== 'returned');
  return lent.sort((a, b) => (a.disbursedOn < b.disbursedOn ? -1 : a.disbursedOn > b.disbursedOn ? 1 : 0));
}

const keyOf = (index: number): string => `V${String(index + 1).padStart(3, '0')}`;

export function loanSheets(state: ClubState, source: BookSource): readonly Sheet[] {
  const loans = loansOf(state);
  const rowCount = loans.reduce((total, loan) => total + loan.rows.length, 0);
  return [loanSheet(state, source, loans, ROWS_FIRST_ROW + rowCount - 1), scheduleSheet(source, loans)];
}

function loanSheet(state: ClubState, source: BookSource, loans: readonly Loan[], lastRow: number): Sheet {
  const last = LOANS_FIRST_ROW + loans.length - 1;
  const lent = loans.reduce((total, loan) => total + loan.terms.principal, 0);
  const left = fundsOf(state).reduce((total, fund) => total + balanceOf(state, fund, 'loans'), 0);
  const lost = loans.reduce((total, loan) => total + writtenOff(loan), 0);
  const interest = loans.reduce((total, loan) => total + interestPaid(loan), 0);
  return {
    name: 'Vay vốn',
    widths: [8, 26, 11, 15, 7, 12, 15, 15, 15, 15, 12, 30],
    frozenRows: LOANS_FIRST_ROW - 1,
    frozenColumns: 2,
    rows: [
      [title(`Sổ theo dõi vay vốn · ${source.clubName}`)],
      [
        ...[BLANK, text('Cộng', true), BLANK],
        columnSum(3, LOANS_FIRST_ROW, last, lent),
        ...[BLANK, BLANK],
        columnSum(6, LOANS_FIRST_ROW, last, lent - left - lost),
        columnSum(7, LOANS_FIRST_ROW, last, lost),
        columnSum(8, LOANS_FIRST_ROW, last, left),
        columnSum(9, LOANS_FIRST_ROW, last, interest),
      ],
      heads(
        'Mã',
        'Người vay',
        'Ngày vay',
        'Số vay',
        'Số kỳ',
        'Lãi một tháng',
        'Gốc đã góp',
        'Đã xóa nợ',
        'Còn nợ gốc',
        'Lãi đã góp',
        'Tình trạng',
        'Vay để làm gì',
      ),
      ...loans.map((loan, index) => loanRow(loan, source, { index, row: LOANS_FIRST_ROW + index, lastRow })),
    ],
  };
}

function loanRow(
  loan: Loan,
  source: BookSource,
  { index, row, lastRow }: { readonly index: number; readonly row: number; readonly lastRow: number },
): readonly Cell[] {
  const paid = (column: number): string =>
    `SUMIFS(${areaOf(SCHEDULE, column, ROWS_FIRST_ROW, lastRow)},${areaOf(SCHEDULE, ROW_KEY, ROWS_FIRST_ROW, lastRow)},$A${row})`;
  return [
    text(keyOf(index)),
    text(source.nameOf(loan.personId)),
    day(loan.disbursedOn),
    money(loan.terms.principal),
    count(loan.terms.instalments),
    text(formatBasisPoints(loan.terms.rateBasisPointsPerMonth)),
    formula(paid(ROW_PRINCIPAL_PAID), loan.terms.principal - loan.balance - writtenOff(loan)),
    moneyOrBlank(writtenOff(loan)),
    formula(`${address(3, row)}-${address(6, row)}-${address(7, row)}`, loan.balance),
    formula(paid(ROW_PRINCIPAL_PAID + 1), interestPaid(loan)),
    text(STATUS[loan.status] ?? loan.status),
    text(loan.purpose),
  ];
}

function writtenOff(loan: Loan): number {
  return loan.writtenOff?.amount ?? 0;
}

function interestPaid(loan: Loan): number {
  return loan.rows.reduce((total, row) => total + row.interestPaid, 0);
}

function scheduleSheet(source: BookSource, loans: readonly Loan[]): Sheet {
  const rows: (readonly Cell[])[] = [];
  loans.forEach((loan, index) => {
    for (const one of loan.rows) {
      const row = ROWS_FIRST_ROW + rows.length;
      const missing = one.principal + one.interest - one.principalPaid - one.interestPaid;
      rows.push([
        ...[text(keyOf(index)), text(source.nameOf(loan.personId)), count(one.n), day(one.movedTo ?? one.dueOn)],
        ...[one.principal, one.interest, one.principalPaid, one.interestPaid].map(money),
        formula(`${address(4, row)}+${address(5, row)}-${address(6, row)}-${address(7, row)}`, missing),
      ]);
    }
  });
  const last = ROWS_FIRST_ROW + rows.length - 1;
  const total = (of: (row: Loan['rows'][number]) => number): number =>
    loans.reduce((sum, loan) => sum + loan.rows.reduce((part, row) => part + of(row), 0), 0);
  const sums = [
    total((row) => row.principal),
    total((row) => row.interest),
    total((row) => row.principalPaid),
    total((row) => row.interestPaid),
  ];
  const [principal = 0, interest = 0, principalPaid = 0, paidInterest = 0] = sums;
  return {
    name: SCHEDULE,
    widths: [8, 26, 6, 11, 14, 14, 14, 14, 15],
    frozenRows: ROWS_FIRST_ROW - 1,
    frozenColumns: 2,
    rows: [
      [title(`Lịch góp từng kỳ · ${source.clubName}`)],
      [
        ...[BLANK, text('Cộng', true), BLANK, BLANK],
        ...[...sums, principal + interest - principalPaid - paidInterest].map((sum, index) =>
          columnSum(4 + index, ROWS_FIRST_ROW, last, sum),
        ),
      ],
      heads('Mã', 'Người vay', 'Kỳ', 'Đến hạn', 'Gốc phải góp', 'Lãi phải góp', 'Gốc đã góp', 'Lãi đã góp', 'Còn phải góp'),
      ...rows,
    ],
  };
}
