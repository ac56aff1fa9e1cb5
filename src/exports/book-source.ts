// What an export reads: the records that moved something, and the names. Nothing else of the state is asked, so a new
// kind of record is in every export from the day its entry is in the books.
import type { Fund } from '../domain/books/account.ts';
import { charterFund } from '../domain/books/funds.ts';
import type { ClubEvent } from '../domain/club/event.ts';
import type { ClubState } from '../domain/club/state.ts';
import { whoIs } from '../domain/people/same-person.ts';
import type { Id } from '../kernel/ids.ts';
import { slipLabel } from '../text/slip-number.ts';

export interface BookSource {
  readonly clubName: string;
  /** In the order of the book. */
  readonly events: readonly ClubEvent[];
  /** A person's name; empty when erased or unknown. */
  readonly nameOf: (personId: Id) => string;
  readonly fundName: (fund: Fund) => string;
  /** The slip's number, "PT 012-K7MX"; empty for a record without a slip. */
  readonly slipOf: (cmdId: Id) => string;
}

/** The source of a folded book: every record it keeps at hand, which is every record with an entry (a test says so). */
export function bookSource(state: ClubState): BookSource {
  return {
    clubName: state.profile?.name ?? '',
    events: [...state.records.values()].flat(),
    nameOf: (personId) => state.members.get(whoIs(state, personId))?.name ?? '',
    fundName: (fund) => charterFund(state, fund)?.name ?? plainFundName(fund),
    slipOf: (cmdId) => {
      const slip = state.slips.get(cmdId);
      return slip === undefined ? '' : slipLabel(slip).replaceAll('\u00A0', ' ');
    },
  };
}

/** A fund's name on paper. */
export function plainFundName(fund: Fund): string {
  if (fund === 'income') return 'Quỹ tăng thu nhập';
  if (fund === 'activity') return 'Quỹ hoạt động';
  return `Quỹ ${fund.replace(/^fund-/, '').replaceAll('-', ' ')}`;
}
