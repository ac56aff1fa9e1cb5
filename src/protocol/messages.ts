// What phone and server say to each other. One round trip: a push may ask for everything after the phone's cursor.
import type { ClubCommand } from '../domain/club/command.ts';
import type { ClubEvent } from '../domain/club/event.ts';
import type { Refusal } from '../domain/club/refusal.ts';
import type { Id } from '../kernel/ids.ts';
import type { Link } from './chain.ts';
import type { Problem } from './command-schema.ts';

/** An event the reader may see, at its place in the chain; `salt` comes with the private part, both go when it is erased. */
export interface OpenItem extends Link {
  readonly event: ClubEvent;
  readonly privHash: string;
  readonly salt?: string;
}

/** A place in the chain whose room is closed to the reader. */
export type LockedItem = Link;

export type PulledItem = OpenItem | LockedItem;

export function isOpen(item: PulledItem): item is OpenItem {
  return 'event' in item;
}

export interface Head {
  readonly seq: number;
  readonly hash: string;
}

export type Answer =
  /** In the book; `seq` is the club's sequence after it (its own events lie at or before it). */
  | { readonly id: Id; readonly outcome: 'recorded'; readonly seq: number }
  | { readonly id: Id; readonly outcome: 'refused'; readonly refusal: Refusal }
  /** Another body was sent under this id before; nothing was recorded and nothing was lost. */
  | { readonly id: Id; readonly outcome: 'id-reused' }
  | { readonly id: Id; readonly outcome: 'not-allowed' }
  | { readonly id: Id; readonly outcome: 'malformed'; readonly problems: readonly Problem[] };

export interface PushRequest {
  readonly device: Id;
  readonly commands: readonly ClubCommand[];
  /** When given, the answer carries the items after this sequence too. */
  readonly after?: number;
  /** The hash at `after`: a book that does not hold that place takes nothing and answers 409 `other-history`. Absent in old phones. */
  readonly hash?: string;
}

export interface Pulled {
  readonly items: readonly PulledItem[];
  readonly head: Head;
  /** Last sequence counted in the network's figures. */
  readonly reportedSeq: number;
  /** The server's seal on the place these items lead to (give-back.ts); absent from old servers. */
  readonly seal?: string;
}

export interface PushAnswer extends Partial<Pulled> {
  readonly answers: readonly Answer[];
  readonly head: Head;
}

export const MOST_COMMANDS_A_PUSH = 500;
export const MOST_BYTES_A_PUSH = 2 * 1024 * 1024;
export const ITEMS_A_PULL = 2000;
