// Does the cut-off sheet add up? Per fund: cash + bank + loans out = capital + the rest. The screen shows these sums while
// they are typed; the book asks the same function before it takes the sheet.
import { type Dong, dong } from '../../kernel/money.ts';
import type { Fund } from '../books/account.ts';
import type { SheetCapital, SheetFund, SheetLoan } from './bring-in-commands.ts';

export interface FundSums {
  readonly fund: Fund;
  readonly cash: Dong;
  readonly bank: Dong;
  readonly loans: Dong;
  readonly capital: Dong;
  readonly rest: Dong;
  /** cash + bank + loans − capital − rest; 0 when the fund adds up. */
  readonly difference: Dong;
}

export interface SheetMoney {
  readonly funds: readonly SheetFund[];
  readonly capital: readonly Pick<SheetCapital, 'fund' | 'amount'>[];
  readonly loans: readonly Pick<SheetLoan, 'fund' | 'left'>[];
}

/** One line a fund that the sheet names anywhere. */
export function sumsOfSheet(sheet: SheetMoney): readonly FundSums[] {
  const named = [...sheet.funds, ...sheet.capital, ...sheet.loans].map(({ fund }) => fund);
  return [...new Set(named)].map((fund) => {
    const lines = sheet.funds.filter((one) => one.fund === fund);
    const of = (amounts: readonly number[]): Dong => dong(amounts.reduce((total, amount) => total + amount, 0));
    const cash = of(lines.map((line) => line.cash));
    const bank = of(lines.map((line) => line.bank));
    const rest = of(lines.map((line) => line.rest));
    const loans = of(sheet.loans.filter((loan) => loan.fund === fund).map((loan) => loan.left));
    const capital = of(sheet.capital.filter((line) => line.fund === fund).map((line) => line.amount));
    return { fund, cash, bank, loans, capital, rest, difference: dong(cash + bank + loans - capital - rest) };
  });
}
