// The embedded PostgreSQL: makes the cluster, starts it or adopts one still running from an earlier life (Node's
// death leaves it alive), and stops it when the last process using it leaves. Durability is not a setting here:
// fsync and synchronous_commit stay on; only a test cluster, which holds nothing, may turn them off.

import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { type Binaries, prepareBinaries } from './binaries.ts';
import {
  type ClusterFolder,
  clusterFolder,
  ensureCluster,
  isAlive,
  reachableFolder,
  removeOldDrafts,
  superuser,
} from './cluster-folder.ts';
import { stayingAlive } from './driver.ts';
import { chooseRunUser, type RunUser } from './run-user.ts';

export type ConnectionSettings = {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password?: string;
  readonly database: string;
};

export type Cluster = {
  readonly folder: string;
  readonly adopted: boolean;
  readonly connection: (database: string) => ConnectionSettings;
  /** Leaves; stops PostgreSQL if nobody else uses it. */
  readonly stop: () => Promise<void>;
};

export type ClusterOptions = {
  readonly folder: string;
  readonly say: (line: string) => void;
  /** For clusters of tests only: nothing in them is worth an fsync. */
  readonly forgetful?: boolean;
};

const unixPort = 5432;
const patienceMs = 30_000;
const onWindows = process.platform === 'win32';
/** Each process using the cluster holds this lock shared; whoever gets it alone may stop the server. */
const usersLock = 7_521_901;

type Setting = { readonly programs: Binaries; readonly folder: ClusterFolder; readonly user: RunUser; readonly forgetful: boolean };

export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const user = chooseRunUser();
  const { folder: root, moved } = reachableFolder(user, options.folder);
  if (moved) options.say(`${options.folder} cannot be entered by user ${user?.name}: the database lies in ${root}`);
  const folder = clusterFolder(root, user);
  const setting = { programs: prepareBinaries(user, root), folder, user, forgetful: options.forgetful ?? false };
  removeOldDrafts(folder);
  const watch = await watchServer(setting, options.say);
  return {
    folder: root,
    adopted: watch.adopted,
    connection: (database) => connectionTo(folder, database),
    stop: () => stayingAlive(async () => leave(await watch.release(), folder)),
  };
}

/** Keeps a server there as long as we are: one that dies under us (killed for its memory, say) is started again. */
async function watchServer(setting: Setting, say: (line: string) => void) {
  const first = await reachServer(setting);
  let keeper = Promise.resolve(first.keeper);
  let released = false;
  const watch = (client: pg.Client) => {
    client.once('end', () => {
      if (released) return;
      say('PostgreSQL went away and is started again');
      keeper = stayingAlive(() => reachServer(setting)).then((reached) => {
        watch(reached.keeper);
        return reached.keeper;
      });
      keeper.catch(() => say(`PostgreSQL could not be started again; see ${setting.folder.log}`));
    });
  };
  watch(first.keeper);
  const release = () => {
    released = true;
    return keeper;
  };
  return { adopted: first.adopted, release };
}

function connectionTo(folder: ClusterFolder, database: string): ConnectionSettings {
  if (!onWindows) return { host: folder.sockets, port: unixPort, user: superuser, database };
  const port = Number(pidFileLines(folder)[3] ?? Number.NaN);
  return { host: '127.0.0.1', port, user: superuser, password: readFileSync(folder.passwordFile, 'utf8'), database };
}

async function reachServer(setting: Setting): Promise<{ keeper: pg.Client; adopted: boolean }> {
  const deadline = performance.now() + patienceMs;
  let child: ChildProcess | null = null;
  let problem: unknown;
  while (performance.now() < deadline) {
    ensureCluster(setting.programs, setting.folder, setting.user);
    try {
      return { keeper: await connectKeeper(setting.folder), adopted: child === null || child.exitCode !== null };
    } catch (caught) {
      problem = caught;
    }
    // A child that ended lost a race for the lock file, or found the old server still shutting down: try again.
    if (!serverIsAlive(setting.folder) && (child === null || child.exitCode !== null)) child = await spawnServer(setting);
    await sleep(25);
  }
  throw new Error(`the embedded PostgreSQL did not start; see ${setting.folder.log}`, { cause: problem });
}

async function connectKeeper(folder: ClusterFolder): Promise<pg.Client> {
  const keeper = new pg.Client({ ...connectionTo(folder, 'postgres'), connectionTimeoutMillis: 5_000 });
  keeper.on('error', () => {}); // the server stopping under us is noticed by the pool, which reports it
  try {
    await keeper.connect();
    await keeper.query('select pg_advisory_lock_shared($1)', [usersLock]);
    // Holding a lock is no reason for a process to stay. (The types of the driver lack its unref.)
    (keeper as pg.Client & { unref(): void }).unref();
    return keeper;
  } catch (problem) {
    await keeper.end().catch(() => {});
    throw problem;
  }
}

async function spawnServer({ programs, folder, user, forgetful }: Setting): Promise<ChildProcess> {
  removeForeignPidFile(folder);
  const settings: Record<string, string> = {
    listen_addresses: onWindows ? '127.0.0.1' : '',
    port: String(onWindows ? await freePort() : unixPort),
    shared_buffers: '64MB',
    // Books lie on flash or in memory: reaching a row by its key is no dearer than the next one.
    random_page_cost: '1.1',
    max_connections: '60',
    max_wal_size: '512MB',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // The statements of the book carry names and debts: they do not belong in a log file.
    log_min_error_statement: 'panic',
    ...(forgetful && { fsync: 'off', full_page_writes: 'off' }),
  };
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = openLog(folder.log);
  const child = spawn(programs.postgres, ['-D', folder.data, ...(onWindows ? [] : ['-k', folder.sockets]), ...args], {
    // Its own process group: Ctrl-C in the terminal must reach us, not PostgreSQL behind our back.
    detached: true,
    cwd: folder.data,
    stdio: ['ignore', log, log],
    env: { PATH: process.env['PATH'], TZ: 'UTC', LC_ALL: 'C' },
    ...(user && { uid: user.uid, gid: user.gid }),
  });
  closeSync(log);
  child.on('error', () => {}); // shows as a server that never answers, with the cause in the thrown error
  child.unref();
  return child;
}

const tenMegabytes = 10_000_000;

function openLog(path: string): number {
  if (existsSync(path) && statSync(path).size > tenMegabytes) renameSync(path, `${path}.old`);
  return openSync(path, 'a', 0o600);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no free port'))));
    });
  });
}

const pidFile = (folder: ClusterFolder) => join(folder.data, 'postmaster.pid');

function pidFileLines(folder: ClusterFolder): readonly string[] {
  try {
    return readFileSync(pidFile(folder), 'utf8').split('\n');
  } catch {
    return [];
  }
}

function serverPid(folder: ClusterFolder): number | null {
  const pid = Number(pidFileLines(folder)[0]);
  return Number.isInteger(pid) && pid > 1 && isAlive(pid) && looksLikePostgres(pid) ? pid : null;
}

const serverIsAlive = (folder: ClusterFolder) => serverPid(folder) !== null;

/** After a restart of a container the old number may belong to anybody. */
function looksLikePostgres(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres');
  } catch {
    return process.platform !== 'linux';
  }
}

/** PostgreSQL clears a dead server's file itself, but not one whose number now belongs to another program. */
function removeForeignPidFile(folder: ClusterFolder): void {
  const pid = Number(pidFileLines(folder)[0]);
  if (process.platform === 'linux' && pid > 1 && isAlive(pid) && !looksLikePostgres(pid)) rmSync(pidFile(folder), { force: true });
}

async function leave(keeper: pg.Client, folder: ClusterFolder): Promise<void> {
  const pid = serverPid(folder);
  try {
    await keeper.query('select pg_advisory_unlock_shared($1)', [usersLock]);
    const { rows } = await keeper.query('select pg_try_advisory_lock($1) as alone', [usersLock]);
    // The lock is kept until the server has gone: a newcomer waits for it, is cut off, and starts a server anew.
    if (rows[0]?.alone && pid !== null) await stopServer(pid);
  } catch {
    // The server went away by itself: nothing is left to stop.
  } finally {
    await keeper.end().catch(() => {});
  }
}

/** SIGINT: "fast" shutdown, which ends sessions and writes a checkpoint. */
async function stopServer(pid: number): Promise<void> {
  process.kill(pid, 'SIGINT');
  const deadline = performance.now() + patienceMs;
  while (isAlive(pid) && performance.now() < deadline) await sleep(20);
}
