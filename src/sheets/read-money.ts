// Funds and capital. The paper book's own total of a fund is typed, not computed: held against cash, bank and loans it is the
// one check that catches a sum copied wrong.

import type { Fund } from '../domain/books/account.ts';
import type { SheetCapital, SheetFund } from '../domain/bringin/bring-in-commands.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { type Dong, dong } from '../kernel/money.ts';
import { rowReader } from './row-reader.ts';
import type { SheetProblem, TypedSheet } from './tables.ts';
import { readDay, readFund, readSource } from './typed-values.ts';

export interface ReadFund {
  readonly index: number;
  readonly fund: Fund;
  readonly cash: Dong;
  readonly bank: Dong;
  /** By the paper book: capital and all the rest. */
  readonly total: Dong;
}

export interface ReadCapital {
  readonly line: SheetCapital;
  readonly from?: string;
}

export function readFunds(typed: TypedSheet, problems: SheetProblem[]): readonly ReadFund[] {
  const seen = new Set<Fund>();
  return typed.tables.funds.flatMap((row, index): ReadFund[] => {
    const reader = rowReader('funds', row, index, typed, problems);
    const fund = reader.value('fund', readFund, 'not-a-fund');
    const cash = reader.sum('cash', 0);
    const bank = reader.sum('bank', 0);
    const total = reader.sum('total');
    if (fund !== null && seen.has(fund)) reader.wrong('fund', 'fund-twice');
    if (fund === null || cash === null || bank === null || total === null || seen.has(fund)) return [];
    seen.add(fund);
    return [{ index, fund, cash: dong(cash), bank: dong(bank), total: dong(total) }];
  });
}

/** Capital whose day the paper does not have was received when the club began. */
export function readCapital(typed: TypedSheet, cutOffOn: LocalDate, beganOn: LocalDate, problems: SheetProblem[]): readonly ReadCapital[] {
  return typed.tables.capital.flatMap((row, index): ReadCapital[] => {
    const reader = rowReader('capital', row, index, typed, problems);
    const fund = reader.value('fund', readFund, 'not-a-fund', 'income');
    const source = reader.value('source', readSource, 'not-a-source');
    const amount = reader.sum('amount');
    const receivedOn = reader.value('receivedOn', readDay, 'not-a-day', beganOn);
    if (amount === 0) reader.wrong('amount', 'must-be-more-than-zero');
    if (receivedOn !== null && receivedOn > cutOffOn) reader.wrong('receivedOn', 'later-than-cut-off');
    if (fund === null || source === null || amount === null || amount === 0 || receivedOn === null) return [];
    const from = reader.has('from') ? { from: reader.text('from').slice(0, 200) } : {};
    return [{ line: { fund, source, amount: dong(amount), receivedOn }, ...from }];
  });
}

/** What the fund has beside its capital, by the paper's total. */
export function fundsWithRest(funds: readonly ReadFund[], capital: readonly ReadCapital[]): readonly SheetFund[] {
  return funds.map(({ fund, cash, bank, total }) => {
    const given = capital.reduce((sum, { line }) => (line.fund === fund ? sum + line.amount : sum), 0);
    return { fund, cash, bank, rest: dong(total - given) };
  });
}
