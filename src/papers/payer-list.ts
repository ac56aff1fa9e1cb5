// The list that goes with a slip of many payers: the dues of a whole meeting written as one record.
import type { Slip } from '../domain/books/slips.ts';
import type { ClubState } from '../domain/club/state.ts';
import { formatMonth, groupDigits } from '../text/format.ts';
import { bookletName, slipNumber } from '../text/slip-number.ts';
import type { Block, Column, Row, Sheet } from './paper.ts';
import { plain } from './paper.ts';
import { nameOf } from './setting.ts';

/** Rows of one half of an A5 page. */
const ROWS = 15;

const COLUMNS: readonly Column[] = [
  { head: 'STT', align: 'centre', share: 1 },
  { head: 'Họ và tên', align: 'left', share: 5 },
  { head: 'Tháng', align: 'left', share: 2.4 },
  { head: 'Số tiền', align: 'right', share: 2 },
];

export function payerListSheets(state: ClubState, slip: Slip): readonly Sheet[] {
  const payers = (state.records.get(slip.cmdId) ?? []).flatMap((event) => (event.kind === 'dues-received' ? event.pub.payers : []));
  if (payers.length < 2) return [];
  const rows: Row[] = payers.map((payer, at) => ({
    cells: [String(at + 1), nameOf(state, payer.personId), payer.months.map(formatMonth).join(', '), groupDigits(payer.amount)],
  }));
  rows.push({ cells: ['', 'Cộng', '', groupDigits(payers.reduce((sum, { amount }) => sum + amount, 0))], look: 'total' });
  const sheets: Sheet[] = [];
  for (let from = 0; from < rows.length; from += 2 * ROWS) sheets.push(listSheet(slip, rows.slice(from, from + 2 * ROWS)));
  return sheets;
}

function listSheet(slip: Slip, rows: readonly Row[]): Sheet {
  const half = (part: readonly Row[]): readonly Block[] =>
    part.length === 0 ? [] : [{ what: 'table', columns: COLUMNS, rows: part, look: 'small' }];
  return {
    blocks: [
      plain(`Danh sách kèm theo phiếu ${slipNumber(slip)}, quyển ${bookletName(slip)}`, 'heading'),
      { what: 'beside', left: half(rows.slice(0, ROWS)), right: half(rows.slice(ROWS)), leftShare: 50 },
    ],
  };
}
