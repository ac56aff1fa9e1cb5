// Whether a unit's office has made its figures public, asked on behalf of anybody.
import type pg from 'pg';
import type { UnitId } from '../../domain/network/units/unit.ts';
import { evolvePublication, type PublicationState, type PublishedBody } from '../../domain/office/publications.ts';
import { inScope } from '../db/scope.ts';
import { readRecordsOfKind } from './office-rows.ts';

export type Publication = PublishedBody;

export function readPublication(pool: pg.Pool, unitId: UnitId): Promise<Publication | null> {
  return inScope(pool, { role: 'app_rw', units: [unitId] }, async (transaction) => {
    const published = await readRecordsOfKind(transaction, 'publish-figures');
    const withdrawn = await readRecordsOfKind(transaction, 'withdraw-figures');
    const records = [...published, ...withdrawn].filter((record) => record.unitId === unitId).sort((a, b) => a.seq - b.seq);
    return records.reduce<PublicationState>(evolvePublication, new Map()).get(unitId) ?? null;
  });
}
