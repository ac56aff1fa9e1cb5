// The made-up club's book while it is written: a command is said, `decide` answers, what it answered is folded and chained. The same
// functions as in every real book; nothing is put in behind its back.
import type { ClubCommand } from '../domain/club/command.ts';
import { decide } from '../domain/club/decide.ts';
import { evolve } from '../domain/club/evolve.ts';
import { type ClubState, emptyClub } from '../domain/club/state.ts';
import { assert } from '../kernel/assert.ts';
import type { Id } from '../kernel/ids.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { chainStart } from '../protocol/chain.ts';
import { chained } from '../protocol/chained.ts';
import type { Head, OpenItem } from '../protocol/messages.ts';

/** Where ids and salts come from: the phone's own dice, so that nothing made up here is ever equal to anything real. */
export interface Dice {
  readonly newId: () => Id;
  readonly newSalt: () => string;
}

type Kind = ClubCommand['kind'];
type Of<K extends Kind> = Extract<ClubCommand, { readonly kind: K }>;
export interface Said<K extends Kind> {
  readonly body: Of<K>['body'];
  readonly priv?: NonNullable<Of<K>['priv']>;
}

export interface Desk {
  readonly clubId: Id;
  /** Whoever practises. */
  readonly account: Id;
  readonly state: ClubState;
  readonly items: readonly OpenItem[];
  readonly newId: () => Id;
  /** Throws on a refusal: the made-up club never asks for what is not granted. */
  readonly say: <K extends Kind>(kind: K, on: LocalDate, said: Said<K>) => void;
}

export function laidDesk(dice: Dice): Desk {
  const [clubId, account, device] = [dice.newId(), dice.newId(), dice.newId()];
  const state = emptyClub(clubId);
  const items: OpenItem[] = [];
  const head = (): Head => items.at(-1) ?? { seq: 0, hash: chainStart(clubId) };
  const say: Desk['say'] = (kind, on, { body, priv }) => {
    const envelope = { id: dice.newId(), clubId, kind, v: 1, on, at: `${on}T08:00:00+07:00`, actor: account, device };
    const told = priv === undefined ? {} : { priv };
    // The compiler cannot follow a kind through the whole union; Said<K> has already matched body to kind.
    const command = { ...envelope, salt: dice.newSalt(), body, ...told } as unknown as ClubCommand;
    const decided = decide(state, command);
    assert(decided.ok, `the practice club was refused ${kind}`);
    for (const event of decided.events) {
      evolve(state, event);
      items.push(chained(head(), command, event));
    }
  };
  return { clubId, account, state, items, newId: dice.newId, say };
}
