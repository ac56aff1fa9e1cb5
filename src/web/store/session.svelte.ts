// Who is at this phone. Kept in the drawer, so that the book opens without a network; the server says whether the
// session still stands, and a session that ended stops sending but never hides what was recorded.

import type { OfficeLevel } from '../../domain/access/office-level.ts';
import type { Room } from '../../domain/club/event-shape.ts';
import type { AccountRole } from '../../domain/club/roles.ts';
import { type ApiAnswer, getJson, postJson } from './api.ts';
import { dropNamed, phoneDatabase, readNamed, writeNamed } from './database.ts';
import { tellOtherTabs } from './tabs.ts';

export interface HeldRole {
  readonly role: AccountRole;
  readonly clubId?: string;
  readonly unitId?: string;
  /** Of an officer; absent in what an older server said. */
  readonly level?: OfficeLevel;
  readonly rooms: readonly Room[];
}

export interface Me {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly roles: readonly HeldRole[];
  /** An officer set the password; its owner is asked to choose another. */
  readonly passwordGiven?: boolean;
}

export interface Installation {
  readonly state: 'empty' | 'ready';
  readonly demo: boolean;
}

/** 'no-drawer': the browser keeps nothing (a private window), so nothing may be recorded here. */
type SessionStatus = 'opening' | 'signed-out' | 'signed-in' | 'no-drawer';

const session = $state<{ status: SessionStatus; me: Me | null; ended: boolean; demo: boolean }>({
  status: 'opening',
  me: null,
  ended: false,
  demo: false,
});

export function me(): Me | null {
  return session.me;
}

export function sessionStatus(): SessionStatus {
  return session.status;
}

/** True when the server no longer knows this session: records stay here until somebody signs in again. */
export function sessionEnded(): boolean {
  return session.ended;
}

export function isDemo(): boolean {
  return session.demo;
}

/** The role in the club, with the rooms of every role held there: the server opens them all. */
export function clubRole(): HeldRole | undefined {
  const first = session.me?.roles.find((role) => role.clubId !== undefined);
  if (first === undefined) return undefined;
  const rooms = session.me?.roles.flatMap((role) => (role.clubId === first.clubId ? role.rooms : [])) ?? [];
  return { ...first, rooms: [...new Set(rooms)] };
}

/** Every role held in the club: the server lets each do its part. */
export function clubRoles(): readonly AccountRole[] {
  const first = clubRole();
  return session.me?.roles.flatMap(({ role, clubId }) => (clubId !== undefined && clubId === first?.clubId ? [role] : [])) ?? [];
}

/** Whether any office is bound by this account: it invites, ends roles and confirms. */
export function bindsOffice(): boolean {
  return session.me?.roles.some(({ role, level }) => role.endsWith('-officer') && (level ?? 'approver') === 'approver') === true;
}

/** Whether the account writes for its office at all. */
export function writesForOffice(): boolean {
  return session.me?.roles.some(({ role, level }) => role.endsWith('-officer') && level !== 'reader') === true;
}

export function officeRole(): HeldRole | undefined {
  return session.me?.roles.find((role) => role.unitId !== undefined);
}

/** Opens with what the drawer knows, then asks the server. */
export async function openSession(): Promise<void> {
  let known: Me | null;
  try {
    known = await readNamed<Me | null>('me', null);
  } catch {
    session.status = 'no-drawer';
    return;
  }
  session.demo = await readNamed('demo', false);
  if (known !== null) {
    session.me = known;
    session.status = 'signed-in';
    void refreshMe();
    return;
  }
  session.me = null;
  session.status = 'opening';
  await refreshMe();
  if (session.status === 'opening') session.status = 'signed-out';
}

export async function refreshMe(): Promise<void> {
  const answer = await getJson<Me>('/api/me');
  if (answer.ok) await setMe(answer.value);
  else if (answer.problem.what === 'signed-out') session.ended = session.me !== null;
  void askInstallation();
}

export function markSessionEnded(): void {
  session.ended = true;
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
  return enter(await postJson('/api/sign-in', { phone, password, code }));
}

export async function signInAsSample(accountId: string): Promise<ApiAnswer<unknown>> {
  return enter(await postJson('/api/sample-sign-in', { accountId }));
}

/** A printed sheet used: whoever used it is at this phone from now on. */
export async function useSheet(used: { secret: string; phone: string; password: string }): Promise<ApiAnswer<unknown>> {
  const answer = await postJson<{ signedIn: boolean }>('/api/sheets/use', used);
  // An account that also takes a code has the role now, and signs in by the ordinary way.
  return answer.ok && !answer.value.signedIn ? answer : enter(answer);
}

export async function setUp(first: { phone: string; name: string; password: string; unitId: string }): Promise<ApiAnswer<unknown>> {
  return enter(await postJson('/api/set-up', first));
}

async function enter(answer: ApiAnswer<unknown>): Promise<ApiAnswer<unknown>> {
  if (!answer.ok) return answer;
  const found = await getJson<Me>('/api/me');
  if (!found.ok) return found;
  await setMe(found.value);
  tellOtherTabs({ what: 'signed-in-or-out' });
  return answer;
}

/** Forgets the pulled history of this person on this phone. What is not yet sent stays in the outbox. */
export async function signOut(): Promise<void> {
  const leaving = session.me;
  await postJson('/api/sign-out', {});
  await dropNamed('me');
  const database = await phoneDatabase();
  if (leaving !== null) {
    for (const [owner, from] of await database.getAllKeys('page'))
      if (owner.endsWith(`/${leaving.id}`)) await database.delete('page', [owner, from]);
    for (const { owner, hash, unsent } of await database.getAll('picture'))
      if (owner.endsWith(`/${leaving.id}`) && !unsent) await database.delete('picture', [owner, hash]);
    for (const name of await database.getAllKeys('named'))
      if (name.startsWith('place:') && name.endsWith(`/${leaving.id}`)) await database.delete('named', name);
  }
  session.me = null;
  session.ended = false;
  session.status = 'signed-out';
  tellOtherTabs({ what: 'signed-in-or-out' });
}

async function setMe(found: Me): Promise<void> {
  await writeNamed('me', found);
  session.me = found;
  session.ended = false;
  session.status = 'signed-in';
}
