// The club's book on this phone: the replica (confirmed records + predictions of what waits in the outbox), what is
// known about its whereabouts, and the one door through which a record is made.
import type { ClubCommand, CommandKind } from '../../domain/club/command.ts';
import { decide } from '../../domain/club/decide.ts';
import type { ClubEvent } from '../../domain/club/event.ts';
import type { Refusal } from '../../domain/club/refusal.ts';
import { type ClubState, emptyClub } from '../../domain/club/state.ts';
import { type Id, id } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { type Answer, isOpen, type PulledItem } from '../../protocol/messages.ts';
import { emptyReplica, type Replica, receive, restore, submit } from '../../protocol/sync.ts';
import type { BookPlace, OutboxRow, Owner } from './database.ts';
import { ownDevice } from './device-link.ts';
import { clockText, newId, newSalt, today } from './dice.ts';
import { dropPages, readDrawer, recordsOf } from './drawer.ts';
import type { ExchangeProblem } from './exchange.ts';
import { addToOutbox, dropOutboxRow } from './outbox.ts';
import { Postponements } from './postponements.ts';
import { tellOtherTabs } from './tabs.ts';

export type BookStatus = 'closed' | 'opening' | 'ready';
export type SendProblem = ExchangeProblem;

type BodyOf<Kind extends CommandKind> = Extract<ClubCommand, { readonly kind: Kind }>['body'];
type PrivateOf<Kind extends CommandKind> = NonNullable<Extract<ClubCommand, { readonly kind: Kind }>['priv']>;

export type Recorded =
  | { readonly ok: true; readonly cmdId: Id; readonly events: readonly ClubEvent[] }
  | { readonly ok: false; readonly refusal: Refusal }
  | { readonly ok: false; readonly fault: 'phone-full' | 'phone-trouble' };

interface OpenBook {
  readonly owner: Owner;
  readonly clubId: Id;
  readonly account: Id;
  /** Asked before a record is made; what it answers stands in place of the record. Of a typist's book only. */
  readonly before?: ((kind: CommandKind, body: object) => Promise<Recorded | null>) | undefined;
  replica: Replica;
}

interface BookSigns {
  status: BookStatus;
  place: BookPlace | null;
  rows: readonly OutboxRow[];
  unreadable: number;
  sending: boolean;
  problem: SendProblem | null;
  damage: 'none' | 'found' | 'rebuilt';
  /** Records of kinds this app does not know wait at the server. */
  appTooOld: boolean;
}

const noClub = id('00000000-0000-0000-0000-000000000000');
const signs = $state<BookSigns>({
  status: 'closed',
  place: null,
  rows: [],
  unreadable: 0,
  sending: false,
  problem: null,
  damage: 'none',
  appTooOld: false,
});
let view = $state.raw<ClubState>(emptyClub(noClub));
let postponed = $state.raw(new Postponements());
let open: OpenBook | null = null;
let device: Id | null = null;
let line: Promise<unknown> = Promise.resolve();
let afterRecord: () => void = () => undefined;

/** The club as this phone knows it, waiting records included. A new object after each change. */
export function club(): ClubState {
  return view;
}

export function bookSigns(): Readonly<BookSigns> {
  return signs;
}

/** What the conversation with the server found out. */
export function noteSigns(found: Partial<Pick<BookSigns, 'sending' | 'problem' | 'damage' | 'appTooOld'>>): void {
  Object.assign(signs, found);
}

export function postponements(): Postponements {
  return postponed;
}

export function openBook(): OpenBook | null {
  return open;
}

/** Rows only this phone knows. */
export function unsentRows(): readonly OutboxRow[] {
  return signs.rows.filter((row) => row.state === 'unsent');
}

/** How far a record has come: 1 on this phone, 2 at the server, 3 in the report. */
export function whereIs(cmdId: string): 1 | 2 | 3 {
  if (signs.rows.some((row) => row.id === cmdId && row.state !== 'recorded')) return 1;
  return signs.rows.some((row) => row.id === cmdId) ? 2 : placeState();
}

export function wholeBookState(): 1 | 2 | 3 {
  return signs.rows.some((row) => row.state === 'unsent') ? 1 : placeState();
}

function placeState(): 2 | 3 {
  return signs.place !== null && signs.place.reportedSeq >= signs.place.seq && signs.place.seq > 0 ? 3 : 2;
}

/** Known from the opening of the book on. */
export function deviceNow(): Id | null {
  return device;
}

export async function deviceId(): Promise<Id> {
  if (device !== null) return device;
  device = id(await ownDevice());
  return device;
}

/** Milliseconds, until `field-speed.ts` counts them. */
export const took: Record<'open' | 'save', number[]> = { open: [], save: [] };

/** Opens the copy of one club's book that belongs to one account; called again after damage. */
export async function openClub(clubId: string, account: string, before?: OpenBook['before']): Promise<void> {
  const owner: Owner = `${clubId}/${account}`;
  const start = performance.now();
  signs.status = 'opening';
  await deviceId();
  open = { owner, clubId: id(clubId), account: id(account), before, replica: emptyReplica(id(clubId)) };
  await inLine(fillFromDrawer);
  signs.status = 'ready';
  took.open.push(performance.now() - start);
}

/** Runs one change of the replica after another, so that a pull and a tap never overtake each other. Never nested. */
export function inLine<Value>(work: () => Promise<Value>): Promise<Value> {
  const mine = line.then(work);
  line = mine.catch(() => undefined);
  return mine;
}

export function closeClub(): void {
  open = null;
  view = emptyClub(noClub);
  postponed = new Postponements();
  Object.assign(signs, {
    status: 'closed',
    place: null,
    rows: [],
    unreadable: 0,
    sending: false,
    problem: null,
    damage: 'none',
    appTooOld: false,
  } satisfies BookSigns);
}

/** Reads everything kept: pages, then the outbox on top (run it `inLine`). A damaged copy is dropped and pulled anew; the outbox stays. */
export async function fillFromDrawer(): Promise<void> {
  if (open === null) return;
  const kept = await readDrawer(open.owner);
  const items = recordsOf(kept);
  if (items === null) {
    await dropPages(open.owner);
    signs.damage = 'found';
  }
  const known = new Postponements();
  let replica = emptyReplica(open.clubId);
  if (items !== null) {
    replica = receive(replica, items, []).replica;
    known.take(openEvents(items));
  }
  const waiting = kept.rows.filter((row) => row.state === 'unsent' || row.state === 'recorded');
  replica = restore(
    replica,
    waiting.map((row) => row.command),
  );
  const answered = waiting.flatMap((row): Answer[] =>
    row.state === 'recorded' ? [{ id: id(row.id), outcome: 'recorded', seq: row.recordedHead ?? 0 }] : [],
  );
  replica = receive(replica, [], answered).replica;
  known.take(replica.pending.flatMap((one) => (one.decided.ok ? one.decided.events : [])));
  postponed = known;
  signs.place = items === null ? null : kept.place;
  signs.rows = kept.rows;
  signs.unreadable = kept.unreadable ?? 0;
  show(replica);
}

/** Takes what a pull brought; the drawer has been written already. */
export function takePulled(items: readonly PulledItem[], answers: readonly Answer[], place: BookPlace, rows: readonly OutboxRow[]): void {
  if (open === null) return;
  const received = receive(open.replica, items, answers);
  postponed = postponed.with(openEvents(items));
  signs.place = place;
  signs.rows = rows;
  show(received.replica);
}

/** What a record is given beside its body. Id and salt are made here unless people have already signed over them. */
interface Extra<Kind extends CommandKind> {
  readonly priv?: PrivateOf<Kind>;
  readonly on?: LocalDate;
  readonly id?: Id;
  readonly salt?: string;
}

/** Builds a command, keeps it, shows it. Facts always end in the book; a request may be refused, and then nothing is kept. */
export function record<Kind extends CommandKind>(kind: Kind, body: BodyOf<Kind>, extra: Extra<Kind> = {}): Promise<Recorded> {
  const book = open;
  const start = performance.now();
  return inLine(async () => (await book?.before?.(kind, body)) ?? recordNow(book, kind, body, extra)).finally(() =>
    took.save.push(performance.now() - start),
  );
}

async function recordNow<Kind extends CommandKind>(
  book: OpenBook | null,
  kind: Kind,
  body: BodyOf<Kind>,
  extra: Extra<Kind>,
): Promise<Recorded> {
  if (book === null || device === null) throw new Error('Defect: a record without an open book');
  // While it stood in line its book was handed in, left or opened anew: written now, it would be under another's name or a lost key.
  if (open !== book) return { ok: false, fault: 'phone-trouble' };
  const command = {
    id: extra.id ?? newId(),
    clubId: book.clubId,
    kind,
    v: 1,
    on: extra.on ?? today(),
    at: clockText(),
    actor: book.account,
    device,
    salt: extra.salt ?? newSalt(),
    // What a screen watches is wrapped by the framework; the drawer and the wire take plain data.
    body: $state.snapshot(body),
    ...(extra.priv === undefined ? {} : { priv: $state.snapshot(extra.priv) }),
  } as unknown as ClubCommand;
  const foreseen = decide(book.replica.view, command);
  if (!foreseen.ok) return { ok: false, refusal: foreseen.refusal };
  let added: readonly OutboxRow[];
  try {
    added = await addToOutbox(book.owner, [command]);
  } catch (problem) {
    return { ok: false, fault: problem instanceof DOMException && problem.name === 'QuotaExceededError' ? 'phone-full' : 'phone-trouble' };
  }
  const result = submit(book.replica, command);
  if (open === book) {
    if (result.decided.ok) postponed = postponed.with(result.decided.events);
    signs.rows = [...signs.rows, ...added];
    show(result.replica);
  }
  tellOtherTabs({ what: 'outbox-changed', owner: book.owner });
  afterRecord();
  return { ok: true, cmdId: command.id, events: result.decided.ok ? result.decided.events : [] };
}

/** A person has read why the server did not grant a request: its row has done its duty. */
export function dropReadRow(row: OutboxRow): Promise<void> {
  return inLine(async () => {
    if (row.state !== 'refused' || row.n === undefined) return;
    await dropOutboxRow(row.n);
    signs.rows = signs.rows.filter((one) => one.n !== row.n);
  });
}

export function whenRecorded(run: () => void): void {
  afterRecord = run;
}

function show(replica: Replica): void {
  if (open === null) return;
  open.replica = replica;
  // The fold changes Maps in place; screens compare by identity, so they get a new outside each time.
  view = { ...replica.view };
}

function openEvents(items: readonly PulledItem[]): readonly ClubEvent[] {
  return items.flatMap((item) => (isOpen(item) ? [item.event] : []));
}
