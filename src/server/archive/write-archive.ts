// Makes a club's archive: its records as they stand in the chain, the answers its commands got, its pictures, tables for people, and
// what to know about all of it in Vietnamese and English.
import { strToU8, type Zippable, zipSync } from 'fflate';
import type pg from 'pg';
import { ROOMS } from '../../domain/club/event-shape.ts';
import { fold } from '../../domain/club/evolve.ts';
import { type ClubState, emptyClub } from '../../domain/club/state.ts';
import { bookSource } from '../../exports/book-source.ts';
import { bookWorkbook } from '../../exports/book-workbook.ts';
import { hledgerJournal } from '../../exports/hledger-journal.ts';
import { xlsxFile } from '../../exports/xlsx-file.ts';
import type { Id } from '../../kernel/ids.ts';
import { isOpen, type OpenItem } from '../../protocol/messages.ts';
import { inScope, type Transaction } from '../db/scope.ts';
import { readLog } from '../log/read-log.ts';
import { type AnsweredCommand, COMMANDS, MANIFEST, type Manifest, type Picture, RECORDS, sha256 } from './archive-file.ts';
import { aboutArchive, SCHEMA_TEXT } from './archive-words.ts';
import { memberTable, postingTable, recordTable } from './tables.ts';

export type Made = { readonly zip: Uint8Array; readonly manifest: Manifest };
type Book = { readonly items: readonly OpenItem[]; readonly commands: readonly AnsweredCommand[]; readonly pictures: readonly Picture[] };

/** Null when the club has no records here. */
export async function makeArchive(pool: pg.Pool, clubId: Id, program: string): Promise<Made | null> {
  const book = await inScope(pool, { role: 'app_rw', club: clubId, rooms: ROOMS, private: true }, (transaction) =>
    readBook(transaction, clubId),
  );
  const last = book.items.at(-1);
  if (last === undefined) return null;
  const state = fold(
    emptyClub(clubId),
    book.items.map(({ event }) => event),
  );
  const files = await filesOf(book, state);
  const manifest: Manifest = {
    what: 'la-lanh-archive',
    v: 1,
    clubId,
    name: state.profile?.name ?? '',
    unitId: state.placements.at(-1)?.unitId ?? '',
    records: book.items.length,
    chain: last.hash,
    madeAt: new Date().toISOString(),
    program,
    files: Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, sha256(bytes)])),
  };
  const packed: Zippable = { [MANIFEST]: json(manifest) };
  // Pictures and the workbook are packed already.
  for (const [name, bytes] of Object.entries(files)) packed[name] = /\.(webp|jpg|xlsx)$/.test(name) ? [bytes, { level: 0 }] : bytes;
  return { zip: zipSync(packed), manifest };
}

async function readBook(transaction: Transaction, clubId: Id): Promise<Book> {
  // The lock holds the head still while what belongs to it is read.
  const head = await transaction.query<{ seq: number }>('select seq from club_head where club_id = $1 for update', [clubId]);
  const seq = head.rows[0]?.seq ?? 0;
  const items = (await readLog(transaction, clubId, 0, seq, seq)).filter(isOpen);
  if (items.length !== seq) throw new Error('a record of this club is missing or closed');
  const commands = await transaction.query<AnsweredCommand>(
    `select id, encode(body_hash, 'hex') as "bodyHash", outcome as answer from command where club_id = $1 order by id`,
    [clubId],
  );
  const pictures = await transaction.query<Picture>(
    `select encode(hash, 'hex') as hash, type, body as bytes from picture where club_id = $1 order by hash`,
    [clubId],
  );
  return { items, commands: commands.rows, pictures: pictures.rows };
}

async function filesOf({ items, commands, pictures }: Book, state: ClubState): Promise<Readonly<Record<string, Uint8Array>>> {
  const name = state.profile?.name ?? '';
  return {
    'DOC-TOI.md': strToU8(aboutArchive(name, items.length, 'vi')),
    'README.md': strToU8(aboutArchive(name, items.length, 'en')),
    'SCHEMA.md': strToU8(SCHEMA_TEXT),
    [RECORDS]: jsonLines(items),
    [COMMANDS]: jsonLines(commands),
    'tables/records.csv': recordTable(items),
    'tables/entries.csv': postingTable(items),
    'tables/members.csv': memberTable(state),
    'tables/book.xlsx': await xlsxFile(bookWorkbook(state)),
    'tables/book.journal': strToU8(hledgerJournal(bookSource(state))),
    ...Object.fromEntries(
      pictures.map(({ hash, type, bytes }) => [`pictures/${hash}.${type === 'image/webp' ? 'webp' : 'jpg'}`, new Uint8Array(bytes)]),
    ),
  };
}

const json = (value: object): Uint8Array => strToU8(`${JSON.stringify(value, null, 2)}\n`);
const jsonLines = (rows: readonly object[]): Uint8Array => strToU8(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
