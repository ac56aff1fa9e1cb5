// Instalments follow the meeting they belong to: when a month's meeting is moved, its unpaid rows are waited for on the new
// day. Moved into the next month, it stands in front of that month's own meeting, whose rows are not asked for before it is over.
import { addDays, type LocalDate, type Month, monthOf } from '../../kernel/local-date.ts';
import type { ClubState } from '../club/state.ts';
import { isPaid, type LoanRow } from './loan.ts';

/** The rows with the moves of today's book; paid rows and rows closed by a new schedule keep the day they had. */
export function withMoves(state: Pick<ClubState, 'movedMeetings'>, rows: readonly LoanRow[]): readonly LoanRow[] {
  return rows.map((row) => {
    if (isPaid(row) || row.kept) return row;
    const month = monthOf(row.dueOn);
    const movedTo = state.movedMeetings.get(month)?.to;
    const dueFrom = movedTo === undefined ? dayAfterGuest(state, month) : monthOf(movedTo) === month ? undefined : movedTo;
    if (movedTo === row.movedTo && dueFrom === row.dueFrom) return row;
    const { movedTo: _moved, dueFrom: _from, ...agreed } = row;
    return { ...agreed, ...(movedTo === undefined ? {} : { movedTo }), ...(dueFrom === undefined ? {} : { dueFrom }) };
  });
}

/** The day after another month's meeting that was moved into this month, when there is one. */
function dayAfterGuest(state: Pick<ClubState, 'movedMeetings'>, month: Month): LocalDate | undefined {
  for (const moved of state.movedMeetings.values()) if (moved.month < month && monthOf(moved.to) === month) return addDays(moved.to, 1);
  return undefined;
}

/** Every open loan's rows, after a meeting was moved. */
export function moveRows(state: ClubState): void {
  for (const loan of [...state.loans.values()]) {
    if (loan.status !== 'open') continue;
    const rows = withMoves(state, loan.rows);
    if (rows.some((row, index) => row !== loan.rows[index])) state.loans.set(loan.loanId, { ...loan, rows });
  }
}
