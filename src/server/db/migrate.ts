// Forward-only migrations: plain numbered SQL, each in its own transaction, safe with several migrators at once
// (they queue on an advisory lock). An applied file is never changed: its hash is kept and compared.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type pg from 'pg';

export type Migration = { readonly number: number; readonly name: string; readonly sql: string; readonly sha256: string };

const folder = new URL('../../../db/migrations/', import.meta.url);
const migratorsLock = 7_521_902;

export function readMigrations(): readonly Migration[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  return names.map((name, index) => {
    const number = Number(name.slice(0, 4));
    if (number !== index + 1) throw new Error(`migration ${name}: expected number ${index + 1}`);
    const sql = readFileSync(new URL(name, folder), 'utf8');
    return { number, name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
  });
}

/** Returns the names of the migrations applied by this call. */
export const migrate = (pool: pg.Pool): Promise<readonly string[]> => migrateUpTo(pool, Number.POSITIVE_INFINITY);

/** Only the first `count`, for a backup of an older schema. */
export async function migrateUpTo(pool: pg.Pool, count: number): Promise<readonly string[]> {
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [migratorsLock]);
    try {
      return await applyMissing(client, count);
    } finally {
      await client.query('select pg_advisory_unlock($1)', [migratorsLock]);
    }
  } finally {
    client.release();
  }
}

async function applyMissing(client: pg.PoolClient, upTo: number): Promise<readonly string[]> {
  await client.query(`create table if not exists schema_migration (
    number integer primary key, name text not null, sha256 text not null, applied_at timestamptz not null default now())`);
  const { rows } = await client.query<{ number: number; name: string; sha256: string }>(
    'select number, name, sha256 from schema_migration order by number',
  );
  const migrations = readMigrations();
  assertSameHistory(rows, migrations);
  const missing = migrations.slice(rows.length, upTo);
  for (const migration of missing) await applyOne(client, migration);
  return missing.map(({ name }) => name);
}

function assertSameHistory(applied: readonly { name: string; sha256: string }[], known: readonly Migration[]): void {
  applied.forEach(({ name, sha256 }, index) => {
    const migration = known[index];
    if (!migration) throw new Error(`this database is newer than this program: it has migration ${name}`);
    if (migration.name !== name || migration.sha256 !== sha256) {
      throw new Error(`migration ${name} was changed after it had been applied here`);
    }
  });
}

async function applyOne(client: pg.PoolClient, { number, name, sql, sha256 }: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(sql);
    await client.query('insert into schema_migration (number, name, sha256) values ($1, $2, $3)', [number, name, sha256]);
    await client.query('commit');
  } catch (problem) {
    await client.query('rollback');
    throw new Error(`migration ${name} failed`, { cause: problem });
  }
}
