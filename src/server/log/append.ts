// The append: the one way into a club's book. One transaction locks the club's head, folds what it has not seen,
// decides each command on the true state, and writes events, chain, answers, postings and figures together.

import type pg from 'pg';
import type { ClubCommand } from '../../domain/club/command.ts';
import { ROOMS } from '../../domain/club/event-shape.ts';
import { evolve } from '../../domain/club/evolve.ts';
import { type ClubState, emptyClub } from '../../domain/club/state.ts';
import { id } from '../../kernel/ids.ts';
import { chainStart } from '../../protocol/chain.ts';
import { type Answer, type Head, isOpen, type OpenItem } from '../../protocol/messages.ts';
import { inScope, type Transaction } from '../db/scope.ts';
import { mapLock } from '../network/load-units.ts';
import { refreshMap } from '../network/map-in-force.ts';
import { placeRows, registerRows } from '../projections/register.ts';
import { type Draft, draftAppend } from './draft.ts';
import { eraseFromLog } from './erase.ts';
import { draftMissing } from './hand-back.ts';
import { findKnown } from './known-commands.ts';
import { readLog } from './read-log.ts';
import { type CachedBook, StateCache } from './state-cache.ts';
import * as sql from './statements.ts';
import { Turns } from './turns.ts';

export type Appended = { readonly answers: readonly Answer[]; readonly head: Head };

export type Appender = {
  /** Commands are parsed and authorised already; all of one club. */
  readonly append: (clubId: string, commands: readonly ClubCommand[]) => Promise<Appended>;
  /** Records of this club that were in its book once, checked already: those that are missing, as they stand. How many those were. `beside` is written first, in the same transaction. */
  readonly handBack: (clubId: string, items: readonly OpenItem[], beside?: (transaction: Transaction) => Promise<void>) => Promise<number>;
};

/** More in one transaction only makes its statements larger, not faster. */
const commandsATransaction = 1_000;

export function makeAppender(pool: pg.Pool): Appender {
  const cache = new StateCache();
  const turns = new Turns();
  const append = (clubId: string, commands: readonly ClubCommand[]) =>
    turns.take(clubId, async () => {
      const answers: Answer[] = [];
      let head: Head = { seq: 0, hash: '' };
      for (let start = 0; start === 0 || start < commands.length; start += commandsATransaction) {
        const appended = await appendOnce(pool, cache, clubId, commands.slice(start, start + commandsATransaction));
        answers.push(...appended.answers);
        head = appended.head;
      }
      return { answers, head };
    });
  const handBack: Appender['handBack'] = (clubId, items, beside) =>
    turns.take(clubId, async () => {
      const placing = items.some(({ event }) => event.kind === 'club-founded' || event.kind === 'club-placed');
      const draft = await inBook(pool, cache, clubId, placing, async (transaction, book) => {
        await beside?.(transaction);
        return draftMissing(transaction, clubId, book, items);
      });
      return draft.events.length;
    });
  return { append, handBack };
}

async function appendOnce(pool: pg.Pool, cache: StateCache, clubId: string, commands: readonly ClubCommand[]): Promise<Appended> {
  const placing = commands.some(({ kind }) => kind === 'found-club' || kind === 'place-club');
  return inBook(pool, cache, clubId, placing, async (transaction, { state, head }) =>
    draftAppend(state, head, commands, await findKnown(transaction, clubId, commands)),
  );
}

type Book = { readonly head: Head; readonly state: ClubState };

/** What every change of a book does: lock, fold what is new, draft, write, and keep the folded state. `placing`: the club is founded or moved. */
async function inBook(
  pool: pg.Pool,
  cache: StateCache,
  clubId: string,
  placing: boolean,
  drafted: (transaction: Transaction, book: Book) => Promise<Draft>,
): Promise<Draft> {
  // The appender reads every room, whoever pushed: a decision needs the whole state.
  const scope = { role: 'app_rw', club: clubId, rooms: ROOMS, private: true } as const;
  const { draft, state, forgotten } = await inScope(pool, scope, async (transaction) => {
    if (placing) await transaction.query(`select pg_advisory_xact_lock_shared(${mapLock})`);
    const head = await lockHead(transaction, clubId);
    // After the lock: a reorganisation that moves this club holds it too.
    await refreshMap(transaction);
    const state = await bookAt(transaction, clubId, head, cache.take(clubId));
    const draft = await drafted(transaction, { head, state });
    await write(transaction, clubId, draft, state);
    const erasing = draft.events.filter(({ kind }) => kind === 'person-erased');
    for (const { seq } of erasing) await eraseFromLog(transaction, clubId, seq);
    return { draft, state, forgotten: erasing.length > 0 };
  });
  // A fold that has read an erased name is not kept; the next push reads the book as it is now.
  if (!forgotten) cache.put(clubId, { seq: draft.head.seq, state });
  return draft;
}

async function lockHead(transaction: Transaction, clubId: string): Promise<Head> {
  const lock = () => transaction.query<Head>({ name: 'lock-head', text: sql.lockHead, values: [clubId] });
  const found = (await lock()).rows[0];
  if (found) return found;
  await transaction.query(sql.makeHead, [clubId, chainStart(id(clubId))]);
  const made = (await lock()).rows[0];
  if (!made) throw new Error('the head of the club cannot be made');
  return made;
}

/** The state at `head`: what is in memory, and the tail that another process wrote since. */
async function bookAt(transaction: Transaction, clubId: string, head: Head, cached: CachedBook | null): Promise<ClubState> {
  const usable = cached !== null && cached.seq <= head.seq;
  const state = usable ? cached.state : emptyClub(id(clubId));
  const seen = usable ? cached.seq : 0;
  if (seen === head.seq) return state;
  for (const item of await readLog(transaction, clubId, seen, head.seq, head.seq)) {
    if (!isOpen(item)) throw new Error('the appender cannot read its own book');
    evolve(state, item.event);
  }
  return state;
}

async function write(transaction: Transaction, clubId: string, draft: Draft, state: ClubState): Promise<void> {
  const put = async (name: string, text: string, rows: readonly object[]) => {
    if (rows.length) await transaction.query({ name, text, values: [clubId, JSON.stringify(rows)] });
  };
  await put('insert-commands', sql.insertCommands, draft.commands);
  if (!draft.events.length) return;
  await put('insert-events', sql.insertEvents, draft.events);
  await put('insert-links', sql.insertLinks, draft.links);
  await put('insert-privates', sql.insertPrivates, draft.privates);
  await put('insert-postings', sql.insertPostings, draft.postings);
  const figures = [...draft.figures.values()].filter(({ amount }) => amount !== 0);
  await put('add-figures', sql.addFigures, figures);
  await put(
    'add-figure-days',
    sql.addFigureDays,
    [...draft.figureDays.values()].filter(({ amount }) => amount !== 0),
  );
  const register = registerRows(state);
  const left = draft.placed ? await unitLeft(transaction, clubId, register[0]?.unit_now) : null;
  if (draft.placed) await put('put-places', sql.putPlaces, placeRows(state));
  await put('put-register', sql.putRegister, register);
  const { seq, hash } = draft.head;
  await transaction.query({ name: 'move-head', text: sql.moveHead, values: [clubId, seq, hash] });
  const months = [...new Set(figures.map(({ month }) => month))];
  await transaction.query({ name: 'queue-roll-up', text: sql.queueRollUp, values: [clubId, seq, months, left] });
}

/** The unit the club was registered in and is to be no longer; null when it stays, or is registered for the first time. */
async function unitLeft(transaction: Transaction, clubId: string, unitNow: string | undefined): Promise<string | null> {
  const { rows } = await transaction.query<{ unit_now: string }>(sql.unitOfClub, [clubId]);
  const before = rows[0]?.unit_now;
  return before === undefined || before === unitNow ? null : before;
}
