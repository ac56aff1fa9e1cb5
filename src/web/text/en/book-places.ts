// The few words of the cash book's page that name other pages, so that it need not fetch all the words of those.
import type { bookPlaces as vietnamese } from '../vi/book-places.ts';

export const bookPlaces = {
  funds: 'Funds',
  bank: 'Bank',
  dues: 'Dues',
  sources: 'Where the capital came from',
  papers: 'Print',
  moneyIn: 'Record money in',
  moneyOut: 'Record spending',
  toReturn: 'Paid out twice, to come back',
  concerns: (date: string) => `About ${date}`,
} satisfies typeof vietnamese;
