// The sync state against a small server that decides in order of arrival: whatever is dropped, repeated or mixed, two
// phones and the server end with the same book, and no record of either phone is missing (laws 3, 7, 8).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { DEFAULT_CHARTER } from '../domain/club/charter.ts';
import type { ClubCommand } from '../domain/club/command.ts';
import { decide } from '../domain/club/decide.ts';
import { evolve } from '../domain/club/evolve.ts';
import { type ClubState, emptyClub } from '../domain/club/state.ts';
import { digestHex } from '../kernel/digest.ts';
import { id, type Id } from '../kernel/ids.ts';
import { localDate, month } from '../kernel/local-date.ts';
import { dong } from '../kernel/money.ts';
import { bodyHash, chainStart, eventDigest, nextHash } from './chain.ts';
import { type Answer, type Head, isOpen, type PulledItem } from './messages.ts';
import { emptyReplica, receive, type Replica, restore, submit } from './sync.ts';
import { brokenAt } from './verify.ts';

const CLUB = numbered(9);

type Step = { readonly phone: 0 | 1; readonly does: 'record' | 'lose-request' | 'lose-answer' | 'sync' | 'pull' | 'restart'; readonly person: number; readonly amount: number; readonly kind: number };

const step: fc.Arbitrary<Step> = fc.record({
  phone: fc.constantFrom(0 as const, 1 as const),
  does: fc.constantFrom('record', 'record', 'record', 'lose-request', 'lose-answer', 'sync', 'pull', 'restart'),
  person: fc.integer({ min: 1, max: 3 }),
  amount: fc.integer({ min: 1, max: 900_000 }),
  kind: fc.integer({ min: 0, max: 4 }),
});

test('any mix of records, losses, repeats and restarts of two phones ends in one book', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const server = new Server();
      const phones: [Phone, Phone] = [new Phone(1), new Phone(2)];
      for (const one of steps) phones[one.phone].do(one, server);
      for (let round = 0; round < 2; round += 1) for (const phone of phones) phone.sync(server);
      for (const phone of phones) {
        assert.equal(phone.replica.pending.length, 0);
        assert.equal(phone.replica.setAside.length, 0);
        assert.deepEqual(phone.replica.view, server.state);
        for (const sent of phone.recorded) assert.ok(server.answers.has(sent), 'every record has its answer');
      }
      let cash = 0;
      for (const [key, amount] of server.state.balances) if (key.endsWith('/cash')) cash += amount;
      assert.equal(cash, phones[0].cash + phones[1].cash, 'every đồng that crossed a table is in the book');
    }),
    { numRuns: 300 },
  );
});

test('a broken chain is found where it breaks', () => {
  const server = new Server();
  const phone = new Phone(1);
  for (let n = 0; n < 3; n += 1) phone.do({ phone: 0, does: 'record', person: 1, amount: 5000, kind: 0 }, server);
  phone.sync(server);
  const start: Head = { seq: 0, hash: chainStart(CLUB) };
  assert.equal(brokenAt(start, server.items), null);
  const forged = server.items.map((item) => (item.seq === 2 && isOpen(item) ? { ...item, event: { ...item.event, on: localDate('2020-01-01') } } : item));
  assert.equal(brokenAt(start, forged), 2);
  assert.equal(brokenAt(start, server.items.filter((item) => item.seq !== 2)), 3);
  assert.equal(brokenAt(start, server.items.map((item) => (isOpen(item) ? { seq: item.seq, room: item.room, digest: item.digest, hash: item.hash } : item))), null, 'locked rooms still prove the chain');
});

class Server {
  readonly state: ClubState = emptyClub(CLUB);
  readonly items: PulledItem[] = [];
  readonly answers = new Map<Id, { hash: string; answer: Answer }>();
  #hash = chainStart(CLUB);

  push(commands: readonly ClubCommand[]): readonly Answer[] {
    return commands.map((command) => {
      const known = this.answers.get(command.id);
      if (known !== undefined) return known.hash === bodyHash(command) ? known.answer : { id: command.id, outcome: 'id-reused' };
      const answer = this.#decide(command);
      this.answers.set(command.id, { hash: bodyHash(command), answer });
      return answer;
    });
  }

  #decide(command: ClubCommand): Answer {
    const decided = decide(this.state, command);
    if (!decided.ok) return { id: command.id, outcome: 'refused', refusal: decided.refusal };
    for (const event of decided.events) {
      evolve(this.state, event);
      const digest = eventDigest(event, '');
      this.#hash = nextHash(this.#hash, digest);
      this.items.push({ seq: this.items.length + 1, room: event.room, digest, hash: this.#hash, event, privHash: '' });
    }
    return { id: command.id, outcome: 'recorded', seq: this.items.length };
  }
}

class Phone {
  replica: Replica = emptyReplica(CLUB);
  readonly recorded: Id[] = [];
  cash = 0;
  #outbox: ClubCommand[] = [];
  #made = 0;
  readonly #number: number;

  constructor(number: number) {
    this.#number = number;
  }

  do(one: Step, server: Server): void {
    if (one.does === 'record') this.#record(one);
    else if (one.does === 'lose-answer') server.push(this.#outbox);
    else if (one.does === 'sync') this.sync(server);
    else if (one.does === 'pull') this.#take(server, []);
    else if (one.does === 'restart') {
      this.replica = emptyReplica(CLUB);
      this.#take(server, []);
      this.replica = restore(this.replica, this.#outbox);
    }
  }

  sync(server: Server): void {
    this.#take(server, server.push(this.#outbox));
    this.#outbox = this.replica.pending.map((one) => one.command);
  }

  #take(server: Server, answers: readonly Answer[]): void {
    const items = server.items.slice(this.replica.head.seq);
    assert.equal(brokenAt(this.replica.head, items), null);
    this.replica = receive(this.replica, items, answers).replica;
  }

  #record(one: Step): void {
    this.#made += 1;
    const command = this.#command(one);
    const { replica, decided } = submit(this.replica, command);
    this.replica = replica;
    if (!decided.ok) return;
    this.#outbox.push(command);
    this.recorded.push(command.id);
    if (command.kind === 'receive-dues' || command.kind === 'receive-money') this.cash += one.amount;
    if (command.kind === 'spend-money') this.cash -= one.amount;
  }

  #command(one: Step): ClubCommand {
    const cmd = numbered(this.#number * 1_000_000 + this.#made);
    const personId = numbered(one.person);
    const bodies = [
      ['receive-dues', { payers: [{ personId, months: [month('2026-11')], amount: dong(one.amount) }] }],
      ['receive-money', { fund: 'income', place: 'cash', source: 'donor', asCapital: false, amount: dong(one.amount) }],
      ['spend-money', { fund: 'activity', place: 'cash', category: 'meeting', amount: dong(one.amount), approvedBy: [] }],
      ['enrol-member', { personId, group: 1, sex: 'female', born: '1950', household: 'poor', minority: false, associationMember: true }],
      ['found-club', { name: 'CLB', unitId: 'u', hamlet: 'h', decisionNumber: '1', decisionOn: '2018-01-01', launchedOn: '2018-01-01', charter: DEFAULT_CHARTER }],
    ] as const;
    const [kind, body] = bodies[one.kind] ?? bodies[0];
    const envelope = { id: cmd, clubId: CLUB, kind, v: 1, on: localDate('2026-11-24'), at: '', actor: cmd, device: numbered(this.#number), salt: digestHex(cmd).slice(0, 32), body };
    return envelope as unknown as ClubCommand;
  }
}

function numbered(n: number): Id {
  return id(`00000000-0000-7000-8000-${String(n).padStart(12, '0')}`);
}
