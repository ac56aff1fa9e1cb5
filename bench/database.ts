// Databases for the workloads: a durable cluster of their own (a test cluster forgets fsync, and would flatter us).
import { join } from 'node:path';
import { loadSample } from '../src/cli/load-sample.ts';
import { repo } from '../src/cli/repo.ts';
import { ALL_CLUBS } from '../src/sample/plan.ts';
import { type Database, openDatabase } from '../src/server/db/database.ts';
import { prepareDatabase } from '../src/server/main.ts';
import { buildNation, NATION, type Nation, readNation } from './nation.ts';

const dataDir = join(repo, 'var', 'bench');

/** An empty database; what an earlier run left in it is thrown away. */
export async function emptyDatabase(name: string): Promise<Database> {
  const keeper = await openDatabase({ dataDir, name: 'keeper', connections: 1 });
  await keeper.pool.query(`drop database if exists ${name} with (force)`);
  const database = await openDatabase({ dataDir, name });
  await keeper.stop();
  await prepareDatabase(database);
  return database;
}

/** The whole sample network; loaded once and kept. */
export async function sampleDatabase(): Promise<Database> {
  const database = await openDatabase({ dataDir, name: 'bench_sample' });
  await prepareDatabase(database);
  const { rows } = await database.pool.query<{ clubs: number }>('select count(*) as clubs from club_head');
  if (rows[0]?.clubs === ALL_CLUBS) return database;
  await loadSample(database, ALL_CLUBS, () => {}, new AbortController().signal);
  return database;
}

/** The whole nation; built once (some minutes, 10 GB) and kept. */
export async function nationDatabase(say: (line: string) => void): Promise<{ readonly database: Database; readonly nation: Nation }> {
  const kept = await openDatabase({ dataDir, name: 'bench_nation' });
  const { rows } = await kept.pool.query<{ built: boolean }>(`select to_regclass('nation_copy') is not null as built`);
  if (rows[0]?.built === true) {
    await prepareDatabase(kept);
    return { database: kept, nation: await readNation(kept, NATION) };
  }
  await kept.stop();
  const database = await emptyDatabase('bench_nation');
  return { database, nation: await buildNation(database, NATION, say) };
}
