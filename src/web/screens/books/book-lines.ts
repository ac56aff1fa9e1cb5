// The cash book as people read it: what moved the cash of a fund (or of the whole box), newest month first, each line a
// record that can be opened. Balances come from the book's own postings, never from adding up the screen.
import type { Fund } from '../../../domain/books/account.ts';
import { post } from '../../../domain/books/posting.ts';
import type { ClubEvent } from '../../../domain/club/event.ts';
import type { ClubState } from '../../../domain/club/state.ts';

export interface BookLine {
  readonly event: ClubEvent;
  /** Change of cash, of the chosen fund or of the whole box. */
  readonly change: number;
}

export interface BookMonth {
  readonly month: string;
  readonly lines: readonly BookLine[];
  readonly cameIn: number;
  readonly wentOut: number;
}

export function bookMonths(state: ClubState, fund: Fund | 'all'): readonly BookMonth[] {
  const months = new Map<string, BookLine[]>();
  for (const events of state.records.values()) {
    for (const event of events) {
      const change = post(event).reduce(
        (sum, posting) => (posting.account === 'cash' && (fund === 'all' || posting.fund === fund) ? sum + posting.amount : sum),
        0,
      );
      if (change === 0) continue;
      const month = event.on.slice(0, 7);
      const lines = months.get(month);
      if (lines === undefined) months.set(month, [{ event, change }]);
      else lines.push({ event, change });
    }
  }
  return [...months]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([month, lines]) => ({
      month,
      lines: lines.reverse(),
      cameIn: lines.reduce((sum, line) => sum + Math.max(0, line.change), 0),
      wentOut: lines.reduce((sum, line) => sum + Math.min(0, line.change), 0),
    }));
}
