// An entry is the ledger's reading of one event. It is derived from the event alone, so it can be dropped and rebuilt.
import { assert } from '../../kernel/assert.ts';
import { type Dong, dong } from '../../kernel/money.ts';
import type { Account, Fund } from './account.ts';

/** One line of an entry: `amount` in đồng, positive = debit, negative = credit. */
export interface Posting {
  readonly fund: Fund;
  readonly account: Account;
  readonly amount: Dong;
}

export type Entry = readonly Posting[];

/** Builds an entry: drops empty lines and asserts law 1 (zero within each fund). */
export function entry(postings: readonly Posting[]): Entry {
  const lines = postings.filter((p) => p.amount !== 0);
  const byFund = new Map<Fund, number>();
  for (const line of lines) byFund.set(line.fund, (byFund.get(line.fund) ?? 0) + line.amount);
  for (const [fund, total] of byFund) assert(total === 0, `entry of ${fund} is off by ${total}`);
  return lines;
}

export function line(fund: Fund, account: Account, amount: number): Posting {
  return { fund, account, amount: dong(amount) };
}

/** The same entry with every sign turned: what a reversal posts. */
export function turned(lines: Entry): Entry {
  return lines.map((p) => line(p.fund, p.account, p.amount === 0 ? 0 : -p.amount));
}

/** How much an entry adds to (or takes from) the cash box, over all funds. */
export function cashEffect(lines: Entry): Dong {
  return dong(lines.reduce((total, p) => (p.account === 'cash' ? total + p.amount : total), 0));
}
