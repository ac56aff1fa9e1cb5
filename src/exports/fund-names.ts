// Names of the funds on paper: safe for every program that reads them, and never the same for two funds.
import type { Fund } from '../domain/books/account.ts';
import { accountPart } from './hledger-text.ts';

/** Two funds of one name are told apart by their code. */
export function fundNames(funds: Iterable<Fund>, nameOf: (fund: Fund) => string): (fund: Fund) => string {
  const all = [...new Set(funds)];
  const plain = new Map(all.map((fund) => [fund, accountPart(nameOf(fund))]));
  const names = new Map<Fund, string>();
  for (const fund of all) {
    const name = plain.get(fund) ?? accountPart(fund);
    const taken = all.some((other) => other !== fund && plain.get(other)?.toLowerCase() === name.toLowerCase());
    names.set(fund, taken ? `${name} - ${accountPart(fund)}` : name);
  }
  return (fund) => names.get(fund) ?? accountPart(fund);
}
