// `./lalanh backup --out FOLDER [--keep N] [--empty] [--demo]`: the whole database as one file, while the server goes on. With --keep
// the oldest backups of that folder beyond N are removed, once the new one is whole. A database without any club is most likely another
// one than was meant: it is refused, unless --empty says that it is known.
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { headsOf, writeBackup } from '../server/backup/write-backup.ts';
import { PROGRAM_VERSION } from '../server/program.ts';
import { withDatabase } from './opened.ts';
import { PlainProblem } from './plain-problem.ts';

const NO_CLUB =
  'nothing was backed up: this database holds no club. Name the right one by --data FOLDER or DATABASE_URL; with --empty it is backed up as it is';
const NAME = /^lalanh-\d{8}-\d{6}Z\.backup$/;

export async function run(words: readonly string[]): Promise<number> {
  const { out, keep, empty, rest } = wishOf(words);
  const folder = resolve(out);
  const file = join(folder, `lalanh-${new Date().toISOString().replace(/[-:]/g, '').replace('T', '-').replace(/\.\d+/, '')}.backup`);
  const { bytes, clubs, rows } = await withDatabase(rest, async ({ pool }) => {
    if (!empty && (await headsOf(pool)).length === 0) throw new PlainProblem(NO_CLUB);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return writeBackup(pool, file, PROGRAM_VERSION);
  });
  process.stdout.write(`${file}: ${clubs} clubs, ${rows} rows, ${(bytes / 1_000_000).toFixed(1)} MB\n`);
  for (const old of keep === null
    ? []
    : readdirSync(folder)
        .filter((name) => NAME.test(name))
        .sort()
        .slice(0, -keep)) {
    rmSync(join(folder, old));
    process.stdout.write(`removed ${old}: ${keep} are kept\n`);
  }
  return 0;
}

function wishOf(words: readonly string[]) {
  const { out, keep, empty, ...place } = parsed(words);
  if (out === undefined || out === '') throw new PlainProblem('say where to put it: --out FOLDER');
  if (keep !== undefined && !/^[1-9]\d{0,3}$/.test(keep)) throw new PlainProblem('--keep takes a whole number from 1 to 9999');
  const rest = Object.entries(place).flatMap(([name, value]) => (value === true ? [`--${name}`] : [`--${name}`, String(value)]));
  return { out, keep: keep === undefined ? null : Number(keep), empty: empty === true, rest };
}

function parsed(words: readonly string[]) {
  const [text, yes] = [{ type: 'string' }, { type: 'boolean' }] as const;
  try {
    return parseArgs({ args: [...words], options: { out: text, keep: text, empty: yes, demo: yes, clubs: text, data: text } }).values;
  } catch (problem) {
    throw new PlainProblem(problem instanceof Error ? problem.message : String(problem));
  }
}
