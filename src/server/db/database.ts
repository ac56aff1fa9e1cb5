// One way to a database: the embedded cluster, or the server that DATABASE_URL names (then nothing is spawned).

import pg from 'pg';
import { makePool, stayingAlive } from './driver.ts';
import { type Cluster, startCluster } from './supervisor.ts';

export type Database = {
  readonly pool: pg.Pool;
  /** What to tell the person who started us: embedded, and where; or a server, without its password. */
  readonly place: string;
  readonly stop: () => Promise<void>;
};

export type DatabaseOptions = {
  /** Folder of the embedded cluster. */
  readonly dataDir?: string;
  /** A PostgreSQL server (15 or later). */
  readonly url?: string | undefined;
  readonly name?: string;
  readonly connections?: number;
  readonly say?: (line: string) => void;
};

export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  if (options.url) return openServer(options.url, options.connections);
  const cluster = await startCluster({ folder: options.dataDir ?? 'var', say: options.say ?? (() => {}) });
  try {
    return await openInCluster(cluster, options.name ?? 'lalanh', options.connections);
  } catch (problem) {
    await cluster.stop();
    throw problem;
  }
}

async function openServer(url: string, connections?: number): Promise<Database> {
  const pool = makePool(url, connections);
  return { pool, place: `PostgreSQL ${new URL(url).host || 'socket'}`, stop: () => stayingAlive(() => pool.end()) };
}

async function openInCluster(cluster: Cluster, name: string, connections?: number): Promise<Database> {
  await ensureDatabase(cluster, name);
  const pool = makePool(cluster.connection(name), connections);
  const stop = async () => {
    await stayingAlive(() => pool.end());
    await cluster.stop();
  };
  return { pool, place: `PostgreSQL 18, ${cluster.folder}`, stop };
}

async function ensureDatabase(cluster: Cluster, name: string): Promise<void> {
  const client = new pg.Client(cluster.connection('postgres'));
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (!rowCount) await client.query(`create database ${pg.escapeIdentifier(name)}`);
  } catch (problem) {
    if (!isDuplicate(problem)) throw problem; // another process made it between the two statements
  } finally {
    await client.end();
  }
}

const isDuplicate = (problem: unknown) => problem instanceof pg.DatabaseError && (problem.code === '42P04' || problem.code === '23505');
