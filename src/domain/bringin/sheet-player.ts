// A founded book without members or money, and a small cut-off sheet for it: what the tests of bringing in begin with.
import { localDate, month } from '../../kernel/local-date.ts';
import { dong } from '../../kernel/money.ts';
import { type Book, emptyBook, numberedId, TERMS } from '../club/book-player.ts';
import { DEFAULT_CHARTER } from '../club/charter.ts';
import type { BringInBook, SheetMember } from './bring-in-commands.ts';

export const CUT_OFF = '2026-10-31';

export function foundedBare(): Book {
  const book = emptyBook();
  const day = localDate('2018-09-12');
  const founding = { name: 'CLB', unitId: 'u', hamlet: '', decisionNumber: '1', decisionOn: day, launchedOn: day };
  book.fact('found-club', { ...founding, charter: { ...DEFAULT_CHARTER, meetingDay: 24 } }, day);
  return book;
}

export function sheetMember(n: number, change: Partial<SheetMember> = {}): SheetMember {
  return {
    personId: numberedId(n),
    group: 1,
    sex: n % 2 === 1 ? 'female' : 'male',
    born: '1956',
    household: 'other',
    minority: false,
    associationMember: true,
    joinedOn: localDate('2019-03-01'),
    roles: [],
    duesThrough: month('2026-10'),
    ...change,
  };
}

/**
 * Treasurer, chair and a borrower. Income fund: 12 million cash, 3 at the bank, 3 lent of 5; capital 20 million, so 2 million
 * were lost on the way. Activity fund: 700,000 cash, all of it gathered.
 */
export function sheetBody(): BringInBook['body'] {
  return {
    funds: [
      { fund: 'income', cash: dong(12_000_000), bank: dong(3_000_000), rest: dong(-2_000_000) },
      { fund: 'activity', cash: dong(700_000), bank: dong(0), rest: dong(700_000) },
    ],
    capital: [{ fund: 'income', source: 'state-budget', amount: dong(20_000_000), receivedOn: localDate('2018-10-01') }],
    members: [
      sheetMember(1, { roles: ['treasurer'] }),
      sheetMember(2, { roles: ['chair'], firstLentOn: localDate('2020-01-24') }),
      sheetMember(3, { duesThrough: month('2026-08') }),
    ],
    loans: [
      {
        loanId: numberedId(50),
        personId: numberedId(3),
        fund: 'income',
        lentOn: localDate('2026-04-24'),
        terms: { ...TERMS, principal: dong(5_000_000) },
        purpose: 'poultry',
        left: dong(3_000_000),
        interestOverdue: dong(50_000),
      },
    ],
    signatures: [
      { personId: numberedId(1), role: 'treasurer' },
      { personId: numberedId(2), role: 'chair' },
    ],
  };
}
