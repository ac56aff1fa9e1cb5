// `./lalanh import archive FILE [--check] [--demo]`: a club's archive is proved, and without --check comes into the database here.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Archive, ArchiveProblem, readArchive } from '../server/archive/archive-file.ts';
import { assertFits, importArchive } from '../server/archive/import-archive.ts';
import { withDatabase } from './opened.ts';
import { PlainProblem } from './plain-problem.ts';

export async function run(words: readonly string[]): Promise<number> {
  const { values, positionals } = parsed(words);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new PlainProblem('say import archive FILE [--check]');
  const { check, ...place } = values;
  const rest = Object.entries(place).flatMap(([name, value]) => (value === true ? [`--${name}`] : [`--${name}`, String(value)]));
  try {
    const archive = readArchive(read(file));
    process.stdout.write(`${told(archive)}\n`);
    await withDatabase(rest, ({ pool }) => (check ? assertFits(pool, archive) : importArchive(pool, archive)));
    process.stdout.write(
      check ? 'It is whole and would come in here.\n' : 'It is in the book here, with the same chain. Accounts are made by an officer.\n',
    );
    return 0;
  } catch (problem) {
    if (problem instanceof ArchiveProblem) throw new PlainProblem(`${file}: ${problem.message}`);
    throw problem;
  }
}

function told({ manifest, pictures }: Archive): string {
  return `${manifest.name}: ${manifest.records} records, ${pictures.length} pictures, taken out ${manifest.madeAt}, chain ${manifest.chain}`;
}

function read(file: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(file));
  } catch {
    throw new PlainProblem(`cannot read ${file}`);
  }
}

function parsed(words: readonly string[]) {
  const [text, yes] = [{ type: 'string' }, { type: 'boolean' }] as const;
  try {
    return parseArgs({ args: [...words], options: { check: yes, demo: yes, clubs: text, data: text }, allowPositionals: true });
  } catch (problem) {
    throw new PlainProblem(problem instanceof Error ? problem.message : String(problem));
  }
}
