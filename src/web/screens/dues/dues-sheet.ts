// The dues sheet of a year: a row a member, a cell a month, with the totals that stand under the paper one.
import { type DuesMonth, duesBegin, duesOfMonth, openDues, paidAhead, totalOf } from '../../../domain/books/dues.ts';
import type { ClubState } from '../../../domain/club/state.ts';
import { isMemberOn, type Member } from '../../../domain/people/member.ts';
import { type LocalDate, lastDayOf, type Month, month, monthOf } from '../../../kernel/local-date.ts';

export type CellState = 'paid' | 'ahead' | 'open' | 'exempt' | 'not-asked' | 'coming';

export interface DuesCell {
  readonly month: Month;
  readonly is: CellState;
}

export interface DuesRow {
  readonly member: Member;
  readonly cells: readonly DuesCell[];
  readonly paid: number;
  /** All months open up to now, also of the years before. */
  readonly late: readonly DuesMonth[];
  readonly lateTotal: number;
  readonly ahead: Month | undefined;
  readonly excuse: DuesMonth['reason'];
}

export interface DuesSheet {
  readonly rows: readonly DuesRow[];
  readonly lateTotal: number;
  /** Money of the year's records that were not taken back. */
  readonly received: number;
  readonly byMonth: readonly { readonly month: Month; readonly paid: number; readonly open: number }[];
}

/** Everybody who was a member on a day of the year, in the order given; `now` divides late from coming. */
export function duesSheet(state: ClubState, members: readonly Member[], year: number, now: LocalDate): DuesSheet {
  const months = Array.from({ length: 12 }, (_, index) => month(`${year}-${String(index + 1).padStart(2, '0')}`));
  const begin = duesBegin(state);
  const rows = members
    .filter((member) => months.some((one) => isMemberOn(member, lastDayOf(one))))
    .map((member) => rowOf(state, member, months, now, begin));
  const count = (at: number, ...states: readonly CellState[]): number =>
    rows.filter((row) => states.includes(row.cells[at]?.is ?? 'not-asked')).length;
  return {
    rows,
    lateTotal: rows.reduce((total, row) => total + row.lateTotal, 0),
    received: receivedIn(state, String(year)),
    byMonth: months.map((one, at) => ({ month: one, paid: count(at, 'paid', 'ahead'), open: count(at, 'open') })),
  };
}

function rowOf(state: ClubState, member: Member, months: readonly Month[], now: LocalDate, begin: Month | ''): DuesRow {
  const thisMonth = monthOf(now);
  const cells = months.map((one): DuesCell => ({ month: one, is: cellOf(state, member, one, thisMonth, begin) }));
  const late = openDues(state, member, thisMonth, begin);
  return {
    member,
    cells,
    paid: cells.filter((cell) => cell.is === 'paid' || cell.is === 'ahead').length,
    late,
    lateTotal: totalOf(late),
    ahead: paidAhead(state, member, thisMonth),
    excuse: duesOfMonth(state, member, thisMonth).reason,
  };
}

function cellOf(state: ClubState, member: Member, one: Month, thisMonth: Month, begin: Month | ''): CellState {
  const { is } = duesOfMonth(state, member, one);
  if (is === 'paid') return one > thisMonth ? 'ahead' : 'paid';
  if (is !== 'open') return is;
  if (one > thisMonth) return 'coming';
  return begin !== '' && one < begin ? 'not-asked' : 'open';
}

function receivedIn(state: ClubState, year: string): number {
  let total = 0;
  for (const [cmdId, record] of state.records)
    if (!state.reversed.has(cmdId))
      for (const event of record)
        if (event.kind === 'dues-received' && event.on.startsWith(year))
          total += event.pub.payers.reduce((sum, payer) => sum + payer.amount, 0);
  return total;
}
