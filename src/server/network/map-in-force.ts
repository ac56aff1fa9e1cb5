// The map this process works with: the lists of the domain and every reorganisation enacted since. Kept in memory because
// every figure asks it; the database is asked whether a document has come whenever something is written by it, and by every
// round of the roll-up, so that two servers on one database follow each other within seconds.

import { type Borders, bordersFrom, withDocument } from '../../domain/network/units/borders.ts';
import type { UnitTree } from '../../domain/network/units/unit-tree.ts';
import { VIETNAM } from '../../domain/network/units/vietnam.ts';
import { type ReorganisationBody, reorganisationOf } from '../../domain/office/borders.ts';
import type { Transaction } from '../db/scope.ts';

type InForce = { readonly lastDocument: string; readonly borders: Borders };
const lists: InForce = { lastDocument: '', borders: bordersFrom(VIETNAM) };
let inForce = lists;

export const bordersInForce = (): Borders => inForce.borders;
export const mapInForce = (): UnitTree => inForce.borders.tree;

type Row = { record_id: string; unit_id: string; body: ReorganisationBody };

/** Brings the map up to date with what this transaction sees; a question of one indexed row where nothing is new. */
export async function refreshMap(transaction: Transaction): Promise<Borders> {
  const last = await transaction.query<{ record_id: string }>({
    name: 'last-document-of-borders',
    text: `select record_id from office_record where kind = 'enact-reorganisation' order by seq desc limit 1`,
  });
  const lastDocument = last.rows[0]?.record_id ?? '';
  if (lastDocument === inForce.lastDocument) return inForce.borders;
  const { rows } = await transaction.query<Row>(
    `select record_id, unit_id, body from office_record where kind = 'enact-reorganisation' order by seq`,
  );
  const borders = rows.reduce(
    (before, { unit_id: unitId, body }) => withDocument(before, reorganisationOf({ unitId, body })),
    lists.borders,
  );
  inForce = { lastDocument: rows.at(-1)?.record_id ?? '', borders };
  return borders;
}
