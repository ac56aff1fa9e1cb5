// Whether a unit or a club lies inside units of a grant, on the map in force.

import type pg from 'pg';
import { inScope, isUnitId } from '../db/scope.ts';
import { refreshMap } from '../network/map-in-force.ts';

export async function unitLiesIn(pool: pg.Pool, above: readonly string[], unitId: string): Promise<boolean> {
  if (!isUnitId(unitId)) return false;
  return inScope(pool, { role: 'app_rw' }, async (transaction) => {
    // What is asked next is named by the map: another server may have changed it a moment ago.
    await refreshMap(transaction);
    const { rowCount } = await transaction.query(
      'select 1 from unit_closure where last and unit_id = $1 and ancestor_id = any ($2) limit 1',
      [unitId, above],
    );
    return rowCount === 1;
  });
}

export async function clubLiesIn(pool: pg.Pool, above: readonly string[], clubId: string): Promise<boolean> {
  return inScope(pool, { role: 'app_rw', units: above }, async (transaction) => {
    await refreshMap(transaction);
    const { rowCount } = await transaction.query('select 1 from club_register where club_id = $1', [clubId]);
    return rowCount === 1;
  });
}
