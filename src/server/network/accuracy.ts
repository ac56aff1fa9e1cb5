// How far the books of clubs agreed with their paper when somebody looked: read from the inspections in the offices' book, by the rule
// of the domain. A club nobody inspected is not among the answers.
import { type Accuracy, accuracyOf } from '../../domain/office/accuracy-stars.ts';
import { evolveDraw, evolveInspection, type InspectionState, inspectionsOf } from '../../domain/office/inspections.ts';
import { id } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Transaction } from '../db/scope.ts';
import { type OfficeRow, officeColumns, recordOf } from './office-rows.ts';

/** Of these clubs, on a day. */
export async function readAccuracies(
  transaction: Transaction,
  clubs: readonly string[],
  on: LocalDate,
): Promise<ReadonlyMap<string, Accuracy>> {
  const { rows } = await transaction.query<OfficeRow>({
    name: 'inspections-of-clubs',
    text: `select ${officeColumns} from office_record
      where kind in ('draw-inspection', 'record-inspection') and club_id = any ($1::uuid[]) order by seq`,
    values: [clubs],
  });
  const state = rows.map(recordOf).reduce<InspectionState>((sofar, record) => {
    if (record.kind === 'draw-inspection') return evolveDraw(sofar, record);
    return record.kind === 'record-inspection' ? evolveInspection(sofar, record) : sofar;
  }, new Map());
  const found = new Map<string, Accuracy>();
  if (state.size === 0) return found;
  for (const clubId of clubs) {
    const accuracy = accuracyOf(inspectionsOf(state, id(clubId)), on);
    if (accuracy !== null) found.set(clubId, accuracy);
  }
  return found;
}
