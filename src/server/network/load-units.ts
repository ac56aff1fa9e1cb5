// The reference tables from the domain's data: units, names, parents, closure, successions, programmes and targets.
// The domain's tree is the truth; the tables serve the policies and the joins of reports. Loaded at every start,
// changed only where the data changed.

import type pg from 'pg';
import { PROGRAMMES } from '../../domain/network/programmes/programmes.ts';
import type { Unit, UnitId } from '../../domain/network/units/unit.ts';
import { VIETNAM } from '../../domain/network/units/vietnam.ts';

const always = '-infinity';
const still = 'infinity';

type ParentRow = { unit_id: UnitId; since: string; until: string; parent_id: UnitId };
type ClosureRow = { ancestor_id: UnitId; unit_id: UnitId; depth: number; since: string; until: string };

const parentRows = VIETNAM.units.flatMap(parentsOf);

function parentsOf({ id, parents, from, until }: Unit): ParentRow[] {
  return parents.map((row, index) => ({
    unit_id: id,
    since: row.from ?? from ?? always,
    until: parents[index + 1]?.from ?? until ?? still,
    parent_id: row.parent,
  }));
}

/** Walks up from each unit; a step holds while all its dated links hold. */
function closureRows(): ClosureRow[] {
  const above = Map.groupBy(parentRows, ({ unit_id }) => unit_id);
  const rows: ClosureRow[] = [];
  for (const { id, from, until } of VIETNAM.units) {
    let level: ClosureRow[] = [{ ancestor_id: id, unit_id: id, depth: 0, since: from ?? always, until: until ?? still }];
    while (level.length) {
      rows.push(...level);
      level = level.flatMap((row) => (above.get(row.ancestor_id) ?? []).flatMap((link) => stepUp(row, link)));
    }
  }
  return rows;
}

function stepUp(row: ClosureRow, link: ParentRow): ClosureRow[] {
  const since = later(row.since, link.since);
  const until = later(row.until, link.until) === row.until ? link.until : row.until;
  if (since !== until && later(since, until) === since) return [];
  return [{ ancestor_id: link.parent_id, unit_id: row.unit_id, depth: row.depth + 1, since, until }];
}

function later(a: string, b: string): string {
  if (a === always || b === still) return b;
  if (b === always || a === still) return a;
  return a > b ? a : b;
}

export async function loadUnits(pool: pg.Pool): Promise<void> {
  const units = VIETNAM.units.map(({ id, level, code, from, until }) => ({
    unit_id: id,
    level,
    code: code ?? null,
    since: from ?? always,
    until: until ?? still,
  }));
  const names = VIETNAM.units.flatMap(({ id, names: dated }) =>
    dated.map(({ from, type, name }) => ({ unit_id: id, since: from ?? always, type, name })),
  );
  const steps = VIETNAM.successions.map(({ predecessor, successor, on, extent, evidence }) => ({
    predecessor_id: predecessor,
    successor_id: successor,
    on_date: on,
    extent,
    evidence,
  }));
  const programmes = PROGRAMMES.map((programme) => ({ programme_id: programme.id, body: programme }));
  const targets = PROGRAMMES.flatMap(({ id, unit, targets: list }) =>
    list.map((target) => ({ programme_id: id, target_id: target.id, indicator: target.indicator, unit_id: unit, body: target })),
  );
  const client = await pool.connect();
  try {
    await client.query('begin');
    // One loader at a time; what is there already stays untouched, so nothing is locked for long.
    await client.query('select pg_advisory_xact_lock(7521904)');
    await put(client, 'unit', units, ['unit_id']);
    await put(client, 'unit_name', names, ['unit_id', 'since']);
    await put(client, 'unit_parent', parentRows, ['unit_id', 'since']);
    await put(client, 'unit_closure', closureRows(), ['ancestor_id', 'unit_id', 'since']);
    await put(client, 'unit_succession', steps, ['predecessor_id', 'successor_id']);
    await put(client, 'programme', programmes, ['programme_id']);
    await put(client, 'target', targets, ['programme_id', 'target_id']);
    await client.query('commit');
  } catch (problem) {
    await client.query('rollback').catch(() => {});
    throw problem;
  } finally {
    client.release();
  }
}

/** Rows that are new or differ are written; rows that vanished from the data are removed only from the closure, which is derived. */
async function put(client: pg.PoolClient, table: string, rows: readonly object[], key: readonly string[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const rest = columns.filter((column) => !key.includes(column));
  if (table === 'unit_closure') {
    await client.query(
      `delete from unit_closure c where not exists (select from jsonb_populate_recordset(null::unit_closure, $1) r
       where (r.ancestor_id, r.unit_id, r.since) = (c.ancestor_id, c.unit_id, c.since))`,
      [JSON.stringify(rows)],
    );
  }
  const update = rest.length
    ? `do update set ${rest.map((column) => `${column} = excluded.${column}`).join(', ')}
       where (${rest.map((column) => `t.${column}`).join(', ')}) is distinct from (${rest.map((column) => `excluded.${column}`).join(', ')})`
    : 'do nothing';
  await client.query(
    `insert into ${table} as t (${columns.join(', ')}) select ${columns.join(', ')} from jsonb_populate_recordset(null::${table}, $1)
     on conflict (${key.join(', ')}) ${update}`,
    [JSON.stringify(rows)],
  );
}
