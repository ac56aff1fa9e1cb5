// The tables of a backup, in an order in which they can be filled: what is referred to comes first.
import type { Transaction } from '../db/scope.ts';

/** The schema's own history is made by the migrations; work in the background is begun anew. */
const LEFT_OUT = ['schema_migration', 'job', 'job_result', 'hook_delivery', 'notice'];

export type Table = { readonly name: string; readonly columns: readonly string[] };

export async function tablesInOrder(transaction: Transaction, schema: string): Promise<readonly Table[]> {
  const { rows } = await transaction.query<{ name: string; columns: string[]; needs: string[] }>(
    `select c.relname as name,
       (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
       coalesce((select array_agg(distinct r.relname::text) from pg_constraint k join pg_class r on r.oid = k.confrelid
         where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid), '{}') as needs
     from pg_class c where c.relkind in ('r', 'p') and c.relnamespace = $1::regnamespace and not c.relispartition
       and c.relname <> all ($2) order by c.relname`,
    [schema, LEFT_OUT],
  );
  const done = new Set<string>();
  const ordered: Table[] = [];
  while (ordered.length < rows.length) {
    const ready = rows.filter(({ name, needs }) => !done.has(name) && needs.every((one) => done.has(one)));
    if (ready.length === 0) throw new Error('tables refer to each other in a circle: a backup cannot order them');
    for (const { name, columns } of ready) {
      done.add(name);
      ordered.push({ name, columns });
    }
  }
  return ordered;
}
