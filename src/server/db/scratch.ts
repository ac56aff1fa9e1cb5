// Databases for tests: each test gets its own, cloned from a migrated template inside one shared test cluster (a
// clone takes some 50 ms, a cluster a second). DATABASE_URL_TEST adds another server, such as Debian's PostgreSQL 15.

import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';
import { makePool, stayingAlive } from './driver.ts';
import { migrate, readMigrations } from './migrate.ts';
import { type ConnectionSettings, startCluster } from './supervisor.ts';

export type ScratchDatabase = {
  readonly pool: pg.Pool;
  /** For a second process on the same database. */
  readonly url: string;
  readonly drop: () => Promise<void>;
};

type Server = { readonly settings: (database: string) => ConnectionSettings | string; readonly leave: () => Promise<void> };

export type ScratchServer = { readonly name: string; readonly url: string | null };

/** What several tests of one run begin with: filled once under this name, then cloned. */
export type Furnishing = { readonly name: string; readonly fill: (database: Pick<ScratchDatabase, 'pool' | 'url'>) => Promise<void> };

export function scratchServers(): readonly ScratchServer[] {
  const url = process.env['DATABASE_URL_TEST'];
  const embedded = { name: 'embedded PostgreSQL 18', url: null };
  return url ? [embedded, { name: 'server of DATABASE_URL_TEST', url }] : [embedded];
}

const templateLock = 7_521_903;
const furnishedLock = 7_521_907;
const hour = 3_600_000;

export async function createScratchDatabase(
  server: ScratchServer = { name: '', url: null },
  furnishing?: Furnishing,
): Promise<ScratchDatabase> {
  const home = server.url ? external(server.url) : await embedded();
  const admin = makePool(home.settings('postgres'), 1);
  const name = `scratch_${Math.floor(Date.now() / hour)}_${randomBytes(8).toString('hex')}`;
  try {
    const template = await ensureTemplate(admin, home);
    await cloneWithPatience(
      admin,
      name,
      furnishing === undefined ? template : await ensureFurnished(admin, home, { template, furnishing }),
    );
  } catch (problem) {
    await admin.end();
    await home.leave();
    throw problem;
  }
  const pool = makePool(home.settings(name));
  const drop = () =>
    stayingAlive(async () => {
      await pool.end();
      await admin.query(`drop database if exists ${name} with (force)`);
      await admin.end();
      await home.leave();
    });
  return { pool, url: toUrl(home.settings(name)), drop };
}

async function embedded(): Promise<Server> {
  const cluster = await startCluster({ folder: process.env['LALANH_TEST_DATA'] ?? 'var/test', say: () => {}, forgetful: true });
  return { settings: cluster.connection, leave: cluster.stop };
}

function external(url: string): Server {
  const settings = (database: string) => {
    const target = new URL(url);
    target.pathname = `/${database}`;
    return target.href;
  };
  return { settings, leave: async () => {} };
}

function toUrl(settings: ConnectionSettings | string): string {
  if (typeof settings === 'string') return settings;
  const { host, port, user, password, database } = settings;
  const login = password ? `${user}:${password}` : user;
  return `postgres://${login}@/${database}?host=${encodeURIComponent(host)}&port=${port}`;
}

async function ensureTemplate(admin: pg.Pool, home: Server): Promise<string> {
  const mark = createHash('sha256')
    .update(
      readMigrations()
        .map(({ sha256 }) => sha256)
        .join(),
    )
    .digest('hex')
    .slice(0, 16);
  const name = `template_${mark}`;
  const client = await admin.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [templateLock]);
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (!rowCount) await makeTemplate(client, home, name);
    await dropLeftovers(client, name);
    return name;
  } finally {
    await client.query('select pg_advisory_unlock($1)', [templateLock]).catch(() => {});
    client.release();
  }
}

/** Of this run of the tests only: what fills it may be other code in the next one. A file run alone is a run of its own. */
const run = process.env['LALANH_RUN'] ?? randomBytes(4).toString('hex');

async function ensureFurnished(
  admin: pg.Pool,
  home: Server,
  { template, furnishing }: { readonly template: string; readonly furnishing: Furnishing },
): Promise<string> {
  const ending = `_${run}_${furnishing.name}`;
  const client = await admin.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [furnishedLock]);
    const { rows } = await client.query<{ datname: string }>('select datname from pg_database where right(datname, $1) = $2', [
      ending.length,
      ending,
    ]);
    if (rows[0] !== undefined) return rows[0].datname;
    const draft = `scratch_${Math.floor(Date.now() / hour)}_${randomBytes(8).toString('hex')}`;
    await cloneWithPatience(client, draft, template);
    const pool = makePool(home.settings(draft));
    try {
      await furnishing.fill({ pool, url: toUrl(home.settings(draft)) });
    } finally {
      await pool.end();
    }
    const name = `scratch_${Math.floor(Date.now() / hour)}${ending}`;
    await client.query(`alter database ${draft} rename to ${name}`);
    return name;
  } finally {
    await client.query('select pg_advisory_unlock($1)', [furnishedLock]).catch(() => {});
    client.release();
  }
}

/** Killed tests leave their databases behind, and changed migrations their old template. */
async function dropLeftovers(client: pg.PoolClient, template: string): Promise<void> {
  const { rows } = await client.query<{ datname: string }>(
    `select datname from pg_database where datname like 'scratch\\_%' or (datname like 'template\\_%' and datname <> $1)`,
    [template],
  );
  for (const { datname } of rows) {
    const made = /^scratch_(\d+)_/.exec(datname)?.[1];
    const isYoung = made !== undefined && Number(made) >= Math.floor(Date.now() / hour) - 2;
    if (!isYoung) await client.query(`drop database if exists ${pg.escapeIdentifier(datname)}`).catch(() => {}); // in use after all
  }
}

/** Renamed when complete, so that a killed test leaves no half-made template. */
async function makeTemplate(client: pg.PoolClient, home: Server, name: string): Promise<void> {
  await client.query('drop database if exists template_draft with (force)');
  await client.query('create database template_draft template template0');
  const pool = makePool(home.settings('template_draft'), 1);
  try {
    await migrate(pool);
  } finally {
    await pool.end();
  }
  await client.query(`alter database template_draft rename to ${name}`);
}

/** A closing connection to the template blocks the clone for a moment. */
async function cloneWithPatience(admin: Pick<pg.Pool, 'query'>, name: string, template: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await admin.query(`create database ${name} template ${template}`);
      return;
    } catch (problem) {
      const busy = problem instanceof pg.DatabaseError && problem.code === '55006';
      if (!busy || attempt === 50) throw problem;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
