// One consistent picture of the whole database as a file, while the server goes on: every table is read in the same
// repeatable-read transaction. Written beside and renamed when it is whole, so that a half file never looks like a backup.
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { open, rename, rm, stat } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { type Applied, type BackupEnd, type BackupHead, type ClubHead, END_OF_TABLE, type TableHead } from './backup-file.ts';
import { type Table, tablesInOrder } from './tables.ts';
import { noteUpkeep } from './upkeep.ts';

export type Written = { readonly bytes: number; readonly clubs: number; readonly rows: number };

export async function writeBackup(pool: pg.Pool, file: string, program: string): Promise<Written> {
  const draft = `${file}.part`;
  // Readable by its owner alone: it holds everything, names and sessions too.
  const sink = (await open(draft, 'wx', 0o600)).createWriteStream({ flush: true });
  const client = await pool.connect();
  let broken = true;
  try {
    await client.query('begin transaction isolation level repeatable read read only');
    const end = await writeAll(client, sink, program);
    await client.query('commit');
    broken = false;
    await rename(draft, file);
    const bytes = (await stat(file)).size;
    const rows = Object.values(end.rows).reduce((sum, count) => sum + count, 0);
    await noteUpkeep(pool, 'backup', true, { bytes, clubs: end.heads.length, rows });
    return { bytes, clubs: end.heads.length, rows };
  } catch (problem) {
    await rm(draft, { force: true });
    await noteUpkeep(pool, 'backup', false, {}).catch(() => {});
    throw problem;
  } finally {
    // In the middle of a copy nothing can be rolled back by asking: the connection is thrown away.
    client.release(broken);
  }
}

async function writeAll(client: pg.PoolClient, file: Writable, program: string): Promise<BackupEnd> {
  const sum = createHash('sha256');
  const packed = createGzip({ level: 6 });
  const sink = packed.pipe(file);
  const written = finished(sink);
  written.catch(() => {});
  const put = async (bytes: Buffer | string): Promise<void> => {
    sum.update(bytes);
    if (!packed.write(bytes)) await Promise.race([once(packed, 'drain'), written]);
  };
  await put(line(await headOf(client, program)));
  const rows: Record<string, number> = {};
  for (const table of await tablesInOrder(client, 'public')) rows[table.name] = await copyOut(client, table, put);
  const end: BackupEnd = { end: true, rows, heads: await headsOf(client), sha256: sum.digest('hex') };
  packed.end(line(end));
  await written;
  return end;
}

const line = (said: BackupHead | TableHead | BackupEnd): string => `${JSON.stringify(said)}\n`;

async function copyOut(client: pg.PoolClient, { name, columns }: Table, put: (bytes: Buffer | string) => Promise<void>): Promise<number> {
  await put(line({ table: name, columns }));
  const list = columns.map(pg.escapeIdentifier).join(', ');
  const rows = client.query(copyTo(`copy ${pg.escapeIdentifier(name)} (${list}) to stdout`));
  let count = 0;
  for await (const chunk of rows as AsyncIterable<Buffer>) {
    for (let at = chunk.indexOf(0x0a); at >= 0; at = chunk.indexOf(0x0a, at + 1)) count += 1;
    await put(chunk);
  }
  await put(`${END_OF_TABLE}\n`);
  return count;
}

async function headOf(client: pg.PoolClient, program: string): Promise<BackupHead> {
  const { rows } = await client.query<Applied>('select name, sha256 from schema_migration order by number');
  const version = await client.query<{ version: string; at: string }>(
    `select current_setting('server_version') as version, to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at`,
  );
  const { version: postgres = '', at: madeAt = '' } = version.rows[0] ?? {};
  return { what: 'la-lanh-backup', v: 1, program, madeAt, postgres, migrations: rows };
}

export async function headsOf(client: Pick<pg.Pool, 'query'>): Promise<readonly ClubHead[]> {
  const { rows } = await client.query<{ club_id: string; seq: number; hash: string }>(
    `select club_id, seq, encode(hash, 'hex') as hash from club_head order by club_id`,
  );
  return rows.map(({ club_id, seq, hash }): ClubHead => [club_id, seq, hash]);
}
