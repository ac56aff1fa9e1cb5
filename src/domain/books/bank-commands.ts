// The club's account at a bank: whose it is, and how the bank's own statement is held against the book.
import type { Id } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Dong } from '../../kernel/money.ts';
import type { CommandShape } from '../club/command-shape.ts';

/** Only the club's or the Association's own account; a private one mixes money, so it is asked about. */
export type BankHolder = 'club' | 'association' | 'private';

export interface BankAccount {
  /** Six digits by which banks know each other. */
  readonly bin: string;
  readonly holder: BankHolder;
}

/** Number and holder's name may be a person's, so they can be erased. */
export interface BankAccountPrivate {
  readonly number: string;
  readonly name: string;
}

export type SetBankAccount = CommandShape<'set-bank-account', BankAccount, BankAccountPrivate>;

/** What the statement says on a day, and which records of the book stand on it. Nothing is ever posted by it. */
export type ReconcileBank = CommandShape<
  'reconcile-bank',
  { statementOn: LocalDate; balance: Dong; ticked: readonly Id[] },
  { note: string }
>;

export type BankCommand = SetBankAccount | ReconcileBank;
