// What a span of months adds up to, fund by fund, from the flows the fold keeps. Nothing is typed and nothing is stored twice:
// the same sums make the page people sign, the checklist and the year.
import type { Month } from '../../kernel/local-date.ts';
import { type Dong, dong } from '../../kernel/money.ts';
import type { Account, Fund } from '../books/account.ts';
import { type ClubState, fundsOf } from '../club/state.ts';
import type { FundMonth, FundYear } from './month.ts';

/** Where a fund's money can lie; every other account says where it came from or went to. */
const PLACES: readonly string[] = ['cash', 'bank', 'loans', 'to-return', 'held'];

interface Flow {
  readonly month: string;
  readonly fund: string;
  readonly account: string;
  readonly amount: number;
}

/** Totals of the months `from` to `to`, of every fund that has ever had an entry by then. */
export function totalsOf(state: ClubState, from: Month, to: Month): readonly FundYear[] {
  const flows = flowsUntil(state, to);
  const known = new Set(flows.map(({ fund }) => fund));
  return fundsOf(state)
    .filter((fund) => known.has(fund) || fund === 'income' || fund === 'activity')
    .map((fund) =>
      fundTotals(
        fund,
        from,
        flows.filter((flow) => flow.fund === fund),
      ),
    );
}

/** One month, as its page shows it. */
export function monthTotals(state: ClubState, month: Month): readonly FundMonth[] {
  return totalsOf(state, month, month).map(({ accounts: _parts, ...total }) => total);
}

/**
 * An account that ended the span with more credit counts as money that came in, one with more debit as money that went out;
 * so a reversal lowers what it turned around, and a transfer is income of one fund and outgo of the other.
 */
function fundTotals(fund: Fund, from: Month, flows: readonly Flow[]): FundYear {
  const sum = (list: readonly Flow[]): number => list.reduce((total, flow) => total + flow.amount, 0);
  const lies = (place: string): Dong => dong(sum(flows.filter(({ account }) => account === place)));
  const within = flows.filter(({ month, account }) => month >= from && !PLACES.includes(account));
  const accounts = [...new Set(within.map(({ account }) => account))].sort().flatMap((account) => {
    const amount = sum(within.filter((flow) => flow.account === account));
    return amount === 0 ? [] : [{ account: account as Account, amount: dong(amount) }];
  });
  const cameIn = accounts.reduce((total, { amount }) => total + Math.max(0, -amount), 0);
  const wentOut = accounts.reduce((total, { amount }) => total + Math.max(0, amount), 0);
  const closing = sum(flows.filter(({ account }) => PLACES.includes(account)));
  return {
    fund,
    opening: dong(closing - cameIn + wentOut),
    cameIn: dong(cameIn),
    wentOut: dong(wentOut),
    closing: dong(closing),
    cash: lies('cash'),
    bank: lies('bank'),
    loans: lies('loans'),
    held: lies('held'),
    ...(lies('to-return') === 0 ? {} : { toReturn: lies('to-return') }),
    accounts,
  };
}

function flowsUntil(state: ClubState, last: Month): readonly Flow[] {
  const found: Flow[] = [];
  for (const [key, amount] of state.flows) {
    const [month = '', fund = '', account = ''] = key.split('/');
    if (month <= last) found.push({ month, fund, account, amount });
  }
  return found;
}
