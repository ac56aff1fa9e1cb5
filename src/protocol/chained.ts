// An event at the next place of a club's chain, as whoever keeps the book in memory only puts it there: the club one practises in,
// and the servers of the simulations.
import type { ClubCommand } from '../domain/club/command.ts';
import type { ClubEvent } from '../domain/club/event.ts';
import { eventDigest, nextHash, plain, privateHash, saltOf } from './chain.ts';
import type { Head, OpenItem } from './messages.ts';

/** The item after `head` that `command` became; pure, and the same bytes the server would seal. */
export function chained(head: Head, command: ClubCommand, event: ClubEvent): OpenItem {
  const salt = saltOf(command, event.n);
  const privHash = event.priv === undefined ? '' : privateHash(salt, plain(event.priv));
  const digest = eventDigest(event, privHash);
  const link = { seq: head.seq + 1, room: event.room, digest, hash: nextHash(head.hash, digest) };
  return event.priv === undefined ? { ...link, event, privHash } : { ...link, event, privHash, salt };
}
