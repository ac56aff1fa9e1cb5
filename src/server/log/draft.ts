// What an append will write, decided before anything is written: commands become events or refusals on the true
// state, events get their place in the chain, postings and figures follow from them. Pure but for the state it owns.

import { post } from '../../domain/books/posting.ts';
import type { ClubCommand } from '../../domain/club/command.ts';
import { decide } from '../../domain/club/decide.ts';
import type { ClubEvent } from '../../domain/club/event.ts';
import type { ClubState } from '../../domain/club/state.ts';
import { evolveAndCount } from '../../domain/network/indicators/contributions.ts';
import { monthOf } from '../../kernel/local-date.ts';
import { bodyHash, eventDigest, nextHash, plain, privateHash, saltOf } from '../../protocol/chain.ts';
import type { Answer, Head } from '../../protocol/messages.ts';
import { meetingsSentLate, sentLate } from '../projections/sent-late.ts';

/** What the book already answered to a command id. */
export type Known = {
  readonly bodyHash: string;
  readonly answer: Answer;
  /** Of a record that a phone handed back: which of its events, by `n`, and what they are. Its command was not seen. */
  readonly handedBack?: readonly { readonly n: number; readonly kind: string; readonly room: string }[];
};

/** Stands where the digest of a command would, for records that came back without it. */
export const NO_BODY = '0'.repeat(64);

export type EventRow = {
  seq: number;
  cmd_id: string;
  n: number;
  room: string;
  kind: string;
  v: number;
  on_date: string;
  at: string;
  actor: string;
  device: string;
  pub: object;
  priv_hash: string | null;
};
export type LinkRow = { seq: number; room: string; digest: string; hash: string };
export type PrivateRow = { seq: number; room: string; salt: string; body: object };
export type CommandRow = { id: string; body_hash: string; outcome: Answer };
export type PostingRow = { seq: number; line: number; on_date: string; fund: string; account: string; amount: number };
export type FigureRow = { month: string; indicator: string; amount: number };
export type FigureDayRow = { on_date: string; indicator: string; amount: number };

export type Draft = {
  head: Head;
  readonly answers: Answer[];
  readonly events: EventRow[];
  readonly links: LinkRow[];
  readonly privates: PrivateRow[];
  readonly commands: CommandRow[];
  readonly postings: PostingRow[];
  /** Summed by month and indicator. */
  readonly figures: Map<string, FigureRow>;
  /** The same, summed by day. */
  readonly figureDays: Map<string, FigureDayRow>;
  /** Whether the club was founded or placed. */
  placed: boolean;
};

export const emptyDraft = (head: Head): Draft => ({
  head,
  answers: [],
  events: [],
  links: [],
  privates: [],
  commands: [],
  postings: [],
  figures: new Map(),
  figureDays: new Map(),
  placed: false,
});

/** Decides `commands` in order, folding what they become into `state`. */
export function draftAppend(state: ClubState, head: Head, commands: readonly ClubCommand[], known: ReadonlyMap<string, Known>): Draft {
  const draft = emptyDraft(head);
  const answered = new Map(known);
  for (const command of commands) {
    const hash = bodyHash(command);
    const before = answered.get(command.id);
    if (before?.bodyHash === NO_BODY) {
      completeRecord(draft, state, command, before.handedBack ?? []);
      draft.answers.push(before.answer);
      continue;
    }
    if (before) {
      draft.answers.push(before.bodyHash === hash ? before.answer : { id: command.id, outcome: 'id-reused' });
      continue;
    }
    const answer = draftCommand(draft, state, command);
    draft.answers.push(answer);
    draft.commands.push({ id: command.id, body_hash: hash, outcome: answer });
    answered.set(command.id, { bodyHash: hash, answer });
  }
  return draft;
}

function draftCommand(draft: Draft, state: ClubState, command: ClubCommand): Answer {
  const decided = decide(state, command);
  if (!decided.ok) return { id: command.id, outcome: 'refused', refusal: decided.refusal };
  for (const event of decided.events) draftEvent(draft, state, command, event);
  return { id: command.id, outcome: 'recorded', seq: draft.head.seq };
}

/** A record handed back by a phone that read only a part of it: the events of closed rooms come with the command itself. */
function completeRecord(draft: Draft, state: ClubState, command: ClubCommand, there: NonNullable<Known['handedBack']>): void {
  const decided = decide(state, command);
  if (!decided.ok || !there.every(({ n, kind, room }) => decided.events[n]?.kind === kind && decided.events[n].room === room)) return;
  for (const event of decided.events) if (!there.some(({ n }) => n === event.n)) draftEvent(draft, state, command, event);
}

function draftEvent(draft: Draft, state: ClubState, command: ClubCommand, event: ClubEvent): void {
  const salt = event.priv === undefined ? '' : saltOf(command, event.n);
  const privHash = event.priv === undefined ? '' : privateHash(salt, plain(event.priv));
  draftStored(draft, state, { event, salt, privHash, digest: eventDigest(event, privHash) });
}

/** `salt` empty: there is no private part, or some lines of it were erased and what `event` still holds cannot be proved any more. */
export type Stored = { readonly event: ClubEvent; readonly salt: string; readonly privHash: string; readonly digest: string };

/** An event as it stands, put at the end of the chain. */
export function draftStored(draft: Draft, state: ClubState, { event, salt, privHash, digest }: Stored): void {
  const seq = draft.head.seq + 1;
  const hash = nextHash(draft.head.hash, digest);
  const { cmdId, n, room, kind, v, on, at, actor, device, pub } = event;
  draft.events.push({ seq, cmd_id: cmdId, n, room, kind, v, on_date: on, at, actor, device, pub, priv_hash: privHash || null });
  draft.links.push({ seq, room, digest, hash });
  if (event.priv !== undefined) draft.privates.push({ seq, room, salt, body: event.priv });
  post(event).forEach(({ fund, account, amount }, line) => {
    draft.postings.push({ seq, line, on_date: on, fund, account, amount });
  });
  for (const { indicator, on: day, amount } of evolveAndCount(state, event)) {
    addFigure(draft.figures, monthOf(day), indicator, amount);
    addFigureDay(draft.figureDays, day, indicator, amount);
  }
  if (sentLate(event)) addFigure(draft.figures, monthOf(on), meetingsSentLate, 1);
  if (kind === 'club-founded' || kind === 'club-placed') draft.placed = true;
  draft.head = { seq, hash };
}

export function addFigure(figures: Map<string, FigureRow>, month: string, indicator: string, amount: number): void {
  const key = `${month} ${indicator}`;
  const row = figures.get(key);
  if (row) row.amount += amount;
  else figures.set(key, { month, indicator, amount });
}

export function addFigureDay(days: Map<string, FigureDayRow>, on_date: string, indicator: string, amount: number): void {
  const key = `${on_date} ${indicator}`;
  const row = days.get(key);
  if (row) row.amount += amount;
  else days.set(key, { on_date, indicator, amount });
}
