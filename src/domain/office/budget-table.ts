// A budget line by line: planned, spent, left, how much of it; and what was spent elsewhere that no line holds yet.
import type { Id } from '../../kernel/ids.ts';
import { type LocalDate, yearOf } from '../../kernel/local-date.ts';
import type { UnitId } from '../network/units/unit.ts';
import {
  type BudgetKey,
  type BudgetLine,
  type BudgetState,
  budgetSlot,
  isTransferCounted,
  paidFor,
  spendingsOf,
  takenBackOf,
  transferOf,
} from './budgets.ts';
import type { GrantState } from './grants.ts';
import type { OfficeRecord } from './office-record.ts';
import type { WorkState } from './programme-work.ts';

export interface BudgetEntry {
  readonly record: OfficeRecord<'record-spending'>;
  readonly on: LocalDate;
  /** In đồng. */
  readonly amount: number;
  /** The money sent to a club that this entry names. */
  readonly transfer?: OfficeRecord<'transfer-grant'>;
}

export interface BudgetSums {
  readonly planned: number;
  readonly spent: number;
  /** Below nought: more was spent than the line holds. */
  readonly left: number;
  readonly shareBasisPoints: number;
}

export interface BudgetRow extends BudgetSums {
  readonly line: BudgetLine;
  readonly entries: readonly BudgetEntry[];
}

/** Written down wrongly and taken back: counted nowhere, told all the same. */
export interface TakenBackEntry extends BudgetEntry {
  readonly back: OfficeRecord<'take-back-spending'>;
}

export interface BudgetTable extends BudgetSums {
  readonly rows: readonly BudgetRow[];
  /** The last one taken back first. */
  readonly takenBack: readonly TakenBackEntry[];
  readonly over: readonly BudgetRow[];
}

/** Null: the unit has no budget for this programme and year. */
export function budgetTable(state: BudgetState, grants: GrantState, unitId: UnitId, key: BudgetKey): BudgetTable | null {
  const budget = state.budgets.get(budgetSlot(unitId, key))?.at(-1);
  if (budget === undefined) return null;
  const entries = spendingsOf(state, unitId, key).map((record): BudgetEntry => entryOf(record, grants));
  const rows = budget.body.lines.map((line): BudgetRow => {
    const own = entries.filter(({ record }) => record.body.lineId === line.lineId).toSorted((a, b) => (a.on < b.on ? -1 : 1));
    return { line, entries: own, ...sums(line.amount, total(own.map(({ amount }) => amount))) };
  });
  const whole = sums(total(rows.map(({ planned }) => planned)), total(rows.map(({ spent }) => spent)));
  const takenBack = takenBackOf(state, unitId, key).map(({ record, back }): TakenBackEntry => ({ ...entryOf(record, grants), back }));
  return { rows, ...whole, takenBack, over: rows.filter(({ left }) => left < 0) };
}

function entryOf(record: OfficeRecord<'record-spending'>, grants: GrantState): BudgetEntry {
  const { spent } = record.body;
  if (spent.is === 'paid') return { record, on: record.on, amount: spent.amount };
  const transfer = transferOf(grants, spent.transferId);
  return transfer === undefined
    ? { record, on: record.on, amount: 0 }
    : { record, on: transfer.on, amount: transfer.body.amount, transfer };
}

const total = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);

function sums(planned: number, spent: number): BudgetSums {
  return { planned, spent, left: planned - spent, shareBasisPoints: planned === 0 ? 0 : Math.round((spent * 10_000) / planned) };
}

export type Uncounted =
  | { readonly is: 'transfer'; readonly transfer: OfficeRecord<'transfer-grant'>; readonly amount: number }
  | {
      readonly is: 'course' | 'conference';
      readonly gatheringId: Id;
      readonly name: string;
      readonly on: LocalDate;
      readonly amount: number;
    };

/** What the unit wrote down as spent in the year and no line of a budget holds. */
export function notOnALine(
  { budgets, courses, conferences }: WorkState,
  grants: GrantState,
  unitId: UnitId,
  year: number,
): readonly Uncounted[] {
  const transfers = [...grants.values()]
    .flatMap(({ transfers: sent }) => sent)
    .filter(({ by, on, recordId }) => by.unitId === unitId && yearOf(on) === year && !isTransferCounted(budgets, recordId))
    .map((transfer): Uncounted => ({ is: 'transfer', transfer, amount: transfer.body.amount }));
  const held = [
    ...[...courses].flatMap(([id, { plan, held: done }]) =>
      done === undefined
        ? []
        : [{ is: 'course' as const, id, unit: plan.unitId, name: plan.body.name, on: done.body.until, amount: done.body.cost }],
    ),
    ...[...conferences].flatMap(([id, { plan, held: done }]) =>
      done === undefined
        ? []
        : [{ is: 'conference' as const, id, unit: plan.unitId, name: plan.body.topic, on: done.body.on, amount: done.body.cost }],
    ),
  ];
  const open = held.filter((one) => one.unit === unitId && one.amount > 0 && yearOf(one.on) === year && paidFor(budgets, one.id) === null);
  return [...transfers, ...open.map(({ is, id, name, on, amount }): Uncounted => ({ is, gatheringId: id, name, on, amount }))];
}
