// Programmes and shares that hold for a unit, out of the book of the offices, as far as the reader's units reach.
import { PROGRAMMES } from '../../domain/network/programmes/programmes.ts';
import type { UnitId } from '../../domain/network/units/unit.ts';
import { foldOffice, type OfficeBook } from '../../domain/office/office-book.ts';
import { adoptedIn } from '../../domain/office/plans.ts';
import { givenTo, sharedBy } from '../../domain/office/sharing-out.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { BindingPlans } from '../../protocol/network-messages.ts';
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

export async function readBindingPlans(transaction: Transaction, unitId: UnitId, on: LocalDate): Promise<BindingPlans> {
  const chain = chainOn(unitId, on);
  const { plans, sharing } = await readPlans(transaction, chain);
  const adopted = adoptedIn(plans);
  const programmes = [...PROGRAMMES, ...adopted].filter(({ unit }) => chain.includes(unit));
  const given = givenTo(sharing, unitId).map(({ programme, target, year, value, record }) => ({
    programme,
    target,
    year,
    value,
    by: record.unitId,
    on: record.on,
  }));
  const shared = sharedBy(sharing, unitId).map(({ body: { programme, target, year, parts } }) => ({ programme, target, year, parts }));
  return { programmes, given, shared };
}
