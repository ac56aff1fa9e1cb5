// A club brought in: where its money lay on the cut-off day, and each open loan. Its members come in by the events every
// other member comes by, dated on the days they joined.
import type { Id } from '../../kernel/ids.ts';
import type { LocalDate, Month } from '../../kernel/local-date.ts';
import type { Dong } from '../../kernel/money.ts';
import type { Fund } from '../books/account.ts';
import type { EventShape } from '../club/event-shape.ts';
import type { LoanTerms } from '../loans/terms.ts';
import type { Signature } from '../meetings/meeting.ts';
import type { SheetCapital, SheetFund } from './bring-in-commands.ts';

export type BookBroughtIn = EventShape<
  'book-brought-in',
  'money',
  {
    funds: readonly SheetFund[];
    capital: readonly SheetCapital[];
    /** Months of dues that the paper book has as paid, both ends included. */
    duesPaid: readonly { personId: Id; from: Month; through: Month }[];
    firstLent: readonly { personId: Id; on: LocalDate }[];
    members: number;
    loans: number;
    signatures: readonly Signature[];
  },
  { donors: readonly { n: number; from: string }[] }
>;

export type LoanBroughtIn = EventShape<
  'loan-brought-in',
  'money',
  {
    loanId: Id;
    personId: Id;
    fund: Fund;
    lentOn: LocalDate;
    terms: LoanTerms;
    purpose: string;
    left: Dong;
    interestOverdue: Dong;
    meetingDay: number;
  }
>;

export type BringInEvent = BookBroughtIn | LoanBroughtIn;
