// Who uses this phone, each with a data key of their own closed with their PIN. The list is read before anyone has unlocked it, so
// it says no more than a lock screen may: a name and a title.
import { type CodeTries, NO_TRIES } from './code-delay.ts';
import { phoneDatabase, readNamed, writeNamed } from './database.ts';
import { type Lock, makeDeviceKey, makeLock, openLock, usable } from './pin-lock.ts';
import type { Box, Letter } from './sealed-letter.ts';
import { alone } from './tabs.ts';
import { canSeal, heldBy, holdKey } from './vault.ts';

export interface Person {
  readonly account: string;
  readonly name: string;
  readonly title: string;
  /** Absent where the browser lends no cryptography: then nothing is sealed. */
  readonly lock?: Lock;
  readonly tries: CodeTries;
  /** Every role of this person has ended and what was written is handed in: the PIN opens no more. */
  readonly ended?: boolean;
  /** Signed out, and something of theirs is still sealed here: comes back with the password only. */
  readonly away?: boolean;
  /** Where others on this phone may leave a key for this person: of the board only. */
  readonly box?: Box;
  /** Types for the board and has no account at the server. `letters`: their data key, closed for each of the board. */
  readonly typist?: { readonly clubId: string; readonly until: string; readonly letters: Readonly<Record<string, Letter>> };
}

interface Ring {
  /** Who was at the phone last. */
  readonly current: string | null;
  /** Whose session the browser's cookie is. */
  readonly cookie: string | null;
  readonly people: readonly Person[];
}

const nobody: Ring = { current: null, cookie: null, people: [] };
let ring = $state.raw<Ring>(nobody);

export const people = (): readonly Person[] => ring.people;
export const lastPerson = (): string | null => ring.current;
export const cookieOf = (): string | null => ring.cookie;
export const personHere = (account: string): Person | undefined => ring.people.find((one) => one.account === account);

export async function readPeople(): Promise<void> {
  ring = await readNamed<Ring>('people', nobody);
}

/** Read, changed and written by one tab at a time: what another tab wrote meanwhile is kept. */
function change(work: (before: Ring) => Ring): Promise<void> {
  return alone('people', async () => {
    const next = work(await readNamed<Ring>('people', nobody));
    await writeNamed('people', next);
    ring = next;
  });
}

export const changePerson = (account: string, fields: Partial<Person>): Promise<void> =>
  change((before) => ({ ...before, people: before.people.map((one) => (one.account === account ? { ...one, ...fields } : one)) }));

export const noteCurrent = (account: string | null): Promise<void> => change((before) => ({ ...before, current: account }));
export const noteCookie = (account: string | null): Promise<void> => change((before) => ({ ...before, cookie: account }));
export const noteAway = (account: string, away: boolean): Promise<void> => changePerson(account, { away });
export const noteEnded = (account: string, ended: boolean): Promise<void> => changePerson(account, { ended });

export const removePerson = (account: string): Promise<void> =>
  change((before) => ({
    current: before.current === account ? null : before.current,
    cookie: before.cookie === account ? null : before.cookie,
    people: before.people.filter((one) => one.account !== account),
  }));

export const putPerson = (person: Person): Promise<void> =>
  change((before) => ({ ...before, people: [...before.people.filter((one) => one.account !== person.account), person] }));

/** A person new to this phone: a fresh data key, closed with the phone's own key until a PIN is set. */
export async function addPerson(account: string, name: string, title: string): Promise<void> {
  const known = { account, name, title, tries: NO_TRIES };
  const dataKey = crypto.getRandomValues(new Uint8Array(32));
  const person: Person = canSeal() ? { ...known, lock: await makeLock(await deviceKey(), dataKey, null) } : known;
  await putPerson(person);
  if (canSeal()) holdKey(account, await usable(dataKey));
}

/** Opens without a PIN where none was set; false when one is asked for. */
export async function openUnlocked({ account, lock }: Person): Promise<boolean> {
  if (heldBy() === account || lock === undefined) return true;
  const dataKey = lock.kind === 'open' ? await openLock(await deviceKey(), lock, null) : null;
  if (dataKey === null) return false;
  holdKey(account, await usable(dataKey));
  return true;
}

let own: Promise<CryptoKey> | undefined;

/** Made once; two tabs that begin together end up with the same. */
export function deviceKey(): Promise<CryptoKey> {
  own ??= readOrMake();
  return own;
}

async function readOrMake(): Promise<CryptoKey> {
  const fresh = await makeDeviceKey();
  const database = await phoneDatabase();
  const transaction = database.transaction('named', 'readwrite', { durability: 'strict' });
  const kept = (await transaction.store.get('device-key')) as CryptoKey | undefined;
  if (kept === undefined) await transaction.store.put(fresh, 'device-key');
  await transaction.done;
  return kept ?? fresh;
}
