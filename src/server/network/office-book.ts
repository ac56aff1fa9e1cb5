// The offices' book in the database: read as far as the reader's units reach, and written one record at a time. Records about
// one unit are decided one after another, so that two people who answer at once do not both believe they were first.

import type pg from 'pg';
import type { UnitId } from '../../domain/network/units/unit.ts';
import type { OfficeOrder, OfficeRecord } from '../../domain/office/office-record.ts';
import type { DeskAccess } from '../accounts/authorise.ts';
import { inScope, type Transaction } from '../db/scope.ts';
import { enactReorganisation } from './enact-reorganisation.ts';
import { recordsAround, scopeOf, type Taken, writeOrder } from './office-rows.ts';

export type { Taken };

/** Everything the reader may see about this unit, what lies below it, and what units above told those below. */
export async function readOfficeRecords(
  pool: pg.Pool,
  { units }: Pick<DeskAccess, 'units'>,
  unitId: UnitId,
): Promise<readonly OfficeRecord[]> {
  return inScope(pool, { role: 'app_rw', units }, (transaction) => recordsAround(transaction, unitId));
}

/**
 * Takes the order or says why not. An order that came before is answered with the record it became. `beside` writes, in the same
 * transaction, what belongs to a record just made.
 */
export function takeOrder(
  pool: pg.Pool,
  access: DeskAccess,
  order: OfficeOrder,
  beside?: (transaction: Transaction) => Promise<void>,
): Promise<Taken> {
  if (order.kind === 'enact-reorganisation') return enactReorganisation(pool, access, order);
  const writing = beside === undefined ? {} : { beside };
  return inScope(pool, { role: 'app_rw', ...scopeOf(access) }, (transaction) => writeOrder(transaction, access, order, writing));
}
