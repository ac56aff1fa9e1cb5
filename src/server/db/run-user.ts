// PostgreSQL refuses to run as root. A root start (a fresh container, mostly) therefore runs the cluster as
// `postgres`, or else `nobody`, and everything the cluster touches must lie where that user can reach it.

import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** `null`: run as oneself. */
export type RunUser = { readonly name: string; readonly uid: number; readonly gid: number } | null;

export function chooseRunUser(): RunUser {
  if (process.getuid?.() !== 0) return null;
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const name of ['postgres', 'nobody']) {
    const account = accounts.find(([login]) => login === name);
    const [uid, gid] = [Number(account?.[2]), Number(account?.[3])];
    if (account && Number.isInteger(uid) && uid > 0) return { name, uid, gid };
  }
  throw new Error('started as root, and there is neither a user "postgres" nor "nobody" to run PostgreSQL as');
}

/** Whether `user` can walk into every existing folder on the way to `path`. Missing tails are ours to make. */
export function canReach(user: RunUser, path: string): boolean {
  for (let folder = path; ; folder = dirname(folder)) {
    if (!canEnter(user, folder)) return false;
    if (folder === dirname(folder)) return true;
  }
}

function canEnter(user: RunUser, folder: string): boolean {
  const stat = statSync(folder, { throwIfNoEntry: false });
  if (!stat?.isDirectory()) return true;
  if (user === null) return entersAsOneself(folder);
  if (stat.uid === user.uid) return (stat.mode & 0o100) !== 0;
  if (stat.gid === user.gid) return (stat.mode & 0o010) !== 0;
  return (stat.mode & 0o001) !== 0;
}

function entersAsOneself(folder: string): boolean {
  try {
    accessSync(folder, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
