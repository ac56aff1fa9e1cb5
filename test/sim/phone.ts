// A phone as far as the laws care: memory that a crash empties, a drawer (outbox and pulled pages) that it does not, and
// the real sync state between them. What src/web/store does with IndexedDB, done with arrays.
import type { Slip } from '../../src/domain/books/slips.ts';
import type { ClubCommand } from '../../src/domain/club/command.ts';
import type { Room } from '../../src/domain/club/event-shape.ts';
import type { Id } from '../../src/kernel/ids.ts';
import { type Seal, sealsWith, wholeInView } from '../../src/protocol/give-back.ts';
import { type Answer, isOpen, type PulledItem, type PushAnswer } from '../../src/protocol/messages.ts';
import { emptyReplica, type Replica, receive, restore, type Surprise, submit } from '../../src/protocol/sync.ts';
import { brokenAt } from '../../src/protocol/verify.ts';

interface OutboxRow {
  readonly command: ClubCommand;
  readonly state: 'unsent' | 'recorded' | 'kept' | 'refused' | 'stuck';
  readonly recordedSeq: number;
}

export interface Phone {
  readonly name: string;
  readonly device: Id;
  readonly rooms: readonly Room[];
  readonly clubId: Id;
  /** How far its clock is off, in years. */
  readonly clockYears: number;
  replica: Replica;
  outbox: readonly OutboxRow[];
  pages: readonly PulledItem[];
  seals: readonly Seal[];
  /** Where each pull ended: a record of several events may lie on both sides. */
  pulledTo: readonly number[];
  /** Number of the conversation whose answer it is waiting for; 0 when none. */
  waitingFor: number;
  readonly surprises: Surprise[];
  /** Commands the book recorded from this phone's point of view: written to its outbox. */
  readonly written: ClubCommand[];
  /** The slip of each record as it could be printed on this phone the moment it was written. */
  readonly printed: Slip[];
}

export function newPhone(name: string, clubId: Id, device: Id, rooms: readonly Room[], clockYears: number): Phone {
  return {
    name,
    device,
    rooms,
    clubId,
    clockYears,
    replica: emptyReplica(clubId),
    outbox: [],
    pages: [],
    seals: [],
    pulledTo: [],
    waitingFor: 0,
    surprises: [],
    written: [],
    printed: [],
  };
}

/** Outbox first, then the screen. A refused request is kept nowhere. `killedBetween`: the tab dies before the screen shows it. */
export function write(phone: Phone, command: ClubCommand, killedBetween: boolean): void {
  const tried = submit(phone.replica, command);
  if (!tried.decided.ok) return;
  phone.outbox = [...phone.outbox, { command, state: 'unsent', recordedSeq: 0 }];
  phone.written.push(command);
  phone.replica = tried.replica;
  const slip = phone.replica.view.slips.get(command.id);
  if (slip !== undefined) phone.printed.push(slip);
  if (killedBetween) restart(phone);
}

/** The tab was killed: everything is read back from the drawer. */
export function restart(phone: Phone): void {
  const waiting = phone.outbox.filter(({ state }) => state === 'unsent' || state === 'recorded');
  let replica = receive(emptyReplica(phone.clubId), phone.pages, []).replica;
  replica = restore(
    replica,
    waiting.map(({ command }) => command),
  );
  const answered = waiting.flatMap(({ command, state, recordedSeq }): Answer[] =>
    state === 'recorded' ? [{ id: command.id, outcome: 'recorded', seq: recordedSeq }] : [],
  );
  phone.replica = receive(replica, [], answered).replica;
  phone.waitingFor = 0;
}

export function toSend(phone: Phone, most: number): readonly ClubCommand[] {
  return phone.outbox
    .filter(({ state }) => state === 'unsent')
    .map(({ command }) => command)
    .slice(0, most);
}

/** Takes an answer whole or not at all: a broken chain is turned away and pulled again. */
export function takeAnswer(phone: Phone, answer: PushAnswer): boolean {
  const items = (answer.items ?? []).filter(({ seq }) => seq > phone.replica.head.seq);
  if (brokenAt(phone.replica.head, items) !== null) return false;
  phone.pages = [...phone.pages, ...items];
  if (items.length > 0) phone.pulledTo = [...phone.pulledTo, items.at(-1)?.seq ?? 0];
  const head = items.at(-1)?.seq ?? phone.replica.head.seq;
  const seen = new Set(items.flatMap((item) => (isOpen(item) ? [item.event.cmdId] : [])));
  const byId = new Map(answer.answers.map((one) => [one.id, one]));
  const whole = wholeInView(items, recordedSeqs(phone.outbox, answer.answers));
  phone.outbox = phone.outbox.flatMap((row) => rowAfter(row, byId.get(row.command.id), seenAs(row.command.id, seen, whole), head));
  if (answer.seal !== undefined) phone.seals = sealsWith(phone.seals, head, answer.seal);
  const received = receive(phone.replica, items, answer.answers);
  phone.replica = received.replica;
  phone.surprises.push(...received.surprises);
  return true;
}

function recordedSeqs(rows: readonly OutboxRow[], answers: readonly Answer[]): ReadonlyMap<string, number> {
  const known = rows.flatMap(({ command, state, recordedSeq }) =>
    state === 'recorded' ? [[command.id as string, recordedSeq] as const] : [],
  );
  const told = answers.flatMap((answer) => (answer.outcome === 'recorded' ? [[answer.id as string, answer.seq] as const] : []));
  return new Map([...known, ...told]);
}

type Seen = 'not' | 'in-part' | 'whole';
const seenAs = (id: string, seen: ReadonlySet<string>, whole: ReadonlySet<string>): Seen =>
  whole.has(id) ? 'whole' : seen.has(id) ? 'in-part' : 'not';

function rowAfter(row: OutboxRow, answer: Answer | undefined, seen: Seen, seq: number): readonly OutboxRow[] {
  if (row.state === 'kept') return [row];
  if (seen === 'whole' && row.state !== 'stuck') return [];
  if (seen === 'in-part' && row.state !== 'stuck') return [{ ...row, state: 'kept', recordedSeq: row.recordedSeq || seq }];
  if (answer === undefined) return [row.state === 'recorded' && row.recordedSeq <= seq ? { ...row, state: 'kept' } : row];
  if (answer.outcome === 'recorded') return [{ ...row, state: answer.seq <= seq ? 'kept' : 'recorded', recordedSeq: answer.seq }];
  return [{ ...row, state: answer.outcome === 'refused' ? 'refused' : 'stuck' }];
}

/** The server's book ends before what it had answered. */
export function sendAgainAfter(phone: Phone, seq: number): void {
  phone.outbox = phone.outbox.map((row) =>
    (row.state === 'kept' || row.state === 'recorded') && row.recordedSeq > seq ? { ...row, state: 'unsent', recordedSeq: 0 } : row,
  );
}

/** The copy is dropped and will be pulled anew; what waits stays. */
export function dropPages(phone: Phone): void {
  phone.pages = [];
  phone.seals = [];
  restart(phone);
}
