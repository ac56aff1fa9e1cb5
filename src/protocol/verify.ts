// Checking what came over the wire before it is believed: every link, every open event's digest, every private part.
import { eventDigest, nextHash, plain, privateHash } from './chain.ts';
import { type Head, isOpen, type PulledItem } from './messages.ts';

/** First place where the chain does not hold, or null when all of it does. Items must follow `head` without a gap. */
export function brokenAt(head: Head, items: readonly PulledItem[]): number | null {
  let { seq, hash } = head;
  for (const item of items) {
    if (item.seq !== seq + 1 || nextHash(hash, item.digest) !== item.hash || !contentHolds(item)) return item.seq;
    seq = item.seq;
    hash = item.hash;
  }
  return null;
}

function contentHolds(item: PulledItem): boolean {
  if (!isOpen(item)) return true;
  if (item.event.room !== item.room || eventDigest(item.event, item.privHash) !== item.digest) return false;
  if (item.event.priv === undefined || item.salt === undefined) return true;
  return privateHash(item.salt, plain(item.event.priv)) === item.privHash;
}
