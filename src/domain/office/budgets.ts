// The money of a programme in a year: what each line may cost by which decision, and what was spent on it. A sum stands in the book
// once: start-up money that was sent is named, never typed again, and what a course or a conference cost is what was paid for it.
import type { Id } from '../../kernel/ids.ts';
import { type LocalDate, localDate } from '../../kernel/local-date.ts';
import type { UnitId } from '../network/units/unit.ts';
import type { GrantSource, GrantState } from './grants.ts';
import type { OfficeOrder, OfficeRecord, OfficeRefusal } from './office-record.ts';

export interface BudgetLine {
  /** Kept when the budget is said anew: spending names it. */
  readonly lineId: string;
  readonly source: GrantSource;
  readonly purpose: string;
  /** In đồng. */
  readonly amount: number;
  /** The decision it rests on. */
  readonly citation: string;
}

export interface BudgetKey {
  readonly programme: string;
  readonly year: number;
}

export interface BudgetBody extends BudgetKey {
  readonly lines: readonly BudgetLine[];
  /** Why it is said anew; a first version has none. */
  readonly reason?: string;
}

export interface SpendingBody extends BudgetKey {
  readonly lineId: string;
  readonly spent:
    | {
        readonly is: 'paid';
        readonly amount: number;
        readonly purpose: string;
        /** Of the voucher. */
        readonly number?: string;
        /** The course or conference of this unit it was paid for. */
        readonly gatheringId?: Id;
      }
    | { readonly is: 'transfer'; readonly transferId: Id };
}

export interface TakenBackBody {
  readonly spendingId: Id;
  readonly reason: string;
}

export interface Spending {
  readonly record: OfficeRecord<'record-spending'>;
  readonly takenBack?: OfficeRecord<'take-back-spending'>;
}

export interface BudgetState {
  /** By unit, programme and year: every version, oldest first. */
  readonly budgets: ReadonlyMap<string, readonly OfficeRecord<'set-budget'>[]>;
  readonly spendings: ReadonlyMap<Id, Spending>;
}

export const NO_BUDGETS: BudgetState = { budgets: new Map(), spendings: new Map() };

export const budgetSlot = (unitId: UnitId, { programme, year }: BudgetKey): string => `${unitId} ${programme} ${year}`;

export function evolveBudget(state: BudgetState, record: OfficeRecord<'set-budget'>): BudgetState {
  const slot = budgetSlot(record.unitId, record.body);
  return { ...state, budgets: new Map(state.budgets).set(slot, [...(state.budgets.get(slot) ?? []), record]) };
}

export function evolveSpending(state: BudgetState, record: OfficeRecord<'record-spending' | 'take-back-spending'>): BudgetState {
  if (record.kind === 'record-spending') return { ...state, spendings: new Map(state.spendings).set(record.recordId, { record }) };
  const spending = state.spendings.get(record.body.spendingId);
  if (spending === undefined) return state;
  return { ...state, spendings: new Map(state.spendings).set(record.body.spendingId, { ...spending, takenBack: record }) };
}

/** What stands: not taken back. */
export function spendingsOf({ spendings }: BudgetState, unitId: UnitId, key: BudgetKey): readonly OfficeRecord<'record-spending'>[] {
  const slot = budgetSlot(unitId, key);
  return standing(spendings).filter((record) => budgetSlot(record.unitId, record.body) === slot);
}

/** What was taken back, with the record that did it, the last one first. */
export function takenBackOf(
  { spendings }: BudgetState,
  unitId: UnitId,
  key: BudgetKey,
): readonly { readonly record: OfficeRecord<'record-spending'>; readonly back: OfficeRecord<'take-back-spending'> }[] {
  const slot = budgetSlot(unitId, key);
  return [...spendings.values()]
    .flatMap(({ record, takenBack }) => (takenBack === undefined ? [] : [{ record, back: takenBack }]))
    .filter(({ record }) => budgetSlot(record.unitId, record.body) === slot)
    .toReversed();
}

const standing = (spendings: BudgetState['spendings']): readonly OfficeRecord<'record-spending'>[] =>
  [...spendings.values()].flatMap(({ record, takenBack }) => (takenBack === undefined ? [record] : []));

/** What was paid for a course or a conference, out of any budget; null when nothing was put on a line yet. */
export function paidFor({ spendings }: BudgetState, gatheringId: Id): number | null {
  const paid = standing(spendings).flatMap(({ body: { spent } }) =>
    spent.is === 'paid' && spent.gatheringId === gatheringId ? [spent.amount] : [],
  );
  return paid.length === 0 ? null : paid.reduce((sum, amount) => sum + amount, 0);
}

export const isTransferCounted = ({ spendings }: BudgetState, transferId: Id): boolean =>
  standing(spendings).some(({ body: { spent } }) => spent.is === 'transfer' && spent.transferId === transferId);

export function transferOf(grants: GrantState, transferId: Id): OfficeRecord<'transfer-grant'> | undefined {
  return [...grants.values()].flatMap(({ transfers }) => transfers).find(({ recordId }) => recordId === transferId);
}

/** Ours, no document of the Hội was seen: what is owed for a year is still paid for it in the January after. */
export function daysOfBudget(year: number): { readonly from: LocalDate; readonly until: LocalDate } {
  return { from: localDate(`${year}-01-01`), until: localDate(`${year + 1}-01-31`) };
}

/** `programme`: the days of the one it is for; null when no such programme binds the unit. */
export function problemsOfBudget(
  state: BudgetState,
  { unitId, body }: OfficeOrder<'set-budget'>,
  programme: { readonly from: LocalDate; readonly until: LocalDate } | null,
): readonly OfficeRefusal[] {
  if (programme === null) return [{ why: 'budget-programme-unknown' }];
  const [from, until] = [Number(programme.from.slice(0, 4)), Number(programme.until.slice(0, 4))];
  const before = state.budgets.get(budgetSlot(unitId, body))?.at(-1);
  const ids = body.lines.map(({ lineId }) => lineId);
  const used = spendingsOf(state, unitId, body).find(({ body: { lineId } }) => !ids.includes(lineId));
  const lost = before?.body.lines.find(({ lineId }) => lineId === used?.body.lineId);
  return [
    ...(body.year < from || body.year > until ? [{ why: 'budget-year-outside', year: body.year, from, until } as const] : []),
    ...(before !== undefined && body.reason === undefined ? [{ why: 'budget-no-reason' } as const] : []),
    ...(new Set(ids).size < ids.length ? [{ why: 'budget-line-twice' } as const] : []),
    ...(lost === undefined ? [] : [{ why: 'budget-line-has-spending', purpose: lost.purpose } as const]),
  ];
}

interface Around {
  readonly grants: GrantState;
  /** Whether the unit has such a course or conference, not cancelled. */
  readonly hasGathering: (id: Id) => boolean;
}

export function problemsOfSpending(state: BudgetState, order: OfficeOrder<'record-spending'>, around: Around): readonly OfficeRefusal[] {
  const { unitId, body } = order;
  const budget = state.budgets.get(budgetSlot(unitId, body))?.at(-1);
  if (budget === undefined) return [{ why: 'budget-unknown' }];
  if (!budget.body.lines.some(({ lineId }) => lineId === body.lineId)) return [{ why: 'budget-line-unknown' }];
  const { spent } = body;
  if (spent.is === 'transfer') return problemsOfTransfer(state, order, spent.transferId, around.grants);
  const unknown = spent.gatheringId !== undefined && !around.hasGathering(spent.gatheringId);
  return [
    ...outsideYear(order.on, body.year),
    ...(unknown ? [{ why: 'spending-for-unknown' } as const] : []),
    ...(isTwice(state, order) ? [{ why: 'spending-twice' } as const] : []),
  ];
}

function problemsOfTransfer(
  state: BudgetState,
  { unitId, body }: OfficeOrder<'record-spending'>,
  transferId: Id,
  grants: GrantState,
): readonly OfficeRefusal[] {
  const transfer = transferOf(grants, transferId);
  if (transfer === undefined || transfer.by.unitId !== unitId) return [{ why: 'spending-transfer-not-yours' }];
  if (isTransferCounted(state, transferId)) return [{ why: 'spending-transfer-counted' }];
  return outsideYear(transfer.on, body.year);
}

function outsideYear(on: LocalDate, year: number): readonly OfficeRefusal[] {
  const { from, until } = daysOfBudget(year);
  return on < from || on > until ? [{ why: 'spending-outside-year', from, until }] : [];
}

/** The same voucher with the same sum on the same line is the same money. */
function isTwice(state: BudgetState, { unitId, body }: OfficeOrder<'record-spending'>): boolean {
  const { spent, lineId } = body;
  if (spent.is !== 'paid' || spent.number === undefined) return false;
  return spendingsOf(state, unitId, body).some(
    ({ body: { lineId: line, spent: other } }) =>
      other.is === 'paid' && line === lineId && other.number === spent.number && other.amount === spent.amount,
  );
}

export function problemsOfTakingBack(
  { spendings }: BudgetState,
  { unitId, body }: OfficeOrder<'take-back-spending'>,
): readonly OfficeRefusal[] {
  const spending = spendings.get(body.spendingId);
  const stands = spending !== undefined && spending.takenBack === undefined && spending.record.unitId === unitId;
  return stands ? [] : [{ why: 'spending-unknown' }];
}
