// The tables of units as the map says they should be: written after every change of the map, and held against it by the check.
// The map is the truth; the tables serve the policies and the joins of reports.
import { closureOf, parentRowsOf } from '../../domain/network/units/closure.ts';
import type { UnitTree } from '../../domain/network/units/unit-tree.ts';
import type { Transaction } from '../db/scope.ts';

const always = '-infinity';
const still = 'infinity';

export type Table = { readonly name: string; readonly key: readonly string[]; readonly rows: readonly object[] };

export function unitTables(map: UnitTree): readonly Table[] {
  const units = map.units.map(({ id, level, code, from, until }) => ({
    unit_id: id,
    level,
    code: code ?? null,
    since: from ?? always,
    until: until ?? still,
  }));
  const names = map.units.flatMap(({ id, names: dated }) =>
    dated.map(({ from, type, name }) => ({ unit_id: id, since: from ?? always, type, name })),
  );
  const parents = parentRowsOf(map).map(({ unit, parent, since, until }) => ({ unit_id: unit, since, until, parent_id: parent }));
  const closure = closureOf(map).map(({ ancestor, unit, ...rest }) => ({ ancestor_id: ancestor, unit_id: unit, ...rest }));
  const steps = map.successions.map(({ predecessor, successor, on, extent, evidence }) => ({
    predecessor_id: predecessor,
    successor_id: successor,
    on_date: on,
    extent,
    evidence,
  }));
  return [
    { name: 'unit', key: ['unit_id'], rows: units },
    { name: 'unit_name', key: ['unit_id', 'since'], rows: names },
    { name: 'unit_parent', key: ['unit_id', 'since'], rows: parents },
    { name: 'unit_closure', key: ['ancestor_id', 'unit_id', 'since'], rows: closure },
    { name: 'unit_succession', key: ['predecessor_id', 'successor_id'], rows: steps },
  ];
}

/** Rows that are new or differ are written; of the closure, which is derived, rows that are no more are taken out. As owner. */
export async function putTable(transaction: Transaction, { name, key, rows }: Table): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const rest = columns.filter((column) => !key.includes(column));
  if (name === 'unit_closure') {
    await transaction.query(
      `delete from unit_closure c where not exists (select from jsonb_populate_recordset(null::unit_closure, $1) r
       where (r.ancestor_id, r.unit_id, r.since) = (c.ancestor_id, c.unit_id, c.since))`,
      [JSON.stringify(rows)],
    );
  }
  const update = rest.length
    ? `do update set ${rest.map((column) => `${column} = excluded.${column}`).join(', ')}
       where (${rest.map((column) => `t.${column}`).join(', ')}) is distinct from (${rest.map((column) => `excluded.${column}`).join(', ')})`
    : 'do nothing';
  await transaction.query(
    `insert into ${name} as t (${columns.join(', ')}) select ${columns.join(', ')} from jsonb_populate_recordset(null::${name}, $1)
     on conflict (${key.join(', ')}) ${update}`,
    [JSON.stringify(rows)],
  );
}

/** Names of tables whose rows are not those of the map. */
export async function tablesThatDiffer(transaction: Transaction, map: UnitTree): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { name, rows } of unitTables(map)) {
    const columns = Object.keys(rows[0] ?? {}).join(', ');
    const wanted = `select ${columns} from jsonb_populate_recordset(null::${name}, $1)`;
    const { rows: odd } = await transaction.query(
      `(select ${columns} from ${name} except ${wanted}) union all (${wanted} except select ${columns} from ${name}) limit 1`,
      [JSON.stringify(rows)],
    );
    if (odd.length) found.push(name);
  }
  return found;
}
