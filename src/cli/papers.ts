// `./lalanh papers --club ID --month 2026-11 --out FOLDER [--demo]`: a month's papers of a club as PDF files. For whoever
// keeps the machine: slips come out marked as copies, the club holds the originals.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isMonth, lastDayOf, type Month } from '../kernel/local-date.ts';
import { buildPaper } from '../papers/build.ts';
import { monthPapers } from '../papers/month-papers.ts';
import { unitTitle } from '../papers/unit-title.ts';
import type { Database } from '../server/db/database.ts';
import { isUuid } from '../server/db/scope.ts';
import { paperPdf } from '../server/documents/paper-pdf.ts';
import { readClub } from '../server/documents/read-club.ts';
import { withDatabase } from './opened.ts';
import { PlainProblem } from './plain-problem.ts';

export async function run(words: readonly string[]): Promise<number> {
  const { club, month, out, rest } = settingsOf(words);
  const files = await withDatabase(rest, (database) => writePapers(database, club, month, out));
  process.stdout.write(`${files.length} papers of ${month} in ${out}\n${files.map((file) => `  ${file}\n`).join('')}`);
  return 0;
}

async function writePapers({ pool }: Database, clubId: string, month: Month, out: string): Promise<readonly string[]> {
  const state = await readClub(pool, { clubId, rooms: ['common', 'money', 'board'], private: true });
  if (state.profile === null) throw new PlainProblem(`there is no club ${clubId} here`);
  const setting = {
    unitName: unitTitle,
    printedOn: lastDayOf(month),
    printedBefore: new Set(state.slips.keys()),
    unsent: new Set<never>(),
  };
  mkdirSync(out, { recursive: true });
  const files: string[] = [];
  for (const asked of monthPapers(state, month)) {
    const paper = buildPaper(state, setting, asked);
    if (paper === null) continue;
    writeFileSync(join(out, `${paper.name}.pdf`), await paperPdf(paper));
    files.push(`${paper.name}.pdf`);
  }
  return files;
}

function settingsOf(words: readonly string[]) {
  const { club, month, out, ...database } = parsed(words);
  if (club === undefined || !isUuid(club)) throw new PlainProblem('--club takes the id of a club');
  if (month === undefined || !isMonth(month)) throw new PlainProblem('--month takes a month, such as 2026-11');
  if (out === undefined) throw new PlainProblem('--out takes a folder');
  const rest = Object.entries(database).flatMap(([name, value]) => (value === true ? [`--${name}`] : [`--${name}`, String(value)]));
  return { club, month, out: resolve(out), rest };
}

function parsed(words: readonly string[]) {
  const text = { type: 'string' } as const;
  const options = { club: text, month: text, out: text, demo: { type: 'boolean' }, clubs: text, data: text } as const;
  try {
    return parseArgs({ args: [...words], options }).values;
  } catch (problem) {
    throw new PlainProblem(problem instanceof Error ? problem.message : String(problem));
  }
}
