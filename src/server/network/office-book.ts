// The offices' book in the database: read as far as the reader's units reach, and written one record at a time. Records about
// one unit are decided one after another, so that two people who answer at once do not both believe they were first.

import type pg from 'pg';
import type { ComputedReport } from '../../domain/network/reports/computed.ts';
import type { UnitId } from '../../domain/network/units/unit.ts';
import { decideOffice, foldOffice, isToldBelow, locksAbove, standingTo } from '../../domain/office/office-book.ts';
import type { OfficeKind, OfficeOrder, OfficeRecord, OfficeRefusal } from '../../domain/office/office-record.ts';
import type { DeskAccess } from '../accounts/authorise.ts';
import { today } from '../clock.ts';
import { inScope, type Transaction } from '../db/scope.ts';
import { digestOf, keepFrozen } from './frozen-reports.ts';
import { chainOn } from './places.ts';

type Row = {
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

const columns = 'record_id, seq, kind, unit_id, club_id, on_date, body, by_account, by_name, by_unit, written_at';

/** Everything the reader may see about this unit, what lies below it, and what units above told those below. */
export async function readOfficeRecords(
  pool: pg.Pool,
  { units }: Pick<DeskAccess, 'units'>,
  unitId: UnitId,
): Promise<readonly OfficeRecord[]> {
  return inScope(pool, { role: 'app_rw', units }, (transaction) => recordsAround(transaction, unitId));
}

async function recordsAround(transaction: Transaction, unitId: UnitId): Promise<readonly OfficeRecord[]> {
  const { rows } = await transaction.query<Row>(
    `select ${columns} from office_record where unit_id in (select unit_id from unit_closure where ancestor_id = $1
       union select ancestor_id from unit_closure where unit_id = $1) order by seq`,
    [unitId],
  );
  return rows.map(recordOf);
}

export type Taken = { readonly record: OfficeRecord } | { readonly refusal: OfficeRefusal };

/** Takes the order or says why not. An order that came before is answered with the record it became. `frozen`: kept with it. */
export async function takeOrder(pool: pg.Pool, access: DeskAccess, sent: OfficeOrder, frozen?: ComputedReport): Promise<Taken> {
  const { units } = access;
  const order = frozen === undefined ? sent : withFrozen(sent, frozen);
  return inScope(pool, { role: 'app_rw', units }, async (transaction) => {
    await lockBook(transaction, order.unitId);
    const known = await transaction.query<Row>(`select ${columns} from office_record where record_id = $1`, [order.recordId]);
    const before = known.rows[0];
    if (before !== undefined) return { record: recordOf(before) };
    const { rows: above } = await transaction.query<{ ancestor_id: string }>('select ancestor_id from unit_closure where unit_id = $1', [
      order.unitId,
    ]);
    const ancestors = above.map(({ ancestor_id }) => ancestor_id);
    const standing = standingTo(order.unitId, units, ancestors);
    if (standing === null) return { refusal: { why: 'not-your-unit' } };
    const chain = chainOn(order.unitId, today());
    const [, next] = chain;
    // From below to above, always: two that lock both never wait for each other.
    if (next !== undefined && locksAbove(order.kind)) await lockBook(transaction, next);
    const book = foldOffice(await recordsAround(transaction, order.unitId));
    const refusal = decideOffice(book, order, standing, chain, next !== undefined && units.includes(next));
    if (refusal !== null) return { refusal };
    const byUnit =
      standing === 'own' ? order.unitId : (chain.find((unit) => units.includes(unit)) ?? ancestors.find((unit) => units.includes(unit)));
    return { record: await write(transaction, access, order, byUnit, frozen) };
  });
}

function withFrozen(order: OfficeOrder, frozen: ComputedReport): OfficeOrder {
  if (order.kind !== 'send-report') throw new RangeError('only a report is frozen');
  return { ...order, body: { ...order.body, frozen: { digest: digestOf(frozen), templateSeq: frozen.templateSeq } } };
}

const lockBook = (transaction: Transaction, unitId: UnitId) =>
  transaction.query(`select pg_advisory_xact_lock(hashtext('office'), hashtext($1))`, [unitId]);

async function write(
  transaction: Transaction,
  { account }: DeskAccess,
  order: OfficeOrder,
  byUnit: string | undefined,
  frozen: ComputedReport | undefined,
): Promise<OfficeRecord> {
  const { recordId, kind, unitId, clubId = null, on } = order;
  if (kind === 'send-report' && frozen === undefined) throw new RangeError('a report was sent that nobody computed');
  const { rows } = await transaction.query<Row>(
    `insert into office_record (record_id, kind, unit_id, club_id, on_date, body, told_below, by_account, by_name, by_unit)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning ${columns}`,
    [recordId, kind, unitId, clubId, on, JSON.stringify(order.body), isToldBelow(kind), account.id, account.name, byUnit],
  );
  const [written] = rows;
  if (written === undefined) throw new RangeError('an office record was not written');
  if (frozen !== undefined) await keepFrozen(transaction, recordId, frozen);
  return recordOf(written);
}

function recordOf(row: Row): OfficeRecord {
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
