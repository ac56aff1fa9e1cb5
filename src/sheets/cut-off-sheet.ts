// A typed cut-off sheet → the command that brings the club in, or every problem there is, each with its place. The screen
// asks this at every key; the reading of a file asks it once.
import type { BringInBook } from '../domain/bringin/bring-in-commands.ts';
import { type FundSums, sumsOfSheet } from '../domain/bringin/sheet-sums.ts';
import type { Charter } from '../domain/club/charter.ts';
import type { Role } from '../domain/people/member.ts';
import type { Id } from '../kernel/ids.ts';
import { type LocalDate, localDate, monthOf } from '../kernel/local-date.ts';
import type { SheetProblemKind } from '../text/sheet-problems.ts';
import { type ReadLoan, readLoans } from './read-loans.ts';
import { type ReadPerson, readMembers } from './read-members.ts';
import { fundsWithRest, readCapital, readFunds } from './read-money.ts';
import type { SheetProblem, TypedRow, TypedSheet } from './tables.ts';
import { readDay } from './typed-values.ts';

const MOST_MEMBERS = 400;
const MOST_LOANS = 300;

export interface CutOffClub {
  readonly charter: Charter;
  /** Launch of the club: for members and capital whose day the paper does not have. */
  readonly beganOn: LocalDate;
  readonly personIdOf: (row: TypedRow) => Id;
  readonly loanIdOf: (row: TypedRow) => Id;
}

export interface ReadCutOff {
  readonly problems: readonly SheetProblem[];
  readonly cutOffOn: LocalDate | null;
  readonly persons: readonly ReadPerson[];
  readonly loans: readonly ReadLoan[];
  readonly sums: readonly FundSums[];
  /** Everything but the signatures; null while there is a problem. */
  readonly sheet: { readonly body: Omit<BringInBook['body'], 'signatures'>; readonly priv: NonNullable<BringInBook['priv']> } | null;
}

export function readCutOff(typed: TypedSheet, club: CutOffClub, found: readonly SheetProblem[] = []): ReadCutOff {
  const problems: SheetProblem[] = [...found];
  const whole = (column: string, problem: SheetProblemKind, table: SheetProblem['table'], shown = ''): void => {
    const first = table === 'book' ? typed.cutOffOn.place : typed.tables[table][0]?.place;
    problems.push({ table, index: -1, column, place: { sheet: first?.sheet ?? '', row: first?.row ?? 1, letter: '' }, problem, shown });
  };
  const cutOffOn = readDay(typed.cutOffOn.text);
  if (cutOffOn === null) whole('cutOffOn', typed.cutOffOn.text === '' ? 'missing' : 'not-a-day', 'book', typed.cutOffOn.text);
  // Without a cut-off day nothing is later than it; the other problems are told all the same.
  const day = cutOffOn ?? localDate('2199-12-31');
  const { charter, personIdOf, loanIdOf } = club;
  const beganOn = notAfter(day, club.beganOn);
  const persons = readMembers(typed, { cutOffOn: day, joinedOn: beganOn, duesThrough: monthOf(day), personIdOf }, problems);
  const loans = readLoans(typed, { cutOffOn: day, charter, persons, loanIdOf }, problems);
  const readFundsOf = readFunds(typed, problems);
  const capital = readCapital(typed, day, beganOn, problems);
  const funds = fundsWithRest(readFundsOf, capital);
  const money = { funds, capital: capital.map(({ line }) => line), loans: loans.map(({ loan }) => loan) };
  const sums = sumsOfSheet(money);
  whatIsMissing(typed, persons, whole);
  if (problems.length === 0) {
    for (const { fund, difference } of sums) if (difference !== 0) whole('total', 'does-not-add-up', 'funds', fund);
  }
  if (problems.length > 0 || cutOffOn === null) return { problems: inOrder(problems), cutOffOn, persons, loans, sums, sheet: null };
  const donors = capital.flatMap(({ from }, n) => (from === undefined ? [] : [{ n, from }]));
  const people = persons.map(({ member, name, bornOn, phone }) => ({
    personId: member.personId,
    name,
    ...(bornOn === undefined ? {} : { bornOn }),
    ...(phone === undefined ? {} : { phone }),
  }));
  const body = { ...money, members: persons.map(({ member }) => member) };
  return { problems, cutOffOn, persons, loans, sums, sheet: { body, priv: { people, ...(donors.length === 0 ? {} : { donors }) } } };
}

function notAfter(last: LocalDate, day: LocalDate): LocalDate {
  if (day > last) return last;
  return day;
}

/** Tables that are not there, tables too long, and a board without its two chief signatures. */
function whatIsMissing(
  { tables }: TypedSheet,
  persons: readonly ReadPerson[],
  whole: (column: string, problem: SheetProblemKind, table: SheetProblem['table'], shown?: string) => void,
): void {
  if (tables.members.length === 0) whole('', 'no-members', 'members');
  if (tables.funds.length === 0) whole('', 'no-funds', 'funds');
  if (tables.members.length > MOST_MEMBERS) whole('', 'too-many-rows', 'members', String(tables.members.length));
  if (tables.loans.length > MOST_LOANS) whole('', 'too-many-rows', 'loans', String(tables.loans.length));
  const held = (role: Role): boolean => persons.some(({ member }) => member.roles.includes(role));
  if (persons.length === 0) return;
  if (!held('chair')) whole('roles', 'no-chair', 'members');
  if (!held('treasurer')) whole('roles', 'no-treasurer', 'members');
}

/** As a person goes through the sheets: table by table, line by line. */
function inOrder(problems: readonly SheetProblem[]): readonly SheetProblem[] {
  const order = ['book', 'funds', 'capital', 'members', 'loans'];
  return [...problems].sort((a, b) => order.indexOf(a.table) - order.indexOf(b.table) || a.index - b.index);
}
