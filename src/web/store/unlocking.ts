// Opening with a PIN, and choosing one: fetched with the screens that ask for it.
import { afterWrong, FREE_TRIES, NO_TRIES, waitBefore } from './code-delay.ts';
import { arrive } from './coming-in.ts';
import { today } from './dice.ts';
import { changePerson, deviceKey, openUnlocked, type Person, people, personHere, readPeople } from './people.svelte.ts';
import { makeLock, openLock, usable } from './pin-lock.ts';
import { clubRole } from './session.svelte.ts';
import { makeLink } from './spare-key.ts';
import { holdKey } from './vault.ts';

export type NotUnlocked =
  | { readonly ok: false; readonly why: 'wrong-pin'; readonly left: number; readonly wait: number }
  | { readonly ok: false; readonly why: 'wait'; readonly wait: number }
  | { readonly ok: false; readonly why: 'ended' };

type Bytes = Uint8Array<ArrayBuffer>;

/** Comes in by PIN, without a network too. The person who was at work finds the screen as it was left. */
export async function unlock(account: string, pin: string): Promise<{ readonly ok: true } | NotUnlocked> {
  const opened = await unlockWith(account, pin);
  if (opened.ok) {
    await arrive(account);
    // Missing where the tab was killed right after the PIN had been set.
    if (personHere(account)?.typist === undefined) void makeLink(account, pin).catch(() => undefined);
    if (people().some(({ typist }) => typist)) void readyForTypists().catch(() => undefined);
  }
  return opened;
}

/** What typists type on this phone can be read by whoever of the board has come to it. */
async function readyForTypists(): Promise<void> {
  const club = clubRole()?.clubId;
  if (club !== undefined) await (await import('./typists-here.ts')).readyForLetters(club);
}

/** For people without a PIN, in a demonstration. */
export async function switchTo(account: string): Promise<boolean> {
  const person = personHere(account);
  if (person === undefined || !(await openUnlocked(person))) return false;
  await arrive(account);
  return true;
}

/** The try is written down before the PIN is looked at: a killed tab forgives none. */
async function unlockWith(account: string, pin: string): Promise<{ readonly ok: true } | NotUnlocked> {
  const opened = await tryPin(account, pin);
  if (!opened.ok) return opened;
  holdKey(account, await usable(opened.dataKey));
  // Whoever of the board has come to this phone since may read what is typed from now on.
  if (personHere(account)?.typist) await (await import('./typists-here.ts')).shareKey(account, opened.dataKey);
  return { ok: true };
}

/** `from` is null where none was set yet. The data key stays, so nothing has to be sealed anew. */
export async function setPin(account: string, from: string | null, to: string): Promise<{ readonly ok: true } | NotUnlocked> {
  const opened = await tryPin(account, from);
  if (!opened.ok) return opened;
  await changePerson(account, { lock: await makeLock(await deviceKey(), opened.dataKey, to), tries: NO_TRIES });
  holdKey(account, await usable(opened.dataKey));
  return { ok: true };
}

/** The typist's time is over, or the board's own letter is lost: the PIN opens nothing and shares the key with the board once more. */
export async function shareByPin(account: string, pin: string): Promise<{ readonly ok: true } | NotUnlocked> {
  const opened = await tryPin(account, pin, 'to-share');
  if (opened.ok) await (await import('./typists-here.ts')).shareKey(account, opened.dataKey);
  return opened.ok ? { ok: true } : opened;
}

const isOver = ({ ended, typist }: Person): boolean => ended === true || (typist !== undefined && typist.until < today());

async function tryPin(
  account: string,
  pin: string | null,
  why: 'to-open' | 'to-share' = 'to-open',
): Promise<{ readonly ok: true; readonly dataKey: Bytes } | NotUnlocked> {
  await readPeople();
  const person = personHere(account);
  if (person?.lock === undefined) throw new Error('Defect: a PIN for somebody who is not on this phone');
  if (why === 'to-open' && isOver(person)) return { ok: false, why: 'ended' };
  const wait = waitBefore(person.tries, Date.now());
  if (wait > 0) return { ok: false, why: 'wait', wait };
  const wronged = afterWrong(person.tries, Date.now());
  await changePerson(account, { tries: wronged });
  const dataKey = await openLock(await deviceKey(), person.lock, pin);
  if (dataKey === null)
    return { ok: false, why: 'wrong-pin', left: Math.max(0, FREE_TRIES - wronged.wrong), wait: waitBefore(wronged, Date.now()) };
  await changePerson(account, { tries: NO_TRIES });
  return { ok: true, dataKey };
}
