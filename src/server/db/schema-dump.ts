// The schema as text, read from the catalogue (the embedded package has no pg_dump), the same on PostgreSQL 15 and
// 18. db/schema.sql is its golden copy: a migration's effect is reviewed there.

import type pg from 'pg';

const columns = `
  select c.relname as owner, format('  %s %s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
    case when a.attnotnull then ' not null' else '' end,
    case when a.attidentity <> '' then ' generated always as identity'
      when d.oid is not null then ' default ' || pg_get_expr(d.adbin, d.adrelid) else '' end) as line
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
  where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by c.relname, a.attnum`;

// PostgreSQL 18 also lists NOT NULL here; those are shown with their columns.
const constraints = `
  select conrelid::regclass::text as owner, format('  constraint %s %s', conname, pg_get_constraintdef(oid)) as line
  from pg_constraint where connamespace = 'public'::regnamespace and contype <> 'n' and conrelid <> 0
  order by 1, conname`;

const statements = [
  `select pg_get_indexdef(i.indexrelid) as line from pg_index i join pg_class c on c.oid = i.indexrelid
   where c.relnamespace = 'public'::regnamespace
     and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))
   order by c.relname`,
  `select format('alter table %s enable row level security', relname) as line from pg_class
   where relnamespace = 'public'::regnamespace and relrowsecurity order by relname`,
  `select format(E'create policy %s on %s for %s to %s\\n  using (%s)%s', policyname, tablename, lower(cmd),
     array_to_string(roles, ', '), qual, coalesce(E'\\n  with check (' || with_check || ')', '')) as line
   from pg_policies where schemaname = 'public' order by tablename, policyname`,
  `select format('grant %s on %s to %s', string_agg(lower(privilege_type), ', ' order by privilege_type), table_name, grantee)
     as line from information_schema.role_table_grants
   where table_schema = 'public' and grantee like 'app\\_%' group by table_name, grantee order by table_name, grantee`,
  `select format('grant %s (%s) on %s to %s', lower(p.privilege_type),
     string_agg(p.column_name, ', ' order by p.column_name), p.table_name, p.grantee) as line
   from information_schema.column_privileges p
   where p.table_schema = 'public' and p.grantee like 'app\\_%' and not exists (
     select from information_schema.role_table_grants t where t.table_schema = 'public'
       and (t.table_name, t.grantee, t.privilege_type) = (p.table_name, p.grantee, p.privilege_type))
   group by p.table_name, p.grantee, p.privilege_type order by p.table_name, p.grantee, p.privilege_type`,
];

export async function dumpSchema(pool: pg.Pool): Promise<string> {
  const tables = new Map<string, string[]>();
  for (const query of [columns, constraints]) {
    const { rows } = await pool.query<{ owner: string; line: string }>(query);
    for (const { owner, line } of rows) tables.set(owner, [...(tables.get(owner) ?? []), line]);
  }
  const parts = [...tables].map(([name, lines]) => `create table ${name} (\n${lines.join(',\n')}\n);`);
  for (const query of statements) {
    const { rows } = await pool.query<{ line: string }>(query);
    parts.push(rows.map(({ line }) => `${line};`).join('\n'));
  }
  return `-- Written from the catalogue by src/server/db/schema-dump.ts after all migrations. Not run by anything.\n\n${parts.join('\n\n')}\n`;
}
