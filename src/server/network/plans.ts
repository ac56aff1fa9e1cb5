// Programmes and shares that hold for a unit, out of the book of the offices, as far as the reader's units reach.
import { type Binding, type BindingGoal, goalsThatBind } from '../../domain/network/programmes/binding-goals.ts';
import type { UnitId } from '../../domain/network/units/unit.ts';
import { foldOffice, type OfficeBook } from '../../domain/office/office-book.ts';
import { programmesInForce, programmesOf } from '../../domain/office/plans.ts';
import { type Given, givenTo, sharedBy } from '../../domain/office/sharing-out.ts';
import { type LocalDate, lastDayOf, type Month, monthOf } from '../../kernel/local-date.ts';
import type { BindingPlans } from '../../protocol/network-messages.ts';
import { today } from '../clock.ts';
import type { Transaction } from '../db/scope.ts';
import { type OfficeRow, officeColumns, recordOf } from './office-rows.ts';
import { chainOn } from './places.ts';

/** Of the unit and of everything above it. */
async function readPlans(transaction: Transaction, chain: readonly UnitId[]): Promise<OfficeBook> {
  const { rows } = await transaction.query<OfficeRow>({
    name: 'plans-around',
    text: `select ${officeColumns} from office_record
      where unit_id = any ($1) and kind in ('adopt-programme', 'share-out-target') order by seq`,
    values: [chain],
  });
  return foldOffice(rows.map(recordOf));
}

/** Everything recorded by now, as the pages of plans show it. `on`: the day of the map. */
export async function readBindingPlans(transaction: Transaction, unitId: UnitId, on: LocalDate): Promise<BindingPlans> {
  const chain = chainOn(unitId, on);
  const { plans, sharing } = await readPlans(transaction, chain);
  const programmes = programmesOf(plans).filter(({ unit }) => chain.includes(unit));
  const shared = sharedBy(sharing, unitId).map(({ body: { programme, target, year, parts } }) => ({ programme, target, year, parts }));
  return { programmes, given: givenTo(sharing, unitId).map(partOf), shared };
}

const partOf = ({ programme, target, year, value, record }: Given): Binding['given'][number] => ({
  programme,
  target,
  year,
  value,
  by: record.unitId,
  on: record.on,
});

/** The goals of a year: what was in force for the unit on `asOf`, which lay then where the map of `on` says. */
export type GoalsOf = { readonly binding: Binding; readonly of: (year: number) => readonly BindingGoal[] };

export async function readGoals(
  transaction: Transaction,
  unitId: UnitId,
  { on, asOf }: { readonly on: LocalDate; readonly asOf: LocalDate },
): Promise<GoalsOf> {
  const chain = chainOn(unitId, on);
  const { plans, sharing } = await readPlans(transaction, chain);
  const programmes = programmesInForce(plans, asOf).filter(({ unit }) => chain.includes(unit));
  const binding = { programmes, given: givenTo(sharing, unitId, asOf).map(partOf) };
  return { binding, of: (year) => goalsThatBind(binding, chain, year) };
}

/** The day that plans are read by: of the running month today, else the month's last. */
export function lastDayKnown(month: Month): LocalDate {
  const now = today();
  return monthOf(now) === month ? now : lastDayOf(month);
}
