// `./lalanh backup --out FOLDER [--keep N] [--demo]`: the whole database as one file, while the server goes on. With --keep the
// oldest backups of that folder beyond N are removed, once the new one is whole.
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writeBackup } from '../server/backup/write-backup.ts';
import { PROGRAM_VERSION } from '../server/program.ts';
import { withDatabase } from './opened.ts';
import { PlainProblem } from './plain-problem.ts';

const NAME = /^lalanh-\d{8}-\d{6}Z\.backup$/;

export async function run(words: readonly string[]): Promise<number> {
  const { out, keep, rest } = wishOf(words);
  const folder = resolve(out);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, `lalanh-${new Date().toISOString().replace(/[-:]/g, '').replace('T', '-').replace(/\.\d+/, '')}.backup`);
  const { bytes, clubs, rows } = await withDatabase(rest, ({ pool }) => writeBackup(pool, file, PROGRAM_VERSION));
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
  const { out, keep, ...place } = parsed(words);
  if (out === undefined || out === '') throw new PlainProblem('say where to put it: --out FOLDER');
  if (keep !== undefined && !/^[1-9]\d{0,3}$/.test(keep)) throw new PlainProblem('--keep takes a whole number from 1 to 9999');
  const rest = Object.entries(place).flatMap(([name, value]) => (value === true ? [`--${name}`] : [`--${name}`, String(value)]));
  return { out, keep: keep === undefined ? null : Number(keep), rest };
}

function parsed(words: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({ args: [...words], options: { out: text, keep: text, demo: { type: 'boolean' }, clubs: text, data: text } }).values;
  } catch (problem) {
    throw new PlainProblem(problem instanceof Error ? problem.message : String(problem));
  }
}
