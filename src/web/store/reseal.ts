// A phone that kept its book in plain: everything of the person who has just been given a key is sealed, one row after
// another, each replaced in a single step. Cut off anywhere, the rest is sealed the next time; plain rows are read meanwhile.
import { selfName } from './coming-in.ts';
import {
  dropNamed,
  isPersonal,
  type KeptOutboxRow,
  type KeptPageRow,
  type KeptPictureRow,
  type Owner,
  phoneDatabase,
  sealedName,
  writeNamed,
} from './database.ts';
import { sealedPage, sealedPicture, sealedRow } from './kept-rows.ts';
import { addPerson, noteCookie, noteCurrent, openUnlocked, personHere } from './people.svelte.ts';
import type { Me } from './session.svelte.ts';
import { accountOf, canSeal, sealText } from './vault.ts';

const MARK = (account: string): string => `place:sealed/${account}`;

/** A phone that kept its book in plain, under the one person who used it. */
export async function adoptOldPhone(known: Me): Promise<void> {
  const person = personHere(known.id);
  if (person === undefined) await addPerson(known.id, known.name, known.title);
  else if (!(await openUnlocked(person))) return dropNamed('me');
  await writeNamed(selfName(known.id), known);
  await noteCurrent(known.id);
  await noteCookie(known.id);
  await resealAll(known.id, true);
  await dropNamed('me');
}

/** `loose`: values that name nobody are taken too; true for whoever used the phone alone before. Throws while the phone is locked. */
export async function resealAll(account: string, loose: boolean): Promise<void> {
  if (!canSeal()) return;
  const database = await phoneDatabase();
  if ((await database.get('named', MARK(account))) === true) return;
  const mine = (owner: Owner): boolean => accountOf(owner) === account;
  for (const row of await database.getAll('outbox')) if (mine(row.owner) && row.sealed === undefined) await resealRow(row);
  for (const key of await database.getAllKeys('page')) if (mine(key[0])) await resealPage(key);
  for (const key of await database.getAllKeys('picture')) if (mine(key[0])) await resealPicture(key);
  for (const name of await database.getAllKeys('named'))
    if (isPersonal(name) && (name.includes(account) || (loose && isLoose(name)))) await resealNamed(account, name);
  await database.put('named', true, MARK(account));
}

/** Names end with the owner where a value is one person's own. */
const isLoose = (name: string): boolean => !/[0-9a-f-]{36}\/[0-9a-f-]{36}/.test(name);

async function resealRow(row: KeptOutboxRow): Promise<void> {
  if (row.n === undefined || row.command === undefined) return;
  const { command, refusal, ...rest } = row;
  const sealed = await sealedRow({ ...rest, command, ...(refusal === undefined ? {} : { refusal }) });
  const database = await phoneDatabase();
  const transaction = database.transaction('outbox', 'readwrite', { durability: 'strict' });
  const now = await transaction.store.get(row.n);
  // Sent or answered by another tab meanwhile: its state is the true one.
  if (now !== undefined && now.sealed === undefined) {
    const { command: _, refusal: __, ...standing } = now;
    await transaction.store.put({ ...sealed, ...standing });
  }
  await transaction.done;
}

async function resealPage(key: [Owner, number]): Promise<void> {
  const database = await phoneDatabase();
  const page = await database.get('page', key);
  if (page?.text === undefined) return;
  await replaceWhen(await sealedPage({ ...page, text: page.text }), page);
}

async function replaceWhen(next: KeptPageRow, before: KeptPageRow): Promise<void> {
  const database = await phoneDatabase();
  const transaction = database.transaction('page', 'readwrite', { durability: 'strict' });
  const now = await transaction.store.get([before.owner, before.from]);
  if (now?.text === before.text) await transaction.store.put(next);
  await transaction.done;
}

async function resealPicture(key: [Owner, string]): Promise<void> {
  const database = await phoneDatabase();
  const picture: KeptPictureRow | undefined = await database.get('picture', key);
  if (picture === undefined || picture.iv !== undefined) return;
  await database.put('picture', await sealedPicture(picture));
}

async function resealNamed(account: string, name: string): Promise<void> {
  const database = await phoneDatabase();
  const value = await database.get('named', name);
  const kept = sealedName(account, name);
  const sealed = await sealText(account, kept, JSON.stringify(value));
  const transaction = database.transaction('named', 'readwrite', { durability: 'strict' });
  await transaction.store.put(sealed, kept);
  await transaction.store.delete(name);
  await transaction.done;
}
