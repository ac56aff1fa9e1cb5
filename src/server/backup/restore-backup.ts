// A backup becomes the database. The file is read whole and believed first; then it is laid out in a schema beside the present
// one, brought up to this program's migrations, counted and checked, and only then takes its place in one transaction: cut off
// anywhere before, nothing has changed.
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { checkDatabase, type Finding } from '../check.ts';
import { migrate, migrateUpTo, readMigrations } from '../db/migrate.ts';
import { loadUnits } from '../network/load-units.ts';
import { type BackupHead, BackupProblem, isEndOfTable, linesOf, type Manifest, parsed, readManifest } from './backup-file.ts';
import { tablesInOrder } from './tables.ts';
import { noteUpkeep } from './upkeep.ts';
import { headsOf } from './write-backup.ts';

export type Restored = { readonly manifest: Manifest; readonly findings: readonly Finding[] };
export type RestoreOptions = {
  /** Books that are there may go. */
  readonly over: boolean;
  readonly say?: (line: string) => void;
};

/** `pool` must have one connection only: the schema that is being laid out is a setting of it. */
export async function restoreBackup(pool: pg.Pool, file: string, { over, say = () => {} }: RestoreOptions): Promise<Restored> {
  const manifest = await readManifest(file);
  assertKnownSchema(file, manifest.head);
  await assertAlone(pool);
  if (!over && (await holdsBooks(pool)))
    throw new BackupProblem('this database holds books already: name an empty one, or say --over to put the backup in their place');
  say('the backup is whole; laying it out beside what is there …');
  await pool.query('drop schema if exists restoring cascade; create schema restoring; set search_path to restoring');
  try {
    const findings = await layOut(pool, file, manifest);
    await takePlace(pool);
    await noteUpkeep(pool, 'restore', findings.length === 0, { clubs: manifest.end.heads.length, findings: findings.length });
    return { manifest, findings };
  } catch (problem) {
    await pool.query('reset search_path; drop schema if exists restoring cascade').catch(() => {});
    throw problem;
  }
}

function assertKnownSchema(file: string, { migrations, program }: BackupHead): void {
  const known = readMigrations();
  if (migrations.length > known.length)
    throw new BackupProblem(`${file} was made by a newer program (${program}, ${migrations.at(-1)?.name}): renew this one first`);
  migrations.forEach(({ name, sha256 }, index) => {
    if (known[index]?.name !== name || known[index].sha256 !== sha256)
      throw new BackupProblem(`${file} is of another schema than this program's: ${name} differs`);
  });
}

async function assertAlone(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ others: number }>(
    `select count(*) as others from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid() and application_name = 'la-lanh'`,
  );
  if (rows[0]?.others) throw new BackupProblem('a server or another program is using this database: stop it first');
}

async function holdsBooks(pool: pg.Pool): Promise<boolean> {
  const { rows } = await pool.query<{ there: boolean }>(`select to_regclass('public.club_head') is not null as there`);
  if (!rows[0]?.there) return false;
  const held = await pool.query<{ held: boolean }>(
    `select exists (select from public.club_head) or exists (select from public.account) or exists (select from public.office_record) as held`,
  );
  return held.rows[0]?.held === true;
}

async function layOut(pool: pg.Pool, file: string, manifest: Manifest): Promise<readonly Finding[]> {
  await migrateUpTo(pool, manifest.head.migrations.length);
  await pool.query('grant usage on schema restoring to app_rw, app_network, app_auth');
  await fill(pool, file);
  await assertCounted(pool, manifest);
  await migrate(pool);
  await loadUnits(pool);
  // A sheet used or taken back after the backup was made would open again what it has opened.
  await pool.query('update invitation set revoked_at = now() where used_at is null and revoked_at is null');
  return (await checkDatabase(pool)).findings;
}

async function fill(pool: pg.Pool, file: string): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const tables = await tablesInOrder(client, 'restoring');
    // Migrations put some rows in themselves; the backup has its own.
    await client.query(`truncate ${tables.map(({ name }) => pg.escapeIdentifier(name)).join(', ')} cascade`);
    const known = new Map(tables.map(({ name, columns }) => [name, new Set(columns)]));
    const lines = linesOf(file);
    await lines.next();
    for (let next = await lines.next(); !next.done; next = await lines.next()) {
      const { table, columns } = parsed(next.value) ?? {};
      if (typeof table !== 'string') break;
      if (!isColumns(columns) || !columns.every((name) => known.get(table)?.has(name)))
        throw new BackupProblem(`${file} holds a table or column that this schema lacks: ${table}`);
      const list = columns.map(pg.escapeIdentifier).join(', ');
      await pipeline(Readable.from(rowsOf(lines)), client.query(copyFrom(`copy ${pg.escapeIdentifier(table)} (${list}) from stdin`)));
    }
    await moveSequences(client);
    await client.query('commit');
  } catch (problem) {
    await client.query('rollback').catch(() => {});
    throw problem;
  } finally {
    client.release();
  }
}

const isColumns = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every((one) => typeof one === 'string');

const pieceBytes = 65_536;

/** The rows of one table, in pieces that are worth a message to the database. */
async function* rowsOf(lines: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  let piece: Buffer[] = [];
  let bytes = 0;
  for (let next = await lines.next(); !next.done && !isEndOfTable(next.value); next = await lines.next()) {
    piece.push(next.value);
    bytes += next.value.length;
    if (bytes < pieceBytes) continue;
    yield Buffer.concat(piece);
    piece = [];
    bytes = 0;
  }
  if (piece.length > 0) yield Buffer.concat(piece);
}

/** Numbers that the database gives out go on after those it gave. */
async function moveSequences(client: pg.PoolClient): Promise<void> {
  const { rows } = await client.query<{ table_name: string; column_name: string }>(
    `select table_name, column_name from information_schema.columns where table_schema = 'restoring' and is_identity = 'YES'`,
  );
  for (const { table_name: table, column_name: column } of rows) {
    const name = pg.escapeIdentifier(table);
    await client.query(
      `select setval(pg_get_serial_sequence($1, $2), (select coalesce(max(${pg.escapeIdentifier(column)}), 0) + 1 from ${name}), false)`,
      [`restoring.${name}`, column],
    );
  }
}

async function assertCounted(pool: pg.Pool, { end }: Manifest): Promise<void> {
  for (const [table, count] of Object.entries(end.rows)) {
    const { rows } = await pool.query<{ n: number }>(`select count(*) as n from ${pg.escapeIdentifier(table)}`);
    if (rows[0]?.n !== count) throw new BackupProblem(`table ${table} came back with ${rows[0]?.n} rows instead of ${count}`);
  }
  const heads = await headsOf(pool);
  if (JSON.stringify(heads) !== JSON.stringify(end.heads)) throw new BackupProblem('the chains of the clubs are not those of the backup');
}

async function takePlace(pool: pg.Pool): Promise<void> {
  await pool.query(`begin; drop schema if exists public cascade; alter schema restoring rename to public; reset search_path; commit`);
}
