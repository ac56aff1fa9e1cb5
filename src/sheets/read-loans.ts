// The lines of the loans' table → open loans. Their borrowers are found in the members' table: as written, else without
// accents; two of one name are told apart by the birth year, and never guessed.
import type { SheetLoan } from '../domain/bringin/bring-in-commands.ts';
import { loanProblem } from '../domain/bringin/brought-loan.ts';
import type { Charter } from '../domain/club/charter.ts';
import type { Id } from '../kernel/ids.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { dong } from '../kernel/money.ts';
import type { ReadPerson } from './read-members.ts';
import { type RowReader, rowReader } from './row-reader.ts';
import { plainWords, type SheetProblem, type TypedRow, type TypedSheet } from './tables.ts';
import { readBirth, readCount, readDay, readFund, readMethod, readRate } from './typed-values.ts';

export interface LoanContext {
  readonly cutOffOn: LocalDate;
  readonly charter: Charter;
  readonly persons: readonly ReadPerson[];
  readonly loanIdOf: (row: TypedRow) => Id;
}

export interface ReadLoan {
  readonly index: number;
  readonly loan: SheetLoan;
}

export function readLoans(typed: TypedSheet, context: LoanContext, problems: SheetProblem[]): readonly ReadLoan[] {
  return typed.tables.loans.flatMap((row, index) => {
    const loan = readLoan(rowReader('loans', row, index, typed, problems), row, context);
    return loan === null ? [] : [{ index, loan }];
  });
}

function readLoan(reader: RowReader, row: TypedRow, context: LoanContext): SheetLoan | null {
  const { charter, cutOffOn } = context;
  const personId = borrowerOf(reader, context.persons);
  const fund = reader.value('fund', readFund, 'not-a-fund', 'income');
  const lentOn = reader.value('lentOn', readDay, 'not-a-day');
  const principal = positive(reader, 'principal');
  const left = positive(reader, 'left');
  const interestOverdue = reader.sum('interestOverdue', 0);
  const instalments = reader.value('instalments', (text) => readCount(text, 1, 120), 'not-a-number', charter.loanInstalments);
  const rate = reader.value('rate', readRate, 'not-a-rate', charter.loanRateBasisPointsPerMonth);
  const method = reader.value('method', readMethod, 'not-a-method', charter.loanMethod);
  if (lentOn !== null && lentOn > cutOffOn) reader.wrong('lentOn', 'later-than-cut-off');
  if (personId === null || fund === null || lentOn === null || lentOn > cutOffOn || principal === null || left === null) return null;
  if (interestOverdue === null || instalments === null || rate === null || method === null) return null;
  const terms = {
    method,
    principal: dong(principal),
    instalments,
    rateBasisPointsPerMonth: rate,
    roundPrincipalTo: charter.roundPrincipalTo,
    graceInstalments: 0,
  };
  const purpose = (reader.has('purpose') ? reader.text('purpose') : 'sổ cũ').slice(0, 60).trim();
  const loan = {
    loanId: context.loanIdOf(row),
    personId,
    fund,
    lentOn,
    terms,
    purpose,
    left: dong(left),
    interestOverdue: dong(interestOverdue),
  };
  const problem = loanProblem(loan, cutOffOn, charter.meetingDay);
  if (problem === null) return loan;
  return reader.wrong(problem === 'left-above-principal' ? 'left' : 'interestOverdue', problem);
}

function positive(reader: RowReader, column: string): number | null {
  const amount = reader.sum(column);
  return amount === 0 ? reader.wrong(column, 'must-be-more-than-zero') : amount;
}

function borrowerOf(reader: RowReader, persons: readonly ReadPerson[]): Id | null {
  if (!reader.has('name')) return reader.wrong('name', 'missing');
  const typed = reader.text('name').normalize('NFC').replace(/\s+/g, ' ').trim();
  const born = reader.has('born') ? (readBirth(reader.text('born'))?.born.slice(0, 4) ?? '') : '';
  const fitting = (list: readonly ReadPerson[]): readonly ReadPerson[] =>
    born === '' ? list : list.filter(({ member }) => member.born.startsWith(born));
  const same = fitting(persons.filter(({ name }) => name.toLowerCase() === typed.toLowerCase()));
  const alike = same.length > 0 ? same : fitting(persons.filter(({ name }) => plainWords(name) === plainWords(typed)));
  const [only, ...more] = alike;
  if (only === undefined) return reader.wrong('name', 'borrower-unknown');
  return more.length > 0 ? reader.wrong('name', 'borrower-in-two') : only.member.personId;
}
