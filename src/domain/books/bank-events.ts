// The club's account at a bank, and each statement held against the book.
import type { Id } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Dong } from '../../kernel/money.ts';
import type { EventShape } from '../club/event-shape.ts';
import type { BankAccount, BankAccountPrivate } from './bank-commands.ts';

export type BankAccountSet = EventShape<'bank-account-set', 'money', BankAccount, BankAccountPrivate>;

/** `book` is the book's bank balance on the statement's day; `difference` = statement − everything ticked so far. */
export type BankReconciled = EventShape<
  'bank-reconciled',
  'money',
  { statementOn: LocalDate; balance: Dong; ticked: readonly Id[]; book: Dong; outstanding: Dong; difference: Dong },
  { note: string }
>;

export type BankEvent = BankAccountSet | BankReconciled;
