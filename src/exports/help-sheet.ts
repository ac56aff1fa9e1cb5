// "Giúp nhau": labour, goods and money, each in its own column, so that what stands beside the funds is never added to them.
import type { ClubState } from '../domain/club/state.ts';
import type { HelpGiven, HelpPaid } from '../domain/help/help-events.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { BookSource } from './book-source.ts';
import { inOrderOfDate } from './journal-sheet.ts';
import { BLANK, type Cell, columnSum, count, day, heads, money, type Sheet, text, title } from './sheet.ts';

const FIRST_ROW = 4;
const SUMMED = [3, 4, 5, 9];
const ITEMS: { readonly [item: string]: string } = {
  rice: 'gạo',
  food: 'thức ăn',
  clothes: 'quần áo',
  medicine: 'thuốc',
  material: 'vật liệu',
  other: 'hiện vật khác',
};
const UNITS: { readonly [unit: string]: string } = { kg: 'kg', piece: 'cái', set: 'bộ', litre: 'lít' };

type Help = { readonly on: LocalDate } & (HelpGiven | HelpPaid);

export function helpSheet(state: ClubState, source: BookSource): Sheet {
  const given: Help[] = [];
  for (const event of inOrderOfDate(source.events))
    if ((event.kind === 'help-given' || event.kind === 'help-paid') && !state.reversed.has(event.cmdId)) given.push(event);
  const rows = given.map((help) => helpRow(help, source));
  const last = FIRST_ROW + rows.length - 1;
  const sumOf = (column: number): number => rows.reduce((total, row) => total + numberIn(row[column]), 0);
  return {
    name: 'Giúp nhau',
    widths: [11, 26, 20, 12, 14, 14, 16, 10, 8, 14, 36, 40],
    frozenRows: FIRST_ROW - 1,
    frozenColumns: 2,
    rows: [
      [title(`Sổ giúp nhau: ngày công, tiền, hiện vật · ${source.clubName}`)],
      Array.from({ length: 10 }, (_, column) =>
        column === 1 ? text('Cộng', true) : SUMMED.includes(column) ? columnSum(column, FIRST_ROW, last, sumOf(column)) : BLANK,
      ),
      heads(
        'Ngày',
        'Người được giúp',
        'Cách giúp',
        'Số nửa ngày công',
        'Tiền từ quỹ',
        'Tiền góp tay',
        'Hiện vật',
        'Số lượng',
        'Đơn vị',
        'Ước tính',
        'Người giúp',
        'Ghi chú',
      ),
      ...rows,
    ],
  };
}

function helpRow(help: Help, { nameOf }: BookSource): readonly Cell[] {
  const helpers = help.pub.helpers.map(nameOf).filter((name) => name !== '');
  return [day(help.on), text(nameOf(help.pub.personId)), ...whatCells(help), text(helpers.join(', ')), text(help.priv?.note ?? '')];
}

/** Way, half days, money from a fund, money by hand, goods, quantity, unit, worth. */
function whatCells(help: Help): readonly Cell[] {
  if (help.kind === 'help-paid') return [text('Tiền từ quỹ'), BLANK, money(help.pub.amount), BLANK, BLANK, BLANK, BLANK, BLANK];
  const { help: what } = help.pub;
  switch (what.how) {
    case 'labour':
      return [text('Ngày công'), count(what.halfDays), BLANK, BLANK, BLANK, BLANK, BLANK, BLANK];
    case 'collected-money':
      return [text('Tiền góp tay'), BLANK, BLANK, money(what.amount), BLANK, BLANK, BLANK, BLANK];
    case 'goods':
      return [
        ...[text('Hiện vật'), BLANK, BLANK, BLANK, text(ITEMS[what.item] ?? what.item)],
        ...[count(what.quantity), text(UNITS[what.unit] ?? what.unit), money(what.worth)],
      ];
  }
}

function numberIn(cell: Cell | undefined): number {
  return cell?.is === 'number' ? cell.value : 0;
}
