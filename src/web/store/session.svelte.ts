// Who is at this phone, and whether it is locked: what every screen may ask. How they come in and leave: coming-in.ts.

import type { OfficeLevel } from '../../domain/access/office-level.ts';
import type { Room } from '../../domain/club/event-shape.ts';
import type { AccountRole } from '../../domain/club/roles.ts';
import { personHere } from './people.svelte.ts';
import { lettingGo } from './vault.ts';

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

/** 'no-drawer': the browser keeps nothing (a private window), so nothing may be recorded here. 'locked': nobody has come in yet. */
type SessionStatus = 'opening' | 'signed-out' | 'signed-in' | 'no-drawer' | 'locked';

/** Changed by those who come in and leave only. */
export const session = $state<{ status: SessionStatus; me: Me | null; ended: boolean; demo: boolean; locked: boolean; revoked: boolean }>({
  status: 'opening',
  me: null,
  ended: false,
  demo: false,
  locked: false,
  revoked: false,
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

export function officeRole(): HeldRole | undefined {
  return session.me?.roles.find((role) => role.unitId !== undefined);
}

/** Somebody is at work behind the lock: what stood on the screen stands there again once the PIN is right. */
export function isLocked(): boolean {
  return session.locked;
}

export function isRevoked(): boolean {
  return session.revoked;
}

/** Members of a club close their book with a PIN; a demonstration opens in one tap, and a page over plain http cannot seal. */
export function needsPin(): boolean {
  const lock = session.me === null ? undefined : personHere(session.me.id)?.lock;
  return lock?.kind === 'open' && !session.demo && session.me?.passwordGiven !== true && clubRole() !== undefined;
}

/** Closes the screen at once and the key after it. Nothing is unmounted: what was half written stays half written. */
export function lockNow(): void {
  if (session.status !== 'signed-in' || clubRole() === undefined) return;
  session.locked = true;
  if (personHere(session.me?.id ?? '')?.lock?.kind !== 'pin') return;
  const letGo = lettingGo();
  void whenQuiet().then(() => (session.locked ? letGo() : undefined));
}

let whenQuiet: () => Promise<unknown> = async () => undefined;

/** What must be finished before the key goes. */
export function beforeKeyGoes(work: () => Promise<unknown>): void {
  whenQuiet = work;
}

export function markSessionEnded(): void {
  session.ended = true;
}
