// A fund's name on the screen.
import type { Fund } from '../../../domain/books/account.ts';
import type { Text } from '../../text/vi.ts';

/** The fund's name, always written: colour and shape never stand alone. */
export function fundName(fund: Fund, words: Text): string {
  if (fund === 'income') return words.funds.income;
  return fund === 'activity' ? words.funds.activity : words.funds.other(fund);
}
