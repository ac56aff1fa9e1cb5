// "Nhật ký": every entry line by line, the page all totals of the workbook are computed from.
import type { Fund } from '../domain/books/account.ts';
import { post } from '../domain/books/posting.ts';
import type { ClubEvent } from '../domain/club/event.ts';
import { accountName } from './account-names.ts';
import type { BookSource } from './book-source.ts';
import { recordLine } from './record-line.ts';
import { areaOf, type Cell, columnSum, day, heads, moneyOrBlank, type Sheet, text, title } from './sheet.ts';

export const JOURNAL = 'Nhật ký';
const FIRST_ROW = 4;
const FUND_COLUMN = 4;
const ACCOUNT_COLUMN = 5;
const DEBIT_COLUMN = 6;

export interface JournalSheet {
  readonly sheet: Sheet;
  /** Formula of an account's balance, debit positive; `fund` and `account` are cells that hold the names. */
  readonly balanceFormula: (fundCell: string, accountCell: string) => string;
}

export function journalSheet(source: BookSource, fundName: (fund: Fund) => string): JournalSheet {
  const rows: (readonly Cell[])[] = [];
  let debit = 0;
  let credit = 0;
  for (const event of inOrderOfDate(source.events)) {
    for (const { fund, account, amount } of post(event)) {
      debit += Math.max(0, amount);
      credit += Math.max(0, -amount);
      rows.push([...recordCells(event, source), text(fundName(fund)), text(accountName(account).name), ...sides(amount)]);
    }
  }
  const last = FIRST_ROW + rows.length - 1;
  const total = [text(''), text('Cộng', true), text(''), text(''), text(''), text('')];
  const sheet: Sheet = {
    name: JOURNAL,
    widths: [11, 16, 40, 24, 24, 22, 14, 14],
    frozenRows: FIRST_ROW - 1,
    frozenColumns: 0,
    rows: [
      [title(`Nhật ký · ${source.clubName}`)],
      [...total, columnSum(DEBIT_COLUMN, FIRST_ROW, last, debit), columnSum(DEBIT_COLUMN + 1, FIRST_ROW, last, credit)],
      heads('Ngày', 'Số phiếu', 'Nội dung', 'Người', 'Quỹ', 'Tài khoản', 'Nợ', 'Có'),
      ...rows,
    ],
  };
  return { sheet, balanceFormula: (fundCell, accountCell) => balance(last, fundCell, accountCell) };
}

/** By business date, and in the order of the book within a day. */
export function inOrderOfDate(events: readonly ClubEvent[]): readonly ClubEvent[] {
  return [...events].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function recordCells(event: ClubEvent, source: BookSource): readonly Cell[] {
  const { title: what, who, detail } = recordLine(event, source);
  return [day(event.on), text(source.slipOf(event.cmdId)), text(detail === '' ? what : `${what}, ${detail}`), text(who)];
}

function sides(amount: number): readonly Cell[] {
  return [moneyOrBlank(Math.max(0, amount)), moneyOrBlank(Math.max(0, -amount))];
}

function balance(last: number, fundCell: string, accountCell: string): string {
  const sum = (column: number): string => {
    const [amounts, funds, accounts] = [column, FUND_COLUMN, ACCOUNT_COLUMN].map((one) => areaOf(JOURNAL, one, FIRST_ROW, last));
    return `SUMIFS(${amounts},${funds},${fundCell},${accounts},${accountCell})`;
  };
  return `${sum(DEBIT_COLUMN)}-${sum(DEBIT_COLUMN + 1)}`;
}
