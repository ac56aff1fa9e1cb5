// A fund's name on paper: the two every club has, and those its charter sets up.
import type { Fund } from '../domain/books/account.ts';
import { charterFund } from '../domain/books/funds.ts';
import type { ClubState } from '../domain/club/state.ts';

export function fundTitle(state: ClubState, fund: Fund): string {
  if (fund === 'income') return 'Quỹ tăng thu nhập';
  if (fund === 'activity') return 'Quỹ hoạt động';
  // A fund no charter names keeps the word of its key.
  return charterFund(state, fund)?.name ?? `Quỹ ${fund.slice('fund-'.length).replaceAll('-', ' ')}`;
}
