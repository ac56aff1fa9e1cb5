// The laws that a healed world must keep, checked from the log itself and not from anybody's memory.
import assert from 'node:assert/strict';
import { cashEffect } from '../../src/domain/books/entry.ts';
import { post } from '../../src/domain/books/posting.ts';
import type { ClubCommand } from '../../src/domain/club/command.ts';
import type { ClubEvent } from '../../src/domain/club/event.ts';
import { fold } from '../../src/domain/club/evolve.ts';
import { emptyClub } from '../../src/domain/club/state.ts';
import { stateDigest } from '../../src/domain/club/state-digest.ts';
import type { MonthPage } from '../../src/domain/months/month.ts';
import { monthOf } from '../../src/kernel/local-date.ts';
import { chainStart } from '../../src/protocol/chain.ts';
import type { OpenItem } from '../../src/protocol/messages.ts';
import { brokenAt } from '../../src/protocol/verify.ts';
import type { Phone } from './phone.ts';
import type { Book } from './server.ts';
import type { World } from './world.ts';

export async function checkLaws(world: World): Promise<void> {
  const book = await world.server.book();
  const log = book.items.map(({ event }) => event);
  law2(log);
  law3(world, book, log);
  law5(log);
  law7(world, book, log);
  law8(world, book);
  closedMonths(log);
  law11(world, log);
  slips(world, log);
}

/** In each fund debit equals credit, so what came in less what went out lies in box, bank and loans. */
function law2(log: readonly ClubEvent[]): void {
  const funds = new Map<string, number>();
  for (const { fund, amount } of log.flatMap((event) => post(event))) funds.set(fund, (funds.get(fund) ?? 0) + amount);
  for (const [fund, total] of funds) assert.equal(total, 0, `law 2: ${fund} is off by ${total}`);
}

/** The log read back as text folds to the state that the chair's phone has, which opens every room. */
function law3(world: World, book: Book, log: readonly ClubEvent[]): void {
  const start = { seq: 0, hash: chainStart(world.cast.clubId) };
  assert.equal(brokenAt(start, book.items), null, 'law 3: the chain of the server does not hold');
  const read: readonly ClubEvent[] = JSON.parse(JSON.stringify(log));
  for (const phone of world.phones) {
    const seen = read.filter(({ room }) => phone.rooms.includes(room));
    assert.deepEqual(phone.replica.confirmed, fold(emptyClub(world.cast.clubId), seen), `law 3: ${phone.name} holds another state`);
  }
}

/** Each command's events stand in the log once, together, in their order. */
function law5(log: readonly ClubEvent[]): void {
  const ended = new Set<string>();
  log.forEach((event, index) => {
    const before = log[index - 1];
    const follows = before?.cmdId === event.cmdId;
    assert.equal(event.n, follows ? (before?.n ?? 0) + 1 : 0, 'law 5: a command took effect twice, or began in its middle');
    assert.ok(follows || !ended.has(event.cmdId), 'law 5: a command took effect twice');
    ended.add(event.cmdId);
  });
}

const requests = new Set<ClubCommand['kind']>([
  'found-club',
  'place-club',
  'adopt-charter',
  'change-club-status',
  'approve-loan',
  'close-meeting',
  'reverse-record',
  'settle-review',
  'move-payment',
  'hand-over',
  'close-month',
  'reopen-month',
]);

/** What was written on a phone is in the book; of money, exactly what crossed the table. A request may have been refused. */
function law7(world: World, book: Book, log: readonly ClubEvent[]): void {
  const byCommand = Map.groupBy(log, ({ cmdId }) => cmdId);
  for (const phone of world.phones) {
    for (const command of phone.written) {
      const outcome = book.outcomes.get(command.id)?.outcome;
      const fine = outcome === 'recorded' || (outcome === 'refused' && requests.has(command.kind));
      assert.ok(fine, `law 7: ${command.kind} of ${phone.name} ended as ${outcome ?? 'nothing'}`);
      const moved = movedAcrossTheTable(command);
      if (moved === undefined) continue;
      const inBook = (byCommand.get(command.id) ?? []).reduce((total, event) => total + cashEffect(post(event)), 0);
      assert.equal(inBook, moved, `law 7: ${command.kind} moved ${moved}, the book says ${inBook}`);
    }
  }
}

function movedAcrossTheTable(command: ClubCommand): number | undefined {
  switch (command.kind) {
    case 'receive-dues':
      return command.body.payers.reduce((total, { amount }) => total + amount, 0);
    case 'receive-repayment':
    case 'receive-money':
      return command.body.amount;
    case 'spend-money':
      return -command.body.amount;
    case 'give-help':
      return command.body.help.how === 'money' ? -command.body.help.amount : 0;
    default:
      return undefined;
  }
}

/** Everybody ends in one state, with nothing left to send, and screens show what the book holds. */
function law8(world: World, book: Book): void {
  const last = book.items.at(-1);
  for (const phone of world.phones) {
    assert.equal(phone.replica.head.hash, last?.hash, `law 8: ${phone.name} stopped at ${phone.replica.head.seq} of ${last?.seq}`);
    const left = phone.outbox.filter(({ state }) => state !== 'refused' && state !== 'kept');
    assert.deepEqual(left, [], `law 8: ${phone.name} still holds ${left.length} records`);
    assert.deepEqual(phone.replica.pending, [], `law 8: ${phone.name} still predicts`);
    assert.equal(phone.replica.view, phone.replica.confirmed, `law 8: ${phone.name} shows another state than it holds`);
    keptForAReason(phone, book);
  }
}

/**
 * What a phone keeps after sending it is recorded in the book, and the phone could not tell from one pull that it had all of it back:
 * a part lies in a room closed to it, or two pulls cut it, or a closed record follows, which might have been its end.
 */
function keptForAReason(phone: Phone, book: Book): void {
  const byCommand = Map.groupBy(book.items, ({ event }) => event.cmdId);
  const reads = (item: OpenItem | undefined): boolean => item === undefined || phone.rooms.includes(item.room);
  for (const { command, state } of phone.outbox) {
    if (state !== 'kept') continue;
    assert.equal(
      book.outcomes.get(command.id)?.outcome,
      'recorded',
      `law 8: ${phone.name} keeps ${command.kind}, which is not in the book`,
    );
    const items = byCommand.get(command.id) ?? [];
    const [first, end] = [items[0]?.seq ?? 0, items.at(-1)?.seq ?? 0];
    const hidden = items.length === 0 || !items.every(reads);
    const unclear = phone.pulledTo.some((seq) => seq >= first && seq < end) || !reads(book.items[end]);
    assert.ok(hidden || unclear, `law 8: ${phone.name} keeps ${command.kind}, though it has all of it back`);
  }
}

/** No money record lies in a month that was closed before it; closing = next opening as long as nothing was opened again. */
function closedMonths(log: readonly ClubEvent[]): void {
  const closed: MonthPage[] = [];
  for (const event of log) {
    const last = closed.at(-1);
    if (event.kind === 'month-reopened') closed.pop();
    else if (event.kind === 'month-closed') {
      for (const { fund, opening } of last === undefined ? [] : event.pub.page.funds)
        assert.equal(
          opening,
          last?.funds.find((other) => other.fund === fund)?.closing ?? 0,
          `${fund} opens with another sum than it closed`,
        );
      closed.push(event.pub.page);
    } else if (last !== undefined && post(event).length > 0)
      assert.ok(monthOf(event.on) > last.month, `${event.kind} of ${event.on} lies in the closed ${last.month}`);
  }
}

/** Without its private parts the log folds to the same figures. */
function law11(world: World, log: readonly ClubEvent[]): void {
  const erased = log.map(({ priv: _gone, ...event }) => event as ClubEvent);
  const figures = (events: readonly ClubEvent[]): string => stateDigest(fold(emptyClub(world.cast.clubId), events));
  assert.equal(figures(erased), figures(log), 'law 11: erasing changed a figure');
}

/** The slip number of a fact, printed before anybody else knew of it, is the number in the book; no booklet has a gap. */
function slips(world: World, log: readonly ClubEvent[]): void {
  const { slips: inBook, lastSlips } = fold(emptyClub(world.cast.clubId), log);
  for (const phone of world.phones)
    for (const printed of phone.printed)
      if (printed.kind !== 'correction')
        assert.deepEqual(inBook.get(printed.cmdId), printed, `slips: ${phone.name} printed another number`);
  const byBooklet = Map.groupBy(inBook.values(), ({ device, year, kind }) => `${device}/${year}/${kind}` as const);
  for (const [booklet, found] of byBooklet) {
    const numbers = found.map(({ number }) => number).sort((a, b) => a - b);
    assert.deepEqual(
      numbers,
      Array.from({ length: lastSlips.get(booklet) ?? 0 }, (_, n) => n + 1),
      `slips: a gap in ${booklet}`,
    );
  }
}
