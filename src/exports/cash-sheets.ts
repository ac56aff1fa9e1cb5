// The cash books: one page for each fund and place, with the columns of a sổ quỹ (S07-DN): date, number of the slip in or
// out, what for, in, out, left, remark. What is left is a formula from line to line.
import type { Fund, Place } from '../domain/books/account.ts';
import { post } from '../domain/books/posting.ts';
import type { ClubEvent } from '../domain/club/event.ts';
import { balanceOf, type ClubState, fundsOf } from '../domain/club/state.ts';
import { formatDate } from '../text/format.ts';
import { accountName } from './account-names.ts';
import type { BookSource } from './book-source.ts';
import { inOrderOfDate } from './journal-sheet.ts';
import { recordLine } from './record-line.ts';
import { address, BLANK, type Cell, columnSum, day, formula, heads, moneyOrBlank, type Sheet, text, title } from './sheet.ts';

const PLACES: readonly Place[] = ['cash', 'bank'];
const FIRST_ROW = 5;
const IN = 4;

/** A page for each fund and place that ever had money; names are made fit by the workbook. */
export function cashSheets(state: ClubState, source: BookSource, fundName: (fund: Fund) => string): readonly Sheet[] {
  const events = inOrderOfDate(source.events);
  return fundsOf(state).flatMap((fund) =>
    PLACES.filter((place) => state.balances.has(`${fund}/${place}`)).map((place) =>
      cashSheet({ state, source, events, fund, place, name: fundName(fund) }),
    ),
  );
}

interface CashBook {
  readonly state: ClubState;
  readonly source: BookSource;
  readonly events: readonly ClubEvent[];
  readonly fund: Fund;
  readonly place: Place;
  readonly name: string;
}

function cashSheet({ state, source, events, fund, place, name }: CashBook): Sheet {
  const rows: (readonly Cell[])[] = [];
  let left = 0;
  let cameIn = 0;
  for (const event of events) {
    const change = post(event).reduce((sum, p) => (p.fund === fund && p.account === place ? sum + p.amount : sum), 0);
    if (change === 0) continue;
    left += change;
    cameIn += Math.max(0, change);
    const row = FIRST_ROW + rows.length;
    const written = `${address(IN + 2, row - 1)}+${address(IN, row)}-${address(IN + 1, row)}`;
    rows.push([...lineOf(event, source, change), formula(written, left), remark(event)]);
  }
  const last = FIRST_ROW + rows.length - 1;
  return {
    name: `${accountName(place).name} ${name}`,
    widths: [11, 16, 16, 52, 14, 14, 15, 30],
    frozenRows: FIRST_ROW - 2,
    frozenColumns: 0,
    rows: [
      [title(`Sổ ${accountName(place).name.toLowerCase()} · ${name} · ${source.clubName}`)],
      [
        ...[BLANK, BLANK, BLANK, text('Cộng', true)],
        columnSum(IN, FIRST_ROW, last, cameIn),
        columnSum(IN + 1, FIRST_ROW, last, cameIn - left),
        formula(address(IN + 2, last), balanceOf(state, fund, place), { bold: true }),
      ],
      heads('Ngày tháng', 'Số hiệu thu', 'Số hiệu chi', 'Diễn giải', 'Thu', 'Chi', 'Tồn', 'Ghi chú'),
      [BLANK, BLANK, BLANK, text('Đầu sổ'), BLANK, BLANK, formula('0', 0)],
      ...rows,
    ],
  };
}

function lineOf(event: ClubEvent, source: BookSource, change: number): readonly Cell[] {
  const { title: what, who, detail } = recordLine(event, source);
  const slip = text(source.slipOf(event.cmdId));
  const told = [what, who, detail].filter((part) => part !== '').join(', ');
  return [
    day(event.on),
    change > 0 ? slip : BLANK,
    change < 0 ? slip : BLANK,
    text(told),
    moneyOrBlank(Math.max(0, change)),
    moneyOrBlank(Math.max(0, -change)),
  ];
}

function remark(event: ClubEvent): Cell {
  const { concerns, typedBy } = event.pub;
  if (event.kind === 'record-reversed') return text(`Sửa khoản ngày ${formatDate(event.pub.originalOn)}`);
  const about = concerns === undefined ? [] : [`Việc của ngày ${formatDate(concerns)}`];
  return text([...about, ...(typedBy === undefined ? [] : ['Người nhập giúp gõ, Ban chủ nhiệm xác nhận'])].join('. '));
}
