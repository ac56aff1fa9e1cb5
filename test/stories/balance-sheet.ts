// The end of every story: what lies where, fund by fund, summed again from the postings alone and not from the state, so
// that the two can be held against each other (laws 1 and 2).
import assert from 'node:assert/strict';
import type { Account, Fund } from '../../src/domain/books/account.ts';
import { post } from '../../src/domain/books/posting.ts';
import type { ClubEvent } from '../../src/domain/club/event.ts';
import { balanceOf, type ClubState } from '../../src/domain/club/state.ts';
import { formatDong, formatSignedDong } from '../../src/text/format.ts';
import { accountName, fundName, nameOf } from './reading.ts';

const assets: readonly Account[] = ['cash', 'bank', 'loans'];

export function balanceSheet(state: ClubState, log: readonly ClubEvent[]): readonly string[] {
  const sums = sumsOf(log);
  const lines = ['', 'Cuối chuyện, sổ có:'];
  for (const [fund, accounts] of sums) {
    proveFund(fund, accounts, state);
    const parts = [...accounts]
      .filter(([, amount]) => amount !== 0)
      .map(([account, amount]) => `${accountName(account)} ${formatSignedDong(amount)}`);
    lines.push(`  ${fundName(fund)}: ${parts.length === 0 ? '0' : parts.join(' · ')}`);
  }
  for (const [personId, amount] of state.held) if (amount !== 0) lines.push(`  Giữ hộ ${nameOf(personId)}: ${formatDong(amount)}`);
  for (const loan of state.loans.values())
    if (loan.status === 'open') lines.push(`  ${nameOf(loan.personId)} còn nợ gốc ${formatDong(loan.balance)}`);
  const open = [...state.reviews.values()].filter(({ settled }) => !settled);
  lines.push(`  Việc cần xem lại: ${open.length === 0 ? 'không' : open.map(({ review }) => review).join(', ')}`);
  return lines;
}

function sumsOf(log: readonly ClubEvent[]): Map<Fund, Map<Account, number>> {
  const sums = new Map<Fund, Map<Account, number>>();
  for (const { fund, account, amount } of log.flatMap((event) => post(event))) {
    const accounts = sums.get(fund) ?? new Map<Account, number>();
    sums.set(fund, accounts.set(account, (accounts.get(account) ?? 0) + amount));
  }
  return sums;
}

/** Law 1: the fund is zero over all accounts. Law 2: what came in less what went out lies in box, bank and loans. */
function proveFund(fund: Fund, accounts: ReadonlyMap<Account, number>, state: ClubState): void {
  const all = [...accounts.values()].reduce((total, amount) => total + amount, 0);
  assert.equal(all, 0, `${fund} is off by ${all}`);
  const lies = assets.reduce((total, account) => total + (accounts.get(account) ?? 0), 0);
  const came = [...accounts].reduce((total, [account, amount]) => (assets.includes(account) ? total : total - amount), 0);
  assert.equal(lies, came, `${fund}: in less out is ${came}, in box, bank and loans lie ${lies}`);
  for (const [account, amount] of accounts) assert.equal(balanceOf(state, fund, account), amount, `${fund}/${account} of the fold`);
}
