// `./lalanh export --club NAME|ID --journal FILE | --workbook FILE [--demo]`: one club's whole book as a file, read from the
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
import { inScope, isUuid } from '../server/db/scope.ts';
import { readLog } from '../server/log/read-log.ts';
import { withDatabase } from './opened.ts';
import { PlainProblem } from './plain-problem.ts';

type Wish = { readonly club: string; readonly what: 'journal' | 'workbook'; readonly file: string; readonly rest: readonly string[] };

export async function run(words: readonly string[]): Promise<number> {
  const { club, what, file, rest } = wishOf(words);
  return withDatabase(rest, async ({ pool }) => {
    const clubId = await findClub(pool, club);
    const state = await readBook(pool, clubId);
    const content = what === 'journal' ? hledgerJournal(bookSource(state)) : await xlsxFile(bookWorkbook(state));
    write(file, content);
    if (file !== '-') process.stdout.write(`${state.profile?.name ?? club}: ${file}\n`);
    return 0;
  });
}

function wishOf(words: readonly string[]): Wish {
  const { club, journal, workbook, ...place } = parsed(words);
  if (club === undefined || club.trim() === '') throw new PlainProblem('say which club: --club NAME or --club ID');
  if ((journal === undefined) === (workbook === undefined)) throw new PlainProblem('say one of --journal FILE and --workbook FILE');
  const file = journal ?? workbook ?? '';
  if (file === '' || (file === '-' && journal === undefined)) throw new PlainProblem('say which file to write');
  const rest = Object.entries(place).flatMap(([name, value]) => (value === true ? [`--${name}`] : [`--${name}`, String(value)]));
  return { club: club.trim(), what: journal === undefined ? 'workbook' : 'journal', file, rest };
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      options: {
        club: { type: 'string' },
        journal: { type: 'string' },
        workbook: { type: 'string' },
        demo: { type: 'boolean' },
        clubs: { type: 'string' },
        data: { type: 'string' },
      },
    }).values;
  } catch (problem) {
    throw new PlainProblem(problem instanceof Error ? problem.message : String(problem));
  }
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
    else writeFileSync(file, content);
  } catch (problem) {
    throw new PlainProblem(`cannot write ${file}: ${problem instanceof Error ? problem.message : String(problem)}`);
  }
}
