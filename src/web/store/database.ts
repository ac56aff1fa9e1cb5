// The phone's drawer: IndexedDB through idb. Four boxes: what is not yet known to have arrived (outbox), the pulled
// history as pages of about 500 records, pictures, and a few named values. Everything is keyed by club *and* account, because two
// people on one phone may be allowed to read different rooms; what says anything lies sealed under its person's key (decision 0041).
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { ClubCommand } from '../../domain/club/command.ts';
import type { Refusal } from '../../domain/club/refusal.ts';
import type { Seal } from '../../protocol/give-back.ts';
import { DRAWER } from './drawer-name.ts';
import { canSeal, heldBy, type Sealed, sealText, unsealText } from './vault.ts';

/** "club/account": whose copy of which book. */
export type Owner = `${string}/${string}`;

/**
 * - unsent: only on this phone;
 * - recorded: the server has answered, the page with its events is still to be pulled;
 * - refused: a request the true book did not grant; shown until a person has read it;
 * - kept: in the book, in a room this account does not read back; kept for a while, because a server restored from a backup
 *   could not get it from anybody else. Shown nowhere and counted nowhere;
 * - stuck: the server could not read it or knows the id with another body; never thrown away, copied into a file.
 */
export type OutboxState = 'unsent' | 'recorded' | 'kept' | 'refused' | 'stuck';

export interface OutboxRow {
  /** Order of writing on this phone; given by the database. */
  readonly n?: number;
  readonly id: string;
  readonly owner: Owner;
  readonly command: ClubCommand;
  readonly state: OutboxState;
  /** Head of the club's log after the push that recorded it; the row goes when a pull has passed it. */
  readonly recordedHead?: number;
  /** When a pull last needed it, for a row that is kept. */
  readonly keptSince?: string;
  readonly refusal?: Refusal;
}

/** The same row as it lies in the drawer: what it says is sealed, what the phone sorts by is not. Older phones have it in plain. */
export type KeptOutboxRow = Omit<OutboxRow, 'command' | 'refusal'> & {
  readonly command?: ClubCommand;
  readonly refusal?: Refusal;
  readonly sealed?: Sealed;
  readonly sealedRefusal?: Sealed;
};

export interface PageRow {
  readonly owner: Owner;
  /** Seq of the first and last record in the page. */
  readonly from: number;
  readonly to: number;
  /** JSON of the records: one text is written 8 times and read 4 times faster than 500 rows (STACK.md). */
  readonly text: string;
  /** Of the text: a changed page is noticed before it is believed. Absent when its seal has vouched for it. */
  readonly sum?: string;
  /** Chain value before the first and after the last record. */
  readonly hashBefore: string;
  readonly hashAfter: string;
}

export type KeptPageRow = Omit<PageRow, 'text'> & { readonly text?: string; readonly sealed?: Sealed };

/** A picture of an activity, as bytes: Blobs in IndexedDB are lost by some phones. */
export interface PictureRow {
  readonly owner: Owner;
  readonly hash: string;
  readonly type: string;
  readonly bytes: ArrayBuffer;
  /** Taken on this phone and not known to be at the server. */
  readonly unsent: boolean;
}

export type KeptPictureRow = PictureRow & { readonly iv?: Sealed['iv'] };

export interface BookPlace {
  readonly seq: number;
  readonly hash: string;
  /** Last record counted in the network's figures: the third leaf of the badge. */
  readonly reportedSeq: number;
  readonly pulledAt: string;
  /** The first copy of the book is still on its way: sums over a part of it are no sums of the club. */
  readonly partly?: true;
  /** Places of this copy that the server sealed: up to them it can be handed back after a restore (protocol/give-back.ts). */
  readonly seals?: readonly Seal[];
}

interface LaLanhSchema extends DBSchema {
  outbox: { key: number; value: KeptOutboxRow; indexes: { owner: Owner } };
  page: { key: [Owner, number]; value: KeptPageRow };
  picture: { key: [Owner, string]; value: KeptPictureRow };
  named: { key: string; value: unknown };
}

export type PhoneDatabase = IDBPDatabase<LaLanhSchema>;

let opened: Promise<PhoneDatabase> | undefined;

export function phoneDatabase(): Promise<PhoneDatabase> {
  opened ??= openDB<LaLanhSchema>(DRAWER, 3, {
    // Version 3 has the same boxes; the number keeps a tab of an older build from reading sealed rows as its own.
    upgrade(database, before) {
      if (before < 2) database.createObjectStore('picture', { keyPath: ['owner', 'hash'] });
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

/** Values that say nothing about anybody, or are closed in their own way: read before anyone has unlocked the phone. */
const PLAIN: ReadonlySet<string> = new Set([
  ...['device', 'language', 'demo', 'server-day', 'voice', 'sealed-keys'],
  ...['me', 'people', 'device-key', 'lock-setting', 'revoked'],
]);
const isPlain = (name: string): boolean => PLAIN.has(name) || name.startsWith('place:') || !canSeal();

/** Under which name a person's value lies: what one wrote down, another on the same phone does not find. */
export const sealedName = (account: string, name: string): string => `~${account}|${name}`;
export const isPersonal = (name: string): boolean => !PLAIN.has(name) && !name.startsWith('place:') && !name.startsWith('~');

export async function readNamed<Value>(name: string, fallback: Value): Promise<Value> {
  const account = heldBy();
  if (!isPlain(name) && account === null) return fallback;
  return inTurn(async (database) => {
    if (isPlain(name) || account === null) {
      const value = await database.get('named', name);
      return value === undefined ? fallback : (value as Value);
    }
    const kept = sealedName(account, name);
    const found = (await database.get('named', kept)) as Sealed | undefined;
    return found === undefined ? fallback : (JSON.parse(await unsealText(account, kept, found)) as Value);
  });
}

/** Throws while the phone is locked, for what is a person's own. */
export async function writeNamed(name: string, value: unknown): Promise<void> {
  const account = heldBy();
  await inTurn(async (database) => {
    if (isPlain(name)) return database.put('named', value, name);
    const kept = sealedName(account ?? '', name);
    return database.put('named', await sealText(account ?? '', kept, JSON.stringify(value)), kept);
  });
}

export async function dropNamed(name: string): Promise<void> {
  const account = heldBy();
  await inTurn((database) => database.delete('named', isPlain(name) ? name : sealedName(account ?? '', name)));
}

let line: Promise<unknown> = Promise.resolve();

/** When everything written so far lies in the drawer. */
export const namedWritten = (): Promise<unknown> => line;

/** Sealing takes a moment: one after another, so that what was written last is what stays. */
function inTurn<Value>(work: (database: PhoneDatabase) => Promise<Value>): Promise<Value> {
  const mine = line.then(async () => work(await phoneDatabase()));
  line = mine.catch(() => undefined);
  return mine;
}
