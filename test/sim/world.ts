// One seed, one world: two phones, a server and a network that drops, doubles, delays and reorders; people write, tabs are
// killed, the server dies before or after its commit. At the end the network heals and the laws are checked.

import { DEFAULT_CHARTER } from '../../src/domain/club/charter.ts';
import type { ClubCommand } from '../../src/domain/club/command.ts';
import { ROOMS } from '../../src/domain/club/event-shape.ts';
import type { Id } from '../../src/kernel/ids.ts';
import { localDate } from '../../src/kernel/local-date.ts';
import { dong } from '../../src/kernel/money.ts';
import type { PushAnswer, PushRequest } from '../../src/protocol/messages.ts';
import { bookDeed } from './book-deeds.ts';
import { type Dice, makeDice } from './dice.ts';
import { type Cast, type CommandDraft, complete, dayOf, memberOf, newId, nextDeed } from './people-at-work.ts';
import { newPhone, type Phone, restart, takeAnswer, toSend, write } from './phone.ts';
import type { SimServer } from './server.ts';

interface Message {
  readonly conversation: number;
  readonly phone: Phone;
  readonly request: PushRequest & { readonly after: number };
  readonly limit: number;
}

export interface World {
  readonly seed: number;
  readonly phones: readonly Phone[];
  readonly server: SimServer;
  readonly cast: Cast;
  /** Bodies sent again under an id that was already used. */
  readonly forged: ClubCommand[];
}

export async function live(seed: number, makeServer: (clubId: Id) => SimServer | Promise<SimServer>, steps: number): Promise<World> {
  const dice = makeDice(seed);
  const clubId = newId(dice);
  const cast: Cast = { clubId, persons: Array.from({ length: 6 }, () => newId(dice)), loans: Array.from({ length: 4 }, () => newId(dice)) };
  const phones = [
    newPhone('treasurer', clubId, newId(dice), ['common', 'money'], dice.pick([-10, 0, 10])),
    newPhone('chair', clubId, newId(dice), ROOMS, dice.pick([-10, 0, 10])),
  ];
  const server = await makeServer(clubId);
  const forged: ClubCommand[] = [];
  const world: World = { seed, phones, server, cast, forged };
  const net: Message[] = [];
  let conversation = 0;
  found(world, dice);
  for (let step = 0; step < steps; step += 1) {
    const phone = dice.pick(phones);
    const month = Math.floor((step * 6) / steps);
    const roll = dice.below(100);
    if (roll < 55) act(world, phone, month, dice);
    else if (roll < 75) {
      conversation += 1;
      net.push(speak(phone, conversation, dice));
    } else if (roll < 96) await deliver(world, net, dice);
    else restart(phone);
  }
  await heal(world);
  return world;
}

/** The chair founds the club; both phones learn of the members only through the server. */
function found(world: World, dice: Dice): void {
  const [, chair] = world.phones;
  if (chair === undefined) return;
  const [first, second] = world.cast.persons;
  const day = localDate('2026-01-10');
  const founding = {
    name: 'CLB',
    unitId: 'qn-07168-2025',
    hamlet: 'Thôn 5',
    decisionNumber: '1',
    decisionOn: day,
    launchedOn: day,
    charter: DEFAULT_CHARTER,
  };
  const deeds: CommandDraft[] = [
    { kind: 'found-club', body: founding },
    ...world.cast.persons.map((personId): CommandDraft => ({ kind: 'enrol-member', body: memberOf(personId), priv: { name: 'Bà Năm' } })),
    ...[first, second].flatMap((personId): CommandDraft[] =>
      personId === undefined ? [] : [{ kind: 'give-role', body: { personId, role: 'chair' } }],
    ),
    { kind: 'receive-money', body: { fund: 'income', place: 'cash', source: 'association', asCapital: true, amount: dong(20_000_000) } },
  ];
  for (const deed of deeds) write(chair, complete(deed, chair, day, dice), false);
}

function act(world: World, phone: Phone, month: number, dice: Dice): void {
  const day = dayOf(dice, month);
  const state = phone.replica.view;
  const { draft, on } = dice.chance(5)
    ? bookDeed(state, world.cast, day, dice)
    : { draft: nextDeed(state, world.cast, day, dice), on: day };
  const command = complete(draft, phone, on, dice);
  write(phone, command, dice.chance(3));
}

/** Gives up on the conversation before: its answer, should it still come, is nobody's any more. */
function speak(phone: Phone, conversation: number, dice: Dice): Message {
  phone.waitingFor = conversation;
  const commands = toSend(phone, dice.between(1, 40));
  return { conversation, phone, request: { device: phone.device, commands, after: phone.replica.head.seq }, limit: dice.between(1, 200) };
}

/** Any message under way may arrive now, whatever was sent before it; it may arrive again later; its answer may get lost. */
async function deliver(world: World, net: Message[], dice: Dice): Promise<void> {
  if (net.length === 0) return;
  const at = dice.below(net.length);
  const message = net[at];
  if (message === undefined) return;
  const lost = dice.chance(15);
  if (lost || !dice.chance(20)) net.splice(at, 1);
  if (lost) return;
  if (dice.chance(3)) await forge(world, message, dice);
  const answer = await world.server.exchange(message.request, message.phone.rooms, message.limit);
  if (answer === null || dice.chance(20)) return;
  hear(message, answer);
}

function hear({ conversation, phone }: Message, answer: PushAnswer): void {
  if (phone.waitingFor !== conversation) return;
  phone.waitingFor = 0;
  takeAnswer(phone, answer);
}

/** Another body under an id that is under way or already in the book. */
async function forge(world: World, { phone, request }: Message, dice: Dice): Promise<void> {
  const [victim] = request.commands;
  const known = victim === undefined ? undefined : (await world.server.book()).outcomes.get(victim.id);
  if (victim === undefined || known === undefined) return;
  const forged = { ...victim, salt: victim.salt.replace(/./, (c) => (c === '0' ? '1' : '0')) };
  world.forged.push(forged);
  const answer = await world.server.exchange({ device: phone.device, commands: [forged], after: 0 }, phone.rooms, dice.between(0, 1));
  const outcome = answer?.answers[0]?.outcome ?? 'id-reused';
  if (outcome !== 'id-reused') throw new Error(`a forged body was answered with ${outcome}`);
}

/** The network is good again: each phone talks until it has sent everything and heard everything. */
async function heal({ phones, server }: World): Promise<void> {
  for (let round = 0; round < 2; round += 1) {
    for (const phone of phones) {
      for (let turn = 0; turn < 200; turn += 1) {
        const request = { device: phone.device, commands: toSend(phone, 500), after: phone.replica.head.seq };
        const answer = await server.exchange(request, phone.rooms, 100);
        if (answer === null) continue;
        if (!takeAnswer(phone, answer)) throw new Error(`${phone.name}: the chain does not hold`);
        if (request.commands.length === 0 && answer.head.seq === phone.replica.head.seq) break;
      }
    }
  }
}
