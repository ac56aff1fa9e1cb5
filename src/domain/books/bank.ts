// The bank account by the book, and the bank's statement held against it. A difference is explained by people; the book
// never posts one by itself: fees and interest become records of their own.
import type { Id } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { type Dong, dong } from '../../kernel/money.ts';
import { type Decision, events, oddities, question } from '../club/decision.ts';
import type { ClubEvent } from '../club/event.ts';
import type { ClubState } from '../club/state.ts';
import type { BankHolder, ReconcileBank, SetBankAccount } from './bank-commands.ts';
import type { BankAccountSet, BankReconciled } from './bank-events.ts';
import { post } from './posting.ts';

export interface DatedBankAccount {
  readonly from: LocalDate;
  readonly bin: string;
  readonly holder: BankHolder;
  /** Erasable, or closed to the reader: then empty. */
  readonly number: string;
  readonly name: string;
}

export interface Reconciliation {
  readonly cmdId: Id;
  readonly statementOn: LocalDate;
  readonly balance: Dong;
  readonly ticked: readonly Id[];
  readonly book: Dong;
  readonly outstanding: Dong;
  readonly difference: Dong;
}

/** One record's effect on the bank account, over all funds. */
export interface BankLine {
  readonly cmdId: Id;
  readonly on: LocalDate;
  readonly amount: Dong;
}

export function bankLines(state: ClubState): readonly BankLine[] {
  const lines: BankLine[] = [];
  for (const [cmdId, record] of state.records) {
    const amount = record.reduce((total, event) => total + bankEffect(event), 0);
    const [first] = record;
    if (amount !== 0 && first !== undefined) lines.push({ cmdId, on: first.on, amount: dong(amount) });
  }
  return lines.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function bankEffect(event: ClubEvent): number {
  return post(event).reduce((total, line) => (line.account === 'bank' ? total + line.amount : total), 0);
}

/** Records on the statements seen so far. */
export function tickedLines(state: ClubState): ReadonlySet<Id> {
  const found = new Set<Id>();
  for (const { ticked } of state.reconciliations.values()) for (const cmdId of ticked) found.add(cmdId);
  return found;
}

/** Lines by `on` that no statement has shown. A record taken back before any statement saw it cancels with its reversal. */
export function openBankLines(state: ClubState, on: LocalDate): readonly BankLine[] {
  const ticked = tickedLines(state);
  const undone = new Set<Id>();
  for (const [cmdId, reversal] of state.reversed) if (!ticked.has(cmdId) && !ticked.has(reversal)) undone.add(cmdId).add(reversal);
  return bankLines(state).filter((line) => line.on <= on && !ticked.has(line.cmdId) && !undone.has(line.cmdId));
}

/** What the statement should say when exactly `ticked` of the open lines stand on it. */
export function expectedStatement(state: ClubState, ticked: ReadonlySet<Id>): Dong {
  const seen = tickedLines(state);
  return dong(bankLines(state).reduce((total, line) => (seen.has(line.cmdId) || ticked.has(line.cmdId) ? total + line.amount : total), 0));
}

/** The book's bank balance at the end of a day. */
export function bankBalanceOn(state: ClubState, on: LocalDate): Dong {
  return dong(bankLines(state).reduce((total, line) => (line.on <= on ? total + line.amount : total), 0));
}

export function decideSetBankAccount(state: ClubState, command: SetBankAccount): Decision {
  const priv = command.priv === undefined ? {} : { priv: command.priv };
  return events({ kind: 'bank-account-set', room: 'money', pub: command.body, ...priv }, ...oddities(state, command, 'money'));
}

/** A fact: the statement says what it says. When the ticked records do not add up to it, people are asked. */
export function decideReconcileBank(state: ClubState, command: ReconcileBank): Decision {
  const { statementOn, balance } = command.body;
  const known = new Set(openBankLines(state, statementOn).map((line) => line.cmdId));
  const ticked = [...new Set(command.body.ticked)].filter((cmdId) => known.has(cmdId));
  const book = bankBalanceOn(state, statementOn);
  const expected = expectedStatement(state, new Set(ticked));
  const difference = dong(balance - expected);
  const pub = { statementOn, balance, ticked, book, outstanding: dong(book - expected), difference };
  const priv = command.priv === undefined ? {} : { priv: command.priv };
  const odd = difference === 0 ? [] : [question('money', 'bank-differs', command.id, { amount: difference })];
  return events({ kind: 'bank-reconciled', room: 'money', pub, ...priv }, ...odd, ...oddities(state, command, 'money'));
}

export function evolveBank(state: ClubState, event: ClubEvent & (BankAccountSet | BankReconciled)): void {
  if (event.kind === 'bank-reconciled') {
    state.reconciliations.set(event.cmdId, { cmdId: event.cmdId, ...event.pub });
    return;
  }
  const { bin, holder } = event.pub;
  const number = event.priv?.number ?? '';
  const name = event.priv?.name ?? '';
  const others = state.bankAccounts.filter((account) => account.from !== event.on);
  state.bankAccounts = [...others, { from: event.on, bin, holder, number, name }].sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** The account in use on a day; undefined before the first. */
export function bankAccountOn(state: ClubState, on: LocalDate): DatedBankAccount | undefined {
  return state.bankAccounts.findLast((account) => account.from <= on);
}
