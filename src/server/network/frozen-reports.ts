// What was computed when a report was sent, kept whole beside its record: written once, in the same transaction, read one at a time.
import type pg from 'pg';
import type { ComputedReport } from '../../domain/network/reports/computed.ts';
import { type Canonical, canonicalText } from '../../kernel/canonical.ts';
import { digestHex } from '../../kernel/digest.ts';
import { inScope, type Transaction } from '../db/scope.ts';

/** The check word that the record carries of what is kept beside it. */
export function digestOf(report: ComputedReport): string {
  return digestHex(canonicalText(report as unknown as Canonical));
}

export async function keepFrozen(transaction: Transaction, recordId: string, report: ComputedReport): Promise<void> {
  await transaction.query('insert into frozen_report (record_id, unit_id, body) values ($1, $2, $3)', [
    recordId,
    report.unit.unitId,
    JSON.stringify(report),
  ]);
}

/** Null where nothing of that id may be read. */
export async function readFrozen(pool: pg.Pool, units: readonly string[], recordId: string): Promise<ComputedReport | null> {
  return inScope(pool, { role: 'app_rw', units }, async (transaction) => {
    const { rows } = await transaction.query<{ body: ComputedReport }>('select body from frozen_report where record_id = $1', [recordId]);
    return rows[0]?.body ?? null;
  });
}
