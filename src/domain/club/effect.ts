// What a record would do to the book, found by doing it on a copy: which balances move, which loans and rows, in which month it
// will lie, what people would be asked. The same answer before saving and after; the sentences lie in src/text/effects.ts.
import type { Id } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { type Dong, dong } from '../../kernel/money.ts';
import type { Fund } from '../books/account.ts';
import type { Entry } from '../books/entry.ts';
import { post } from '../books/posting.ts';
import type { LoanRow } from '../loans/loan.ts';
import type { ClubCommand } from './command.ts';
import type { ReviewKind } from './correcting-events.ts';
import { decide } from './decide.ts';
import type { ClubEvent } from './event.ts';
import { fold } from './evolve.ts';
import type { Refusal } from './refusal.ts';
import { type ClubState, copyClub, fundBalance } from './state.ts';

/** What an entry adds to a fund, place by place; `balance` is their sum. */
export interface FundChange {
  readonly fund: Fund;
  readonly cash: Dong;
  readonly bank: Dong;
  readonly loans: Dong;
  readonly held: Dong;
  readonly balance: Dong;
  /** What the fund has afterwards, when that is known. */
  readonly after?: Dong;
}

export interface LoanChange {
  readonly loanId: Id;
  readonly personId: Id;
  readonly owedBefore: Dong;
  readonly owedAfter: Dong;
  /** Instalments whose sums changed, with what was and is still to pay of each. */
  readonly rows: readonly { readonly n: number; readonly dueOn: LocalDate; readonly before: Dong; readonly after: Dong }[];
}

export interface Effect {
  readonly funds: readonly FundChange[];
  readonly loans: readonly LoanChange[];
  /** When a closed month takes it no more: the day it is entered, and the day it is about. */
  readonly lands: { readonly on: LocalDate; readonly concerns: LocalDate } | null;
  /** Money records that lie after its day already. */
  readonly later: number;
  readonly questions: readonly ReviewKind[];
}

export type Foreseen = { readonly ok: true; readonly effect: Effect } | { readonly ok: false; readonly refusal: Refusal };

export function effectOf(state: ClubState, command: ClubCommand): Foreseen {
  const decided = decide(state, command);
  if (!decided.ok) return decided;
  const after = fold(copyClub(state), decided.events);
  const landed = decided.events.find((event) => event.pub.concerns !== undefined);
  const funds = changesOf(decided.events.flatMap((event) => post(event))).map((change) => ({
    ...change,
    after: fundBalance(after, change.fund),
  }));
  const effect = {
    funds,
    loans: loanChanges(state, after),
    lands: landed?.pub.concerns === undefined ? null : { on: landed.on, concerns: landed.pub.concerns },
    later: recordsAfter(state, command.on),
    questions: decided.events.flatMap((event) => (event.kind === 'review-raised' ? [event.pub.review] : [])),
  };
  return { ok: true, effect };
}

/** The changes of each fund an entry touches, in the order of the entry. */
export function changesOf(entry: Entry): readonly FundChange[] {
  return [...new Set(entry.map(({ fund }) => fund))].flatMap((fund) => {
    const sum = (account: string): Dong =>
      dong(entry.reduce((total, line) => (line.fund === fund && line.account === account ? total + line.amount : total), 0));
    const [cash, bank, loans, held] = [sum('cash'), sum('bank'), sum('loans'), sum('held')];
    const balance = dong(cash + bank + loans + held);
    return cash === 0 && bank === 0 && loans === 0 && held === 0 ? [] : [{ fund, cash, bank, loans, held, balance }];
  });
}

/** True when people should see the effect before they save: the day is closed, or the book has gone on since. */
export function isBackDated(state: ClubState, on: LocalDate): boolean {
  return (state.closedThrough !== '' && on.slice(0, 7) <= state.closedThrough) || [...state.newestMoney.values()].some((day) => day > on);
}

function recordsAfter(state: ClubState, on: LocalDate): number {
  let found = 0;
  for (const [cmdId, record] of state.records)
    if (!state.reversed.has(cmdId) && record.some((event: ClubEvent) => event.on > on && post(event).length > 0)) found += 1;
  return found;
}

function loanChanges(before: ClubState, after: ClubState): readonly LoanChange[] {
  const changed: LoanChange[] = [];
  for (const [loanId, loan] of after.loans) {
    const known = before.loans.get(loanId);
    if (known === loan) continue;
    const rows = loan.rows.flatMap((row) => {
      const was = known?.rows.find(({ n }) => n === row.n);
      return was !== undefined && leftOf(was) !== leftOf(row)
        ? [{ n: row.n, dueOn: row.dueOn, before: leftOf(was), after: leftOf(row) }]
        : [];
    });
    changed.push({ loanId, personId: loan.personId, owedBefore: known?.balance ?? dong(0), owedAfter: loan.balance, rows });
  }
  return changed;
}

function leftOf(row: LoanRow): Dong {
  return dong(row.principal + row.interest - row.principalPaid - row.interestPaid);
}
