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
import { type Id, id } from '../kernel/ids.ts';
import { localDate, month } from '../kernel/local-date.ts';
import { dong } from '../kernel/money.ts';
import { bodyHash, chainStart, eventDigest, nextHash } from './chain.ts';
import { type Answer, type Head, isOpen, type PulledItem } from './messages.ts';
import { emptyReplica, type Replica, receive, restore, submit } from './sync.ts';
import { brokenAt } from './verify.ts';

const CLUB = numbered(9);

type Step = {
  readonly phone: 0 | 1;
  readonly does: 'record' | 'lose-request' | 'lose-answer' | 'sync' | 'pull' | 'restart';
  readonly person: number;
  readonly amount: number;
  readonly kind: number;
};

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
      const server = newServer();
      const phones: [Phone, Phone] = [newPhone(1), newPhone(2)];
      for (const one of steps) act(phones[one.phone], one, server);
      for (let round = 0; round < 2; round += 1) for (const phone of phones) syncPhone(phone, server);
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
  const server = newServer();
  const phone = newPhone(1);
  for (let n = 0; n < 3; n += 1) act(phone, { phone: 0, does: 'record', person: 1, amount: 5000, kind: 0 }, server);
  syncPhone(phone, server);
  const start: Head = { seq: 0, hash: chainStart(CLUB) };
  assert.equal(brokenAt(start, server.items), null);
  const forged = server.items.map((item) =>
    item.seq === 2 && isOpen(item) ? { ...item, event: { ...item.event, on: localDate('2020-01-01') } } : item,
  );
  assert.equal(brokenAt(start, forged), 2);
  assert.equal(
    brokenAt(
      start,
      server.items.filter((item) => item.seq !== 2),
    ),
    3,
  );
  assert.equal(
    brokenAt(
      start,
      server.items.map((item) => (isOpen(item) ? { seq: item.seq, room: item.room, digest: item.digest, hash: item.hash } : item)),
    ),
    null,
    'locked rooms still prove the chain',
  );
});

interface Server {
  readonly state: ClubState;
  readonly items: PulledItem[];
  readonly answers: Map<Id, { hash: string; answer: Answer }>;
  push(commands: readonly ClubCommand[]): readonly Answer[];
}

function newServer(): Server {
  const state = emptyClub(CLUB);
  const items: PulledItem[] = [];
  const answers: Server['answers'] = new Map();
  let hash = chainStart(CLUB);
  const take = (command: ClubCommand): Answer => {
    const decided = decide(state, command);
    if (!decided.ok) return { id: command.id, outcome: 'refused', refusal: decided.refusal };
    for (const event of decided.events) {
      evolve(state, event);
      const digest = eventDigest(event, '');
      hash = nextHash(hash, digest);
      items.push({ seq: items.length + 1, room: event.room, digest, hash, event, privHash: '' });
    }
    return { id: command.id, outcome: 'recorded', seq: items.length };
  };
  const push = (commands: readonly ClubCommand[]): readonly Answer[] =>
    commands.map((command) => {
      const known = answers.get(command.id);
      if (known !== undefined) return known.hash === bodyHash(command) ? known.answer : { id: command.id, outcome: 'id-reused' };
      const answer = take(command);
      answers.set(command.id, { hash: bodyHash(command), answer });
      return answer;
    });
  return { state, items, answers, push };
}

interface Phone {
  replica: Replica;
  readonly recorded: Id[];
  cash: number;
  outbox: ClubCommand[];
  readonly number: number;
}

function newPhone(number: number): Phone {
  return { replica: emptyReplica(CLUB), recorded: [], cash: 0, outbox: [], number };
}

function act(phone: Phone, one: Step, server: Server): void {
  if (one.does === 'record') record(phone, one);
  else if (one.does === 'lose-answer') server.push(phone.outbox);
  else if (one.does === 'sync') syncPhone(phone, server);
  else if (one.does === 'pull') hear(phone, server, []);
  else if (one.does === 'restart') {
    phone.replica = emptyReplica(CLUB);
    hear(phone, server, []);
    phone.replica = restore(phone.replica, phone.outbox);
  }
}

function syncPhone(phone: Phone, server: Server): void {
  hear(phone, server, server.push(phone.outbox));
  phone.outbox = phone.replica.pending.map((one) => one.command);
}

function hear(phone: Phone, server: Server, answers: readonly Answer[]): void {
  const items = server.items.slice(phone.replica.head.seq);
  assert.equal(brokenAt(phone.replica.head, items), null);
  phone.replica = receive(phone.replica, items, answers).replica;
}

function record(phone: Phone, one: Step): void {
  const command = commandOf(phone, one);
  const { replica, decided } = submit(phone.replica, command);
  phone.replica = replica;
  if (!decided.ok) return;
  phone.outbox.push(command);
  phone.recorded.push(command.id);
  if (command.kind === 'receive-dues' || command.kind === 'receive-money') phone.cash += one.amount;
  if (command.kind === 'spend-money') phone.cash -= one.amount;
}

function commandOf(phone: Phone, one: Step): ClubCommand {
  const cmd = numbered(phone.number * 1_000_000 + phone.recorded.length + 1);
  const personId = numbered(one.person);
  const bodies = [
    ['receive-dues', { payers: [{ personId, months: [month('2026-11')], amount: dong(one.amount) }] }],
    ['receive-money', { fund: 'income', place: 'cash', source: 'donor', asCapital: false, amount: dong(one.amount) }],
    ['spend-money', { fund: 'activity', place: 'cash', category: 'meeting', amount: dong(one.amount), approvedBy: [] }],
    ['enrol-member', { personId, group: 1, sex: 'female', born: '1950', household: 'poor', minority: false, associationMember: true }],
    [
      'found-club',
      {
        name: 'CLB',
        unitId: 'u',
        hamlet: 'h',
        decisionNumber: '1',
        decisionOn: '2018-01-01',
        launchedOn: '2018-01-01',
        charter: DEFAULT_CHARTER,
      },
    ],
  ] as const;
  const [kind, body] = bodies[one.kind] ?? bodies[0];
  const envelope = {
    id: cmd,
    clubId: CLUB,
    kind,
    v: 1,
    on: localDate('2026-11-24'),
    at: '',
    actor: cmd,
    device: numbered(phone.number),
    salt: digestHex(cmd).slice(0, 32),
    body,
  };
  return envelope as unknown as ClubCommand;
}

function numbered(n: number): Id {
  return id(`00000000-0000-7000-8000-${String(n).padStart(12, '0')}`);
}
