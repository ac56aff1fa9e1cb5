// Rows of the offices' book: how one is read, and how one is decided and written in a transaction that is already somebody's.

import type { Borders } from '../../domain/network/units/borders.ts';
import type { UnitId } from '../../domain/network/units/unit.ts';
import { decideOffice, foldOffice, isToldBelow, locksAbove, standingTo } from '../../domain/office/office-book.ts';
import type { OfficeKind, OfficeOrder, OfficeRecord, OfficeRefusal } from '../../domain/office/office-record.ts';
import { clubsNamedIn } from '../../domain/office/programme-work.ts';
import type { DeskAccess } from '../accounts/authorise.ts';
import { today } from '../clock.ts';
import type { Transaction } from '../db/scope.ts';
import { refreshMap } from './map-in-force.ts';
import { chainOn } from './places.ts';

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

export async function recordsAround(transaction: Transaction, unitId: UnitId): Promise<readonly OfficeRecord[]> {
  const { rows } = await transaction.query<OfficeRow>(
    `select ${officeColumns} from office_record where unit_id in (select unit_id from unit_closure where ancestor_id = $1
       union select ancestor_id from unit_closure where unit_id = $1) order by seq`,
    [unitId],
  );
  return rows.map(recordOf);
}

/** All records of a kind that the reader may see, oldest first. */
export async function readRecordsOfKind<Kind extends OfficeKind>(
  transaction: Transaction,
  kind: Kind,
): Promise<readonly OfficeRecord<Kind>[]> {
  const { rows } = await transaction.query<OfficeRow>(`select ${officeColumns} from office_record where kind = $1 order by seq`, [kind]);
  return rows.map((row) => recordOf(row) as OfficeRecord<Kind>);
}

export type Taken = { readonly record: OfficeRecord } | { readonly refusal: OfficeRefusal };

/** What a transaction that writes for this desk may see and sign. */
export const scopeOf = ({ units, desks, approves }: DeskAccess) => ({ units, desks, approves });

export interface Writing {
  /** The map to judge by, where it is not the one in force. */
  readonly borders?: Borders;
  /** Asks what only the database knows, after everything else was found right. */
  readonly also?: () => Promise<OfficeRefusal | null>;
  /** Writes, in the same transaction, what belongs to a record just made. */
  readonly beside?: (transaction: Transaction) => Promise<void>;
}

/** In a transaction whose scope is that of the asker. */
export async function writeOrder(
  transaction: Transaction,
  access: DeskAccess,
  order: OfficeOrder,
  { borders, also, beside }: Writing = {},
): Promise<Taken> {
  await lockBook(transaction, order.unitId);
  const known = await transaction.query<OfficeRow>(`select ${officeColumns} from office_record where record_id = $1`, [order.recordId]);
  const before = known.rows[0];
  if (before !== undefined) return { record: recordOf(before) };
  const asked = await standingOf(transaction, access, order.unitId);
  if (asked === null) return { refusal: { why: 'not-your-unit' } };
  const clubs = [...(order.clubId === undefined ? [] : [order.clubId]), ...clubsNamedIn(order)];
  if (!(await lieIn(transaction, clubs, order.unitId))) return { refusal: { why: 'club-not-in-unit' } };
  const { standing, chain, byUnit } = asked;
  const [, next] = chain;
  // From below to above, always: two that lock both never wait for each other.
  if (next !== undefined && locksAbove(order.kind)) await lockBook(transaction, next);
  const book = { ...foldOffice(await recordsAround(transaction, order.unitId)), borders: borders ?? (await refreshMap(transaction)) };
  const isRightAbove = next !== undefined && access.units.includes(next);
  const refusal = decideOffice(book, order, standing, chain, isRightAbove) ?? (await also?.()) ?? null;
  if (refusal !== null) return { refusal };
  if (order.kind === 'send-report' && beside === undefined) throw new RangeError('a report was sent that nobody computed');
  const record = await insert(transaction, access, order, byUnit);
  await beside?.(transaction);
  return { record };
}

/** Where the asker stands to the unit, in whose name the record is written, and the way up from the unit; null: nowhere. */
async function standingOf(transaction: Transaction, { units }: DeskAccess, unitId: UnitId) {
  const { rows } = await transaction.query<{ ancestor_id: string }>('select ancestor_id from unit_closure where last and unit_id = $1', [
    unitId,
  ]);
  const ancestors = rows.map(({ ancestor_id }) => ancestor_id);
  const standing = standingTo(unitId, units, ancestors);
  if (standing === null) return null;
  const chain = chainOn(unitId, today());
  const isOwn = (unit: string): boolean => units.includes(unit);
  return { standing, chain, byUnit: standing === 'own' ? unitId : (chain.find(isOwn) ?? ancestors.find(isOwn)) };
}

const lockBook = (transaction: Transaction, unitId: UnitId) =>
  transaction.query(`select pg_advisory_xact_lock(hashtext('office'), hashtext($1))`, [unitId]);

/** Asked of the register, whose policy shows the officer's own clubs only. */
async function lieIn(transaction: Transaction, clubs: readonly string[], unitId: UnitId): Promise<boolean> {
  if (clubs.length === 0) return true;
  const wanted = [...new Set(clubs)];
  const { rowCount } = await transaction.query(
    'select 1 from club_register where club_id = any ($1) and unit_now in (select unit_id from unit_closure where ancestor_id = $2)',
    [wanted, unitId],
  );
  return rowCount === wanted.length;
}

async function insert(
  transaction: Transaction,
  { account }: DeskAccess,
  order: OfficeOrder,
  byUnit: string | undefined,
): Promise<OfficeRecord> {
  const { recordId, kind, unitId, clubId = null, on } = order;
  const { rows } = await transaction.query<OfficeRow>(
    `insert into office_record (record_id, kind, unit_id, club_id, on_date, body, told_below, by_account, by_name, by_unit)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning ${officeColumns}`,
    [recordId, kind, unitId, clubId, on, JSON.stringify(order.body), isToldBelow(kind), account.id, account.name, byUnit],
  );
  const [written] = rows;
  if (written === undefined) throw new RangeError('an office record was not written');
  return recordOf(written);
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
