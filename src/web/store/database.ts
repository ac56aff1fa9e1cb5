// The phone's drawer: IndexedDB through idb. Four boxes: what is not yet known to have arrived (outbox), the pulled
// history as pages of about 500 records, pictures, and a few named values. Everything is keyed by club *and* account, because two
// people on one phone may be allowed to read different rooms.
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { ClubCommand } from '../../domain/club/command.ts';
import type { Refusal } from '../../domain/club/refusal.ts';

/** "club/account": whose copy of which book. */
export type Owner = `${string}/${string}`;

/**
 * - unsent: only on this phone;
 * - recorded: the server has answered, the page with its events is still to be pulled;
 * - refused: a request the true book did not grant; shown until a person has read it;
 * - stuck: the server could not read it or knows the id with another body; never thrown away, copied into a file.
 */
export type OutboxState = 'unsent' | 'recorded' | 'refused' | 'stuck';

export interface OutboxRow {
  /** Order of writing on this phone; given by the database. */
  readonly n?: number;
  readonly id: string;
  readonly owner: Owner;
  readonly command: ClubCommand;
  readonly state: OutboxState;
  /** Head of the club's log after the push that recorded it; the row goes when a pull has passed it. */
  readonly recordedHead?: number;
  readonly refusal?: Refusal;
}

export interface PageRow {
  readonly owner: Owner;
  /** Seq of the first and last record in the page. */
  readonly from: number;
  readonly to: number;
  /** JSON of the records: one text is written 8 times and read 4 times faster than 500 rows (STACK.md). */
  readonly text: string;
  /** SHA-256 of the text; an unreadable or changed page is noticed before it is believed. */
  readonly sum: string;
  /** Chain value before the first and after the last record. */
  readonly hashBefore: string;
  readonly hashAfter: string;
}

/** A picture of an activity, as bytes: Blobs in IndexedDB are lost by some phones. */
export interface PictureRow {
  readonly owner: Owner;
  readonly hash: string;
  readonly type: string;
  readonly bytes: ArrayBuffer;
  /** Taken on this phone and not known to be at the server. */
  readonly unsent: boolean;
}

export interface BookPlace {
  readonly seq: number;
  readonly hash: string;
  /** Last record counted in the network's figures: the third leaf of the badge. */
  readonly reportedSeq: number;
  readonly pulledAt: string;
  /** The first copy of the book is still on its way: sums over a part of it are no sums of the club. */
  readonly partly?: true;
}

export interface LaLanhSchema extends DBSchema {
  outbox: { key: number; value: OutboxRow; indexes: { owner: Owner } };
  page: { key: [Owner, number]; value: PageRow };
  picture: { key: [Owner, string]; value: PictureRow };
  named: { key: string; value: unknown };
}

export type PhoneDatabase = IDBPDatabase<LaLanhSchema>;

let opened: Promise<PhoneDatabase> | undefined;

export function phoneDatabase(): Promise<PhoneDatabase> {
  opened ??= openDB<LaLanhSchema>('la-lanh', 2, {
    upgrade(database, before) {
      database.createObjectStore('picture', { keyPath: ['owner', 'hash'] });
      if (before >= 1) return;
      const outbox = database.createObjectStore('outbox', { keyPath: 'n', autoIncrement: true });
      outbox.createIndex('owner', 'owner');
      database.createObjectStore('page', { keyPath: ['owner', 'from'] });
      database.createObjectStore('named');
    },
    // Another tab holds a newer build: let go, so that it can upgrade; this tab opens anew on its next use.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase | null)?.close();
      opened = undefined;
    },
    terminated() {
      opened = undefined;
    },
  });
  return opened;
}

export async function readNamed<Value>(name: string, fallback: Value): Promise<Value> {
  const database = await phoneDatabase();
  const value = await database.get('named', name);
  return value === undefined ? fallback : (value as Value);
}

export async function writeNamed(name: string, value: unknown): Promise<void> {
  const database = await phoneDatabase();
  await database.put('named', value, name);
}

export async function dropNamed(name: string): Promise<void> {
  const database = await phoneDatabase();
  await database.delete('named', name);
}
