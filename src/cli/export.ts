// `./lalanh export --club NAME|ID --journal FILE | --workbook FILE | --archive FILE [--demo]`: one club's whole book as a file, read from the
// database of this machine by whoever administers it. "-" writes a journal to the standard output.

import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type pg from 'pg';
import { ROOMS } from '../domain/club/event-shape.ts';
import { fold } from '../domain/club/evolve.ts';
import { type ClubState, emptyClub } from '../domain/club/state.ts';
import { bookSource } from '../exports/book-source.ts';
import { bookWorkbook } from '../exports/book-workbook.ts';
import { hledgerJournal } from '../exports/hledger-journal.ts';
import { xlsxFile } from '../exports/xlsx-file.ts';
import { type Id, id } from '../kernel/ids.ts';
import { isOpen } from '../protocol/messages.ts';
import { makeArchive } from '../server/archive/write-archive.ts';
import { inScope, isUuid } from '../server/db/scope.ts';
import { readLog } from '../server/log/read-log.ts';
import { PROGRAM_VERSION } from '../server/program.ts';
import { withDatabase } from './opened.ts';
import { PlainProblem } from './plain-problem.ts';

type Wish = {
  readonly club: string;
  readonly what: 'journal' | 'workbook' | 'archive';
  readonly file: string;
  readonly rest: readonly string[];
};

export async function run(words: readonly string[]): Promise<number> {
  const { club, what, file, rest } = wishOf(words);
  return withDatabase(rest, async ({ pool }) => {
    const clubId = await findClub(pool, club);
    if (what === 'archive') return exportArchive(pool, clubId, file);
    const state = await readBook(pool, clubId);
    const content = what === 'journal' ? hledgerJournal(bookSource(state)) : await xlsxFile(bookWorkbook(state));
    write(file, content);
    if (file !== '-') process.stdout.write(`${state.profile?.name ?? club}: ${file}\n`);
    return 0;
  });
}

function wishOf(words: readonly string[]): Wish {
  const { club, journal, workbook, archive, ...place } = parsed(words);
  if (club === undefined || club.trim() === '') throw new PlainProblem('say which club: --club NAME or --club ID');
  const given = Object.entries({ journal, workbook, archive }).flatMap(([what, file]) => (file === undefined ? [] : [{ what, file }]));
  const [wish] = given;
  if (wish === undefined || given.length > 1) throw new PlainProblem('say one of --journal FILE, --workbook FILE and --archive FILE');
  const { what, file } = wish as { what: Wish['what']; file: string };
  if (file === '' || (file === '-' && what !== 'journal')) throw new PlainProblem('say which file to write');
  const rest = Object.entries(place).flatMap(([name, value]) => (value === true ? [`--${name}`] : [`--${name}`, String(value)]));
  return { club: club.trim(), what, file, rest };
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      options: {
        club: { type: 'string' },
        journal: { type: 'string' },
        workbook: { type: 'string' },
        archive: { type: 'string' },
        demo: { type: 'boolean' },
        clubs: { type: 'string' },
        data: { type: 'string' },
      },
    }).values;
  } catch (problem) {
    throw new PlainProblem(problem instanceof Error ? problem.message : String(problem));
  }
}

/** The whole club, to be read by anybody and taken in elsewhere. */
async function exportArchive(pool: pg.Pool, clubId: Id, file: string): Promise<number> {
  const made = await makeArchive(pool, clubId, PROGRAM_VERSION);
  if (made === null) throw new PlainProblem('this club has no records');
  write(file, made.zip);
  process.stdout.write(`${made.manifest.name}: ${made.manifest.records} records, chain ${made.manifest.chain}: ${file}\n`);
  return 0;
}

/** By id, by whole name, or by the one name that holds these words. */
async function findClub(pool: pg.Pool, wanted: string): Promise<Id> {
  const { rows } = await pool.query<{ club_id: string; name: string }>('select club_id, name from club_register order by name');
  const low = wanted.normalize('NFC').toLowerCase();
  const same = rows.filter(({ club_id, name }) => club_id === low || name.toLowerCase() === low);
  const found = same.length > 0 || isUuid(low) ? same : rows.filter(({ name }) => name.toLowerCase().includes(low));
  const [first, second] = found;
  if (first === undefined) throw new PlainProblem(`no club here is called "${wanted}" (${rows.length} clubs)`);
  if (second !== undefined) {
    const names = found.slice(0, 5).map(({ name, club_id }) => `${name} (${club_id})`);
    throw new PlainProblem(`${found.length} clubs are called so: ${names.join('; ')}${found.length > 5 ? '; …' : ''}`);
  }
  return id(first.club_id);
}

/** The folded book with its names, every room. */
async function readBook(pool: pg.Pool, clubId: Id): Promise<ClubState> {
  const scope = { role: 'app_rw', club: clubId, rooms: ROOMS, private: true } as const;
  const items = await inScope(pool, scope, async (transaction) => {
    const { rows } = await transaction.query<{ seq: number }>('select seq from club_head where club_id = $1', [clubId]);
    const seq = rows[0]?.seq ?? 0;
    return readLog(transaction, clubId, 0, seq, seq);
  });
  return fold(
    emptyClub(clubId),
    items.flatMap((item) => (isOpen(item) ? [item.event] : [])),
  );
}

function write(file: string, content: string | Uint8Array): void {
  try {
    if (file === '-') process.stdout.write(content);
    // A book holds names: readable by its owner alone.
    else writeFileSync(file, content, { mode: 0o600 });
  } catch (problem) {
    throw new PlainProblem(`cannot write ${file}: ${problem instanceof Error ? problem.message : String(problem)}`);
  }
}
