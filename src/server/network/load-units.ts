// The reference tables from the domain's data: units by the map in force, programmes and targets. Loaded at every start,
// changed only where the data changed.

import type pg from 'pg';
import { PROGRAMMES } from '../../domain/network/programmes/programmes.ts';
import { inOwnersTransaction } from '../db/owners-transaction.ts';
import type { Transaction } from '../db/scope.ts';
import { refreshMap } from './map-in-force.ts';
import { putTable, unitTables } from './unit-tables.ts';

/** Held by whoever writes the map: one at a time, and alone while clubs are being placed. */
export const mapLock = 7_521_904;

export async function loadUnits(pool: pg.Pool): Promise<void> {
  const programmes = PROGRAMMES.map((programme) => ({ programme_id: programme.id, body: programme }));
  const targets = PROGRAMMES.flatMap(({ id, unit, targets: list }) =>
    list.map((target) => ({ programme_id: id, target_id: target.id, indicator: target.indicator, unit_id: unit, body: target })),
  );
  await inOwnersTransaction(pool, async (transaction) => {
    // One loader at a time; what is there already stays untouched, so nothing is locked for long.
    await transaction.query(`select pg_advisory_xact_lock(${mapLock})`);
    await writeUnits(transaction);
    await putTable(transaction, { name: 'programme', key: ['programme_id'], rows: programmes });
    await putTable(transaction, { name: 'target', key: ['programme_id', 'target_id'], rows: targets });
  });
}

/** The tables of units by the lists and the documents. */
export async function writeUnits(transaction: Transaction): Promise<void> {
  const { tree } = await refreshMap(transaction);
  for (const table of unitTables(tree)) await putTable(transaction, table);
}
