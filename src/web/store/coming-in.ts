// Coming in and leaving: by password, by PIN, as somebody else on the same phone, by a sample; and what happens when the server says
// that a session, a role or the phone's right has ended. A session that ended stops sending but never hides what was recorded.

import { type ApiAnswer, carriesKey, carryKey, getJson, postJson } from './api.ts';
import { readNamed, writeNamed } from './database.ts';
import { ownDevice, resumeLink, takeLink } from './device-link.ts';
import {
  addPerson,
  cookieOf,
  lastPerson,
  noteAway,
  noteCookie,
  noteCurrent,
  noteEnded,
  openUnlocked,
  type Person,
  people,
  personHere,
  readPeople,
} from './people.svelte.ts';
import { clubRole, type Installation, type Me, session } from './session.svelte.ts';
import { tellOtherTabs } from './tabs.ts';
import { heldBy, letKeyGo } from './vault.ts';

/** Opens with what the drawer knows, then asks the server. */
export async function openSession(): Promise<void> {
  try {
    await readPeople();
    session.demo = await readNamed('demo', false);
    session.revoked = await readNamed('revoked', false);
  } catch {
    session.status = 'no-drawer';
    return;
  }
  const known = await readNamed<Me | null>('me', null);
  if (known !== null) await (await import('./reseal.ts')).adoptOldPhone(known);
  const person = personHere(lastPerson() ?? '');
  if (person === undefined) return nobodyHere();
  if (session.me?.id === person.account && heldBy() === person.account) return;
  if (await openUnlocked(person)) return arrive(person.account);
  dropKey();
  session.me = null;
  session.status = 'locked';
}

/** Nobody is at the phone: it asks for a PIN, or for who signs in. */
export async function nobodyHere(): Promise<void> {
  dropKey();
  session.me = null;
  session.status = hasLocked() ? 'locked' : 'opening';
  if (session.status === 'opening') await refreshMe();
  if (session.status === 'opening') session.status = 'signed-out';
}

const hasLocked = (): boolean => people().some((one) => one.away !== true && one.lock?.kind === 'pin');

export function dropKey(): void {
  letKeyGo();
  carryKey(null);
}

/** Under which name lies who this person is. */
export const selfName = (account: string): string => `self:${account}`;

/** The key of this person is open: their book and nobody else's comes to the screen. */
export async function arrive(account: string): Promise<void> {
  const isSame = session.me?.id === account;
  // Another's book leaves the screen first. The page of signing in stays until there is something to show instead.
  if (!isSame && session.me !== null) Object.assign(session, { me: null, status: 'opening' });
  session.locked = false;
  await noteCurrent(account);
  await takeLink();
  const known = isSame ? session.me : await readNamed<Me | null>(selfName(account), null);
  if (known === null) {
    await refreshMe();
    if (session.me === null) session.status = 'signed-out';
  } else {
    session.me = known;
    session.status = 'signed-in';
    void refreshMe();
  }
  tellOtherTabs({ what: 'signed-in-or-out' });
}

export async function refreshMe(): Promise<void> {
  void askInstallation();
  const account = session.me?.id ?? lastPerson();
  const ready = await ownSession(account);
  if (!isStill(account)) return;
  if (!ready) {
    session.ended = session.me !== null;
    return;
  }
  let answer = await getJson<Me>('/api/me');
  if (!answer.ok && answer.problem.what === 'signed-out' && (await resume(account))) answer = await getJson<Me>('/api/me');
  // Somebody else has come in meanwhile: what was asked for the one before is no news of theirs.
  if (!isStill(account)) return;
  if (answer.ok && (account === null || answer.value.id === account)) await setMe(answer.value);
  else if (!answer.ok && answer.problem.what === 'signed-out') session.ended = session.me !== null;
  else if (!answer.ok && answer.problem.what === 'not-allowed' && answer.problem.revoked) await leaveRevoked();
}

const isStill = (account: string | null): boolean => (session.me?.id ?? lastPerson()) === account && (heldBy() ?? account) === account;

/** Whether the browser's cookie is this person's, or could be made theirs just now. */
export async function ownSession(account: string | null): Promise<boolean> {
  if (account === null) return true;
  // A typist has no account: nothing of theirs is asked of the server, and nothing sent, whoever's cookie lies there.
  if (personHere(account)?.typist) return false;
  return cookieOf() === null || cookieOf() === account || resume(account);
}

/** After the server has said that it knows this session no more; true when the PIN's link has opened another. */
export async function renewSession(): Promise<boolean> {
  return resume(session.me?.id ?? null);
}

async function resume(account: string | null): Promise<boolean> {
  if (account === null) return false;
  const answer = session.demo && !carriesKey() ? await postJson('/api/sample-sign-in', { accountId: account }) : await resumeLink(account);
  if (answer === null || !answer.ok) return false;
  await noteCookie(account);
  return true;
}

export async function markRevoked(revoked: boolean): Promise<void> {
  session.revoked = revoked;
  await writeNamed('revoked', revoked);
}

/** The server says that this phone's right was taken back: it closes, and what it had not sent goes to be looked at. */
export async function leaveRevoked(): Promise<void> {
  await markRevoked(true);
  await leaveBook();
}

/** Without a network in between it is tried again at the next contact; the book leaves the phone only after the records have. */
async function leaveBook(): Promise<boolean> {
  const [leaving, clubId] = [session.me, clubRole()?.clubId];
  if (leaving === null || clubId === undefined || session.locked) return false;
  const { handIn } = await import('./handing-in.ts');
  if ((await handIn(clubId, leaving.id)) === null) return false;
  // Somebody else may have come to the phone meanwhile: theirs stays open.
  if (session.me?.id !== leaving.id) return true;
  dropKey();
  await noteCurrent(null);
  Object.assign(session, { me: null, ended: false, locked: false, status: hasLocked() ? 'locked' : 'signed-out' });
  tellOtherTabs({ what: 'signed-in-or-out' });
  return true;
}

export async function askInstallation(): Promise<Installation | null> {
  const answer = await getJson<Installation>('/api/installation');
  if (!answer.ok) return null;
  session.demo = answer.value.demo;
  await writeNamed('demo', answer.value.demo);
  return answer.value;
}

export function sampleAccounts(): Promise<ApiAnswer<readonly Me[]>> {
  return getJson<readonly Me[]>('/api/sample-accounts');
}

export async function signIn(phone: string, password: string, code: string): Promise<ApiAnswer<unknown>> {
  carryKey(null);
  return enter(await postJson('/api/sign-in', { phone, password, code, device: await ownDevice() }), true);
}

export async function signInAsSample(accountId: string): Promise<ApiAnswer<unknown>> {
  carryKey(null);
  return enter(await postJson('/api/sample-sign-in', { accountId }), false);
}

/** `byPassword`: who knows the password may have the spare of the key from the server, and choose a new PIN. */
export async function enter(answer: ApiAnswer<unknown>, byPassword: boolean): Promise<ApiAnswer<unknown>> {
  const found = answer.ok ? await getJson<Me>('/api/me') : answer;
  if (!found.ok) {
    // Whoever was at the phone still is.
    await takeLink();
    if (found.problem.what === 'not-allowed' && found.problem.revoked) await markRevoked(true);
    return found;
  }
  const { id, name, title, roles } = found.value;
  await readPeople();
  await noteCookie(id);
  const person = personHere(id);
  if (person?.ended && roles.some(({ clubId }) => clubId !== undefined)) await noteEnded(id, false);
  if (person === undefined) await addPerson(id, name, title);
  else if (!(await openUnlocked(person)) && !(byPassword && (await (await import('./spare-key.ts')).openBySpare(id))))
    return needsOwnPin(id);
  await noteAway(id, false);
  const { resealAll } = await import('./reseal.ts');
  await resealAll(id, people().length === 1);
  await writeNamed(selfName(id), found.value);
  await markRevoked(false);
  await arrive(id);
  return answer;
}

/** The server knows who it is; the key is closed still: the screen of PINs asks for it. */
async function needsOwnPin(account: string): Promise<ApiAnswer<unknown>> {
  await noteAway(account, false);
  await noteCurrent(account);
  dropKey();
  session.me = null;
  session.status = 'locked';
  return { ok: true, value: null };
}

/** Forgets the pulled history of this person on this phone. What is not yet sent stays, sealed, until they sign in again. */
export async function signOut(): Promise<void> {
  await (await import('./leaving.ts')).signOutHere();
}

async function setMe(found: Me): Promise<void> {
  // Every role in the club has ended: what was written before goes to be looked at, and once it has the PIN opens no more.
  const club = clubRole()?.clubId;
  if (club !== undefined && session.me?.id === found.id && !found.roles.some((role) => role.clubId === club)) {
    if (await leaveBook()) await noteEnded(found.id, true);
    return;
  }
  if (personHere(found.id) === undefined) await addPerson(found.id, found.name, found.title);
  if (heldBy() !== found.id && !(await openUnlocked(personHere(found.id) as Person))) return;
  await writeNamed(selfName(found.id), found);
  if ((heldBy() ?? found.id) !== found.id) return;
  if (lastPerson() !== found.id) await noteCurrent(found.id);
  if (cookieOf() !== found.id) await noteCookie(found.id);
  session.me = found;
  session.ended = false;
  session.status = 'signed-in';
}
