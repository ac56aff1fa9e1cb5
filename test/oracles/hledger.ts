// What hledger makes of a journal of ours: that it accepts it, and the balances it computes.
import assert from 'node:assert/strict';
import { post } from '../../src/domain/books/posting.ts';
import type { ClubEvent } from '../../src/domain/club/event.ts';
import { monthOf } from '../../src/kernel/local-date.ts';
import { runProgram } from './program.ts';

/** "account month" → change in đồng; accounts and months without a change are left out. */
export type Changes = ReadonlyMap<string, number>;

/** Strict: every account and commodity is declared, every assertion holds, the dates are in order. */
export function checkJournal(journal: string): void {
  runProgram('hledger', ['-f', '-', 'check', '--strict', 'ordereddates'], journal);
}

export function changesByHledger(journal: string): Changes {
  const [heads, ...rows] = runProgram('hledger', ['-f', '-', 'balance', '--monthly', '--flat', '--no-total', '-O', 'csv'], journal)
    .trim()
    .split('\n')
    .map(cellsOf);
  const changes = new Map<string, number>();
  for (const [account = '', ...amounts] of rows)
    amounts.forEach((amount, index) => {
      const change = Number(amount.replace(/ đ$/, ''));
      assert.ok(Number.isSafeInteger(change), `hledger says "${amount}"`);
      if (change !== 0) changes.set(`${account} ${heads?.[index + 1] ?? ''}`, change);
    });
  return changes;
}

/** The same from our own postings. */
export function changesByUs(events: readonly ClubEvent[], nameOf: (fund: string, account: string) => string): Changes {
  const changes = new Map<string, number>();
  for (const event of events)
    for (const { fund, account, amount } of post(event)) {
      const key = `${nameOf(fund, account)} ${monthOf(event.on)}`;
      changes.set(key, (changes.get(key) ?? 0) + amount);
    }
  for (const [key, change] of changes) if (change === 0) changes.delete(key);
  return changes;
}

function cellsOf(line: string): string[] {
  return [...line.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell = '']) => cell.replaceAll('""', '"'));
}
