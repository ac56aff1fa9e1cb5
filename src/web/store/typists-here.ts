// Typists on this phone: a name and a PIN like everybody's, no account at the server, and a data key that the board can open too.

import { mayConfirm } from '../../domain/club/roles.ts';
import type { ClubState } from '../../domain/club/state.ts';
import { isTypist, lastDay, type Typist } from '../../domain/typing/typist.ts';
import { NO_TRIES } from './code-delay.ts';
import { type Owner, phoneDatabase, sealedName } from './database.ts';
import { today } from './dice.ts';
import { ensureBox, lettersFor, openLetter } from './letter-box.ts';
import { changePerson, deviceKey, type Person, people, personHere, putPerson, readPeople, removePerson } from './people.svelte.ts';
import { makeLock, usable } from './pin-lock.ts';
import { clubRoles, me } from './session.svelte.ts';
import { lendKey } from './vault.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export const typistsHere = (clubId: string): readonly Person[] => people().filter(({ typist }) => typist?.clubId === clubId);

/** Whoever is at the phone may confirm what was typed. */
export const confirmsHere = (): boolean => clubRoles().some(mayConfirm);

/** Somebody of the board is at the phone: from now on keys of typists can be left for them. */
export async function readyForLetters(clubId: string): Promise<void> {
  const account = me()?.id;
  if (account !== undefined && confirmsHere()) await ensureBox(account, clubId);
}

/** A typist's own place on this phone. The PIN is theirs; it is chosen by them and known to nobody else. */
export async function addTypistHere(clubId: string, typist: Typist, title: string, pin: string): Promise<void> {
  await readyForLetters(clubId);
  const until = typist.spells.map(lastDay).at(-1) ?? today();
  const dataKey = crypto.getRandomValues(new Uint8Array(32));
  await putPerson({
    account: typist.typistId,
    name: typist.name,
    title,
    lock: await makeLock(await deviceKey(), dataKey, pin),
    tries: NO_TRIES,
    typist: { clubId, until, letters: await lettersFor(people(), clubId, {}, dataKey) },
  });
}

/** Closes a typist's key for those of the board who have come to the phone since. */
export async function shareKey(typistId: string, dataKey: Bytes): Promise<void> {
  const typist = personHere(typistId)?.typist;
  if (typist === undefined) return;
  const letters = await lettersFor(people(), typist.clubId, typist.letters, dataKey);
  await changePerson(typistId, { typist: { ...typist, letters } });
}

/** Lends the typist's key to whoever of the board is at the phone; false when none was left for them yet. */
export async function openTypist(typistId: string): Promise<boolean> {
  const dataKey = await keyFromLetter(typistId);
  if (dataKey === null) return false;
  lendKey(typistId, await usable(dataKey));
  return true;
}

/** The typist has forgotten the PIN: another takes its place, nothing is lost. False when this person has no key of theirs. */
export async function newPinFor(typistId: string, pin: string): Promise<boolean> {
  const dataKey = await keyFromLetter(typistId);
  if (dataKey === null) return false;
  await changePerson(typistId, { lock: await makeLock(await deviceKey(), dataKey, pin), tries: NO_TRIES });
  return true;
}

async function keyFromLetter(typistId: string): Promise<Bytes | null> {
  await readPeople();
  const letter = personHere(typistId)?.typist?.letters[me()?.id ?? ''];
  return letter === undefined ? null : openLetter(letter);
}

/**
 * What the book says of them by now: whose time was ended or made longer, maybe on another phone. Whose time is over leaves the phone: the
 * copy goes, and with it name and key, unless something typed still waits to be confirmed.
 */
export async function followBook(state: ClubState): Promise<void> {
  for (const { account, typist, ended } of typistsHere(state.clubId)) {
    const known = [...state.typists.values()].find(({ typistId }) => typistId === account);
    if (typist === undefined || known === undefined) continue;
    const until = known.spells.map(lastDay).at(-1) ?? typist.until;
    const isOver = !isTypist(state, known.typistId, today());
    if (until !== typist.until || isOver !== (ended === true))
      await changePerson(account, { ended: isOver, away: isOver, typist: { ...typist, until } });
    if (isOver) await leaveTypist(state.clubId, account);
  }
}

/** The copy goes at once; name, key and notes as soon as nothing typed waits any more. */
async function leaveTypist(clubId: string, account: string): Promise<void> {
  const owner: Owner = `${clubId}/${account}`;
  const database = await phoneDatabase();
  await database.delete('page', IDBKeyRange.bound([owner, 0], [owner, Number.MAX_SAFE_INTEGER]));
  await database.delete('named', `place:${owner}`);
  if ((await database.countFromIndex('outbox', 'owner', owner)) > 0) return;
  const own = sealedName(account, '');
  for (const name of await database.getAllKeys('named')) if (name.startsWith(own)) await database.delete('named', name);
  await removePerson(account);
}
