// A fund's name on the screen: the two chief ones in the words of this phone, the others as the charter calls them.
import type { Fund } from '../../../domain/books/account.ts';
import { charterFund } from '../../../domain/books/funds.ts';
import type { ClubState } from '../../../domain/club/state.ts';
import { club } from '../../store/book.svelte.ts';
import type { Text } from '../../text/vi.ts';

/** The fund's name, always written: colour and shape never stand alone. */
export function fundName(fund: Fund, words: Text, book: ClubState = club()): string {
  if (fund === 'income') return words.funds.income;
  return fund === 'activity' ? words.funds.activity : (charterFund(book, fund)?.name ?? words.funds.other(fund));
}
