// The Word templates of an office: only its own units read and write them, the last one of a kind counts.

import type pg from 'pg';
import type { UnitId } from '../../domain/network/units/unit.ts';
import type { IssuedKind } from '../../domain/office/issued-documents.ts';
import type { Templates } from '../../protocol/document-messages.ts';
import { inScope } from '../db/scope.ts';

type Row = { readonly kind: IssuedKind; readonly file_name: string; readonly by_name: string; readonly written_at: Date };

const lastOfEach = `select distinct on (kind) kind, file_name, by_name, written_at, body is null as standard
  from document_template where unit_id = $1 order by kind, seq desc`;

export async function listTemplates(pool: pg.Pool, units: readonly UnitId[], unitId: UnitId): Promise<Templates> {
  const { rows } = await inScope(pool, { role: 'app_rw', units }, (transaction) =>
    transaction.query<Row & { readonly standard: boolean }>(lastOfEach, [unitId]),
  );
  return {
    templates: rows
      .filter(({ standard }) => !standard)
      .map(({ kind, file_name, by_name, written_at }) => ({ kind, fileName: file_name, by: by_name, writtenAt: written_at.toISOString() })),
  };
}

/** Null where the standard stands. */
export async function readTemplate(
  pool: pg.Pool,
  units: readonly UnitId[],
  unitId: UnitId,
  kind: IssuedKind,
): Promise<{ readonly fileName: string; readonly body: Uint8Array } | null> {
  const { rows } = await inScope(pool, { role: 'app_rw', units }, (transaction) =>
    transaction.query<{ file_name: string; body: Buffer | null }>(
      'select file_name, body from document_template where unit_id = $1 and kind = $2 order by seq desc limit 1',
      [unitId, kind],
    ),
  );
  const [row] = rows;
  return row === undefined || row.body === null ? null : { fileName: row.file_name, body: new Uint8Array(row.body) };
}

export interface KeptTemplate {
  readonly templateId: string;
  readonly unitId: UnitId;
  readonly kind: IssuedKind;
  readonly fileName: string;
  readonly body: Uint8Array | null;
  readonly by: string;
}

/** The same id is kept once. */
export async function keepTemplate(pool: pg.Pool, units: readonly UnitId[], kept: KeptTemplate): Promise<void> {
  const { templateId, unitId, kind, fileName, body, by } = kept;
  await inScope(pool, { role: 'app_rw', units, desks: units }, (transaction) =>
    transaction.query(
      `insert into document_template (template_id, unit_id, kind, file_name, body, by_name) values ($1, $2, $3, $4, $5, $6)
       on conflict (template_id) do nothing`,
      [templateId, unitId, kind, fileName, body === null ? null : Buffer.from(body), by],
    ),
  );
}
