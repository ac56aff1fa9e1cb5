// The four steps of bringing a book in, where they lie, and which tables each holds.
import type { SheetProblem, TableName } from '../../../sheets/tables.ts';

export type StepName = 'funds' | 'members' | 'loans' | 'sign';

export const STEP_ADDRESSES: { readonly [step in StepName]: string } = {
  funds: '#/dua-vao-so',
  members: '#/dua-vao-so/thanh-vien',
  loans: '#/dua-vao-so/khoan-vay',
  sign: '#/dua-vao-so/ky',
};

export function stepOfTable(table: TableName | 'book'): StepName {
  return table === 'members' || table === 'loans' ? table : 'funds';
}

/** Places to mend, by step; the step of signing has none of its own. */
export function marksOf(problems: readonly SheetProblem[]): { readonly [step in StepName]: number } {
  const of = (step: StepName): number => problems.filter((one) => stepOfTable(one.table) === step).length;
  return { funds: of('funds'), members: of('members'), loans: of('loans'), sign: 0 };
}
