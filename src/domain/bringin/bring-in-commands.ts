// An existing club comes in by its cut-off sheet: one command for the whole of it, signed by the board. Its business date
// is the cut-off day: what the paper book says at the end of that day is where this book begins.
import type { Id } from '../../kernel/ids.ts';
import type { LocalDate, Month } from '../../kernel/local-date.ts';
import type { Dong } from '../../kernel/money.ts';
import type { Fund } from '../books/account.ts';
import type { MoneySource } from '../books/money-commands.ts';
import type { CommandShape } from '../club/command-shape.ts';
import type { LoanTerms } from '../loans/terms.ts';
import type { Signature } from '../meetings/meeting.ts';
import type { Birth, Household, Role, Sex } from '../people/member.ts';

export type BringInBook = CommandShape<
  'bring-in-book',
  {
    funds: readonly SheetFund[];
    capital: readonly SheetCapital[];
    members: readonly SheetMember[];
    loans: readonly SheetLoan[];
    signatures: readonly Signature[];
  },
  {
    people: readonly { personId: Id; name: string; bornOn?: LocalDate; phone?: string }[];
    /** Who gave the capital of line `n` (from 0). */
    donors?: readonly { n: number; from: string }[];
  }
>;

export interface SheetFund {
  readonly fund: Fund;
  readonly cash: Dong;
  readonly bank: Dong;
  /** What the fund has beside its capital: interest, dues and gifts not yet spent; below zero when capital was eaten up. */
  readonly rest: Dong;
}

export interface SheetCapital {
  readonly fund: Fund;
  readonly source: MoneySource;
  readonly amount: Dong;
  /** Day the club got it, as its papers say. */
  readonly receivedOn: LocalDate;
}

export interface SheetMember {
  readonly personId: Id;
  readonly group: number;
  readonly sex: Sex;
  readonly born: Birth;
  readonly household: Household;
  readonly minority: boolean;
  readonly associationMember: boolean;
  readonly joinedOn: LocalDate;
  /** Held on the cut-off day. */
  readonly roles: readonly Role[];
  /** Last month whose dues are paid; months after it are owed. */
  readonly duesThrough: Month;
  /** First day the club ever lent to this person, beside the loans of the sheet. */
  readonly firstLentOn?: LocalDate;
}

export interface SheetLoan {
  readonly loanId: Id;
  readonly personId: Id;
  readonly fund: Fund;
  readonly lentOn: LocalDate;
  /** As agreed on the first day: `principal` is what was lent, not what is left. */
  readonly terms: LoanTerms;
  readonly purpose: string;
  /** Principal still owed on the cut-off day. */
  readonly left: Dong;
  /** Interest of instalments that have come due and was not paid. */
  readonly interestOverdue: Dong;
}

export type BringInCommand = BringInBook;
