// The chain that lets a stranger tell whether phone, server and paper agree. Each event has a digest of its public part
// and of the salted hash of its private part; each link hashes the one before with that digest. A reader without a
// room gets the digest only, and can still check every link; erasing a private part breaks nothing (laws 4 and 11).

import type { ClubCommand } from '../domain/club/command.ts';
import type { ClubEvent, EventBody } from '../domain/club/event.ts';
import type { Room } from '../domain/club/event-shape.ts';
import { type Canonical, canonicalText } from '../kernel/canonical.ts';
import { digestHex } from '../kernel/digest.ts';
import type { Id } from '../kernel/ids.ts';

/** One place in a club's chain; all a reader without the room is given. */
export interface Link {
  readonly seq: number;
  readonly room: Room;
  readonly digest: string;
  readonly hash: string;
}

/** Hash before the first event. */
export function chainStart(clubId: Id): string {
  return digestHex(`la-lanh/1 ${clubId}`);
}

/** Salt of the private part of a command's n-th event: different for each, and useless for guessing the others. */
export function saltOf(command: Pick<ClubCommand, 'id' | 'salt'>, n: number): string {
  return digestHex(`${command.salt} ${command.id} ${n}`).slice(0, 32);
}

export function privateHash(salt: string, priv: Canonical): string {
  return digestHex(`${salt} ${canonicalText(priv)}`);
}

/** Digest of an event; `privHash` is empty when it has no private part. */
export function eventDigest(event: ClubEvent, privHash: string): string {
  const { cmdId, n, v, on, at, actor, device, kind, room } = event;
  return digestHex(canonicalText({ cmdId, n, v, on, at, actor, device, kind, room, pub: plain(event.pub), privHash }));
}

export function nextHash(previous: string, digest: string): string {
  return digestHex(previous + digest);
}

/** What binds a command id to its content: the same id with another body is another body hash (law 5). */
export function bodyHash(command: ClubCommand): string {
  return digestHex(canonicalText(plain(command)));
}

/** Commands and events are plain data already; the compiler cannot see it through their interfaces. */
export function plain(value: ClubCommand | EventBody['pub'] | NonNullable<EventBody['priv']>): Canonical {
  return value as unknown as Canonical;
}
