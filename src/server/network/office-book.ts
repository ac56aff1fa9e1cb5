// The offices' book in the database: read as far as the reader's units reach, and written one record at a time. Records about
// one unit are decided one after another, so that two people who answer at once do not both believe they were first.

import type pg from 'pg';
import type { UnitId } from '../../domain/network/units/unit.ts';
import { decideOffice, foldOffice, isToldBelow, standingTo } from '../../domain/office/office-book.ts';
import type { OfficeKind, OfficeOrder, OfficeRecord, OfficeRefusal } from '../../domain/office/office-record.ts';
import type { DeskAccess } from '../accounts/authorise.ts';
import { inScope, type Transaction } from '../db/scope.ts';

export type OfficeRow = {
  record_id: string;
  seq: number;
  kind: OfficeKind;
  unit_id: string;
  club_id: string | null;
  on_date: string;
  body: object;
  by_account: string;
  by_name: string;
  by_unit: string;
  written_at: Date;
};

export const officeColumns = 'record_id, seq, kind, unit_id, club_id, on_date, body, by_account, by_name, by_unit, written_at';

/** Everything the reader may see about this unit, what lies below it, and what units above told those below. */
export async function readOfficeRecords(
  pool: pg.Pool,
  { units }: Pick<DeskAccess, 'units'>,
  unitId: UnitId,
): Promise<readonly OfficeRecord[]> {
  return inScope(pool, { role: 'app_rw', units }, (transaction) => recordsAround(transaction, unitId));
}

async function recordsAround(transaction: Transaction, unitId: UnitId): Promise<readonly OfficeRecord[]> {
  const { rows } = await transaction.query<OfficeRow>(
    `select ${officeColumns} from office_record where unit_id in (select unit_id from unit_closure where ancestor_id = $1
       union select ancestor_id from unit_closure where unit_id = $1) order by seq`,
    [unitId],
  );
  return rows.map(recordOf);
}

export type Taken = { readonly record: OfficeRecord } | { readonly refusal: OfficeRefusal };

/** Takes the order or says why not. An order that came before is answered with the record it became. */
export async function takeOrder(pool: pg.Pool, access: DeskAccess, order: OfficeOrder): Promise<Taken> {
  const { units } = access;
  return inScope(pool, { role: 'app_rw', units }, async (transaction) => {
    await transaction.query(`select pg_advisory_xact_lock(hashtext('office'), hashtext($1))`, [order.unitId]);
    const known = await transaction.query<OfficeRow>(`select ${officeColumns} from office_record where record_id = $1`, [order.recordId]);
    const before = known.rows[0];
    if (before !== undefined) return { record: recordOf(before) };
    const above = await transaction.query<{ ancestor_id: string }>('select ancestor_id from unit_closure where unit_id = $1', [
      order.unitId,
    ]);
    const standing = standingTo(
      order.unitId,
      units,
      above.rows.map(({ ancestor_id }) => ancestor_id),
    );
    if (standing === null) return { refusal: { why: 'not-your-unit' } };
    const refusal = decideOffice(foldOffice(await recordsAround(transaction, order.unitId)), order, standing);
    if (refusal !== null) return { refusal };
    const byUnit = standing === 'own' ? order.unitId : above.rows.find(({ ancestor_id }) => units.includes(ancestor_id))?.ancestor_id;
    const { rows } = await transaction.query<OfficeRow>(
      `insert into office_record (record_id, kind, unit_id, club_id, on_date, body, told_below, by_account, by_name, by_unit)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning ${officeColumns}`,
      [
        order.recordId,
        order.kind,
        order.unitId,
        order.clubId ?? null,
        order.on,
        JSON.stringify(order.body),
        isToldBelow(order.kind),
        access.account.id,
        access.account.name,
        byUnit,
      ],
    );
    const [written] = rows;
    if (written === undefined) throw new RangeError('an office record was not written');
    return { record: recordOf(written) };
  });
}

export function recordOf(row: OfficeRow): OfficeRecord {
  return {
    recordId: row.record_id,
    seq: row.seq,
    kind: row.kind,
    unitId: row.unit_id,
    ...(row.club_id === null ? {} : { clubId: row.club_id }),
    on: row.on_date,
    body: row.body,
    by: { accountId: row.by_account, name: row.by_name, unitId: row.by_unit },
    writtenAt: row.written_at.toISOString(),
  } as unknown as OfficeRecord;
}
