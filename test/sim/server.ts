// What a simulated phone needs of a server, and the server that is nothing but the rules: decide, chain, one answer for
// each command id. Its "transaction" is a function that either returns or has changed nothing.
import type { ClubCommand } from '../../src/domain/club/command.ts';
import { decide } from '../../src/domain/club/decide.ts';
import type { ClubEvent } from '../../src/domain/club/event.ts';
import type { Room } from '../../src/domain/club/event-shape.ts';
import { evolve } from '../../src/domain/club/evolve.ts';
import { type ClubState, emptyClub } from '../../src/domain/club/state.ts';
import type { Id } from '../../src/kernel/ids.ts';
import { bodyHash, chainStart } from '../../src/protocol/chain.ts';
import { chained } from '../../src/protocol/chained.ts';
import { parseCommand } from '../../src/protocol/command-schema.ts';
import type { Answer, Head, OpenItem, PulledItem, PushAnswer, PushRequest } from '../../src/protocol/messages.ts';

export interface SimServer {
  /** One push (possibly of no command) and the items after `after` that these rooms open, at most `limit`. */
  /** Null: the server died, and whether before or after its commit nobody knows. */
  readonly exchange: (
    request: PushRequest & { readonly after: number },
    rooms: readonly Room[],
    limit: number,
  ) => Promise<PushAnswer | null>;
  /** Everything in the book, for the laws. */
  readonly book: () => Promise<Book>;
}

export interface Book {
  readonly items: readonly OpenItem[];
  readonly outcomes: ReadonlyMap<string, Answer>;
}

export function memoryServer(clubId: Id): SimServer & { readonly state: ClubState } {
  const state = emptyClub(clubId);
  const items: OpenItem[] = [];
  const known = new Map<string, { readonly hash: string; readonly answer: Answer }>();
  const head = (): Head => {
    const last = items.at(-1);
    return last === undefined ? { seq: 0, hash: chainStart(clubId) } : { seq: last.seq, hash: last.hash };
  };
  const take = (input: unknown): Answer => {
    const parsed = parseCommand(input);
    if (!parsed.ok) return { id: (input as ClubCommand).id, outcome: 'malformed', problems: parsed.problems };
    const { command } = parsed;
    const hash = bodyHash(command);
    const before = known.get(command.id);
    if (before !== undefined) return before.hash === hash ? before.answer : { id: command.id, outcome: 'id-reused' };
    const decided = decide(state, command);
    if (decided.ok) for (const event of decided.events) items.push(chained(head(), command, evolved(state, event)));
    const answer: Answer = decided.ok
      ? { id: command.id, outcome: 'recorded', seq: head().seq }
      : { id: command.id, outcome: 'refused', refusal: decided.refusal };
    known.set(command.id, { hash, answer });
    return answer;
  };
  const exchange: SimServer['exchange'] = async ({ commands, after }, rooms, limit) => {
    const answers = commands.map(take);
    const seen = items.slice(after, after + limit).map((item) => (rooms.includes(item.room) ? item : locked(item)));
    return { answers, head: head(), items: seen, reportedSeq: 0 };
  };
  return { state, exchange, book: async () => ({ items, outcomes: new Map([...known].map(([id, { answer }]) => [id, answer])) }) };
}

function evolved(state: ClubState, event: ClubEvent): ClubEvent {
  evolve(state, event);
  return event;
}

function locked({ seq, room, digest, hash }: OpenItem): PulledItem {
  return { seq, room, digest, hash };
}
