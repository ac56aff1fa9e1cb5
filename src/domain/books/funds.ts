// The funds a club may choose from: the two chief ones, those its charter sets up, and any that still holds money. A fund
// keeps its name for ever, so that old pages stay readable after the charter dropped it.

import type { Charter, CharterFund } from '../club/charter.ts';
import { type ClubState, fundBalance, fundsOf } from '../club/state.ts';
import type { Fund } from './account.ts';

/** What the charters say of a fund: the newest name it had. */
export function charterFund(state: ClubState, fund: Fund): CharterFund | undefined {
  const charters = [state.charter, ...[...state.charters].reverse().map((dated) => dated.charter)];
  for (const charter of charters) {
    const found = charter.funds?.find((one) => one.id === fund);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Funds money may be put into or taken out of now. */
export function fundsToChoose(state: ClubState): readonly Fund[] {
  return fundsOf(state).filter((fund) => isStanding(state.charter, fund) || hasMoney(state, fund));
}

/** Funds with money in them that a new charter would no longer name. A fund no charter ever named does not count. */
export function fundsLostBy(state: ClubState, next: Charter): readonly Fund[] {
  const named = new Set(state.charters.flatMap((dated) => dated.charter.funds ?? []).map((fund) => fund.id));
  return [...named].filter((fund) => !isStanding(next, fund) && hasMoney(state, fund));
}

function isStanding(charter: Charter, fund: Fund): boolean {
  return fund === 'income' || fund === 'activity' || charter.funds?.some((one) => one.id === fund) === true;
}

function hasMoney(state: ClubState, fund: Fund): boolean {
  const places = ['cash', 'bank', 'loans', 'to-return', 'held'] as const;
  return fundBalance(state, fund) !== 0 || places.some((account) => (state.balances.get(`${fund}/${account}`) ?? 0) !== 0);
}
