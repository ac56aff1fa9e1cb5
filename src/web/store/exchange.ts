// One conversation with the server: push what waits, take what is new, check every link, keep it. Run by one tab at a
// time. Repeats are harmless (command ids), so any step may be cut off anywhere.

import type { ClubCommand } from '../../domain/club/command.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Locator } from '../../protocol/give-back.ts';
import { knownItems } from '../../protocol/known-items.ts';
import {
  type Answer,
  type Head,
  ITEMS_A_PULL,
  MOST_BYTES_A_PUSH,
  MOST_COMMANDS_A_PUSH,
  type Pulled,
  type PulledItem,
  type PushAnswer,
} from '../../protocol/messages.ts';
import { brokenAt } from '../../protocol/verify.ts';
import { type ApiProblem, getJson, postJson } from './api.ts';
import type { OutboxRow } from './database.ts';

export type Exchange =
  | {
      readonly ok: true;
      readonly items: readonly PulledItem[];
      readonly answers: readonly Answer[];
      readonly head: Head;
      readonly reportedSeq: number;
      /** The server holds records after `head`. */
      readonly behind: boolean;
      readonly more: boolean;
      readonly seal?: string | undefined;
      /** What follows is of kinds this app does not know: it waits until the app is renewed. Sending goes on. */
      readonly appTooOld: boolean;
    }
  | { readonly ok: false; readonly problem: ExchangeProblem };

export type ExchangeProblem =
  | ApiProblem
  | { readonly what: 'chain-broken'; readonly seq: number }
  /** The server's book does not hold the place where this copy ends: it was restored from a backup. */
  | { readonly what: 'other-history'; readonly locator: Locator };

/** `head` is the place up to which this phone holds the chain. */
export async function exchange(
  clubId: string,
  device: Id,
  head: Head,
  rows: readonly OutboxRow[],
  largest: number = MOST_COMMANDS_A_PUSH,
): Promise<Exchange> {
  const waiting = rows.filter((row) => row.state === 'unsent');
  const commands = firstThatFit(
    waiting.map((row) => row.command),
    largest,
  );
  if (commands.length === 0) {
    const asked = `after=${head.seq}&hash=${head.hash}&limit=${ITEMS_A_PULL}&device=${device}`;
    const pulled = await getJson<Pulled>(`/api/clubs/${clubId}/pull?${asked}`);
    return pulled.ok ? checked(head, pulled.value, [], false) : refused(pulled.problem);
  }
  const pushed = await postJson<PushAnswer>(`/api/clubs/${clubId}/push`, {
    device,
    commands,
    after: head.seq,
    hash: head.hash,
    waiting: waiting.length - commands.length,
  });
  if (!pushed.ok && pushed.problem.what === 'turned-away' && pushed.problem.status === 413 && commands.length > 1) {
    return exchange(clubId, device, head, rows, Math.ceil(commands.length / 2));
  }
  if (!pushed.ok) return refused(pushed.problem);
  const { items = [], reportedSeq = 0, ...rest } = pushed.value;
  return checked(head, { ...rest, items, reportedSeq }, rest.answers, waiting.length > commands.length);
}

function refused(problem: ApiProblem): Exchange {
  if (problem.what !== 'turned-away' || problem.status !== 409) return { ok: false, problem };
  const { problem: code, locator } = Object(problem.body) as { readonly problem?: unknown; readonly locator?: unknown };
  const isOther = code === 'other-history' && Array.isArray(locator);
  return { ok: false, problem: isOther ? { what: 'other-history', locator: locator as Locator } : problem };
}

function checked(
  head: Head,
  { items: told, head: serverHead, reportedSeq, seal: sealTold }: Pulled,
  answers: readonly Answer[],
  unsentLeft: boolean,
): Exchange {
  const items = knownItems(told);
  const appTooOld = items.length < told.length;
  const seal = appTooOld ? undefined : sealTold;
  const broken = serverHead.seq < head.seq ? serverHead.seq : brokenAt(head, items);
  if (broken !== null) return { ok: false, problem: { what: 'chain-broken', seq: broken } };
  const last = items.at(-1);
  const reached = last === undefined ? head : { seq: last.seq, hash: last.hash };
  // A server restored from an older copy may have the same length and another history: the hashes tell.
  if (reached.seq === serverHead.seq && reached.hash !== serverHead.hash)
    return { ok: false, problem: { what: 'chain-broken', seq: reached.seq } };
  const behind = reached.seq < serverHead.seq;
  return { ok: true, items, answers, head: reached, reportedSeq, behind, more: unsentLeft || (behind && !appTooOld), seal, appTooOld };
}

function firstThatFit(commands: readonly ClubCommand[], largest: number): readonly ClubCommand[] {
  const fitting: ClubCommand[] = [];
  let bytes = 1_000;
  for (const command of commands.slice(0, largest)) {
    bytes += new TextEncoder().encode(JSON.stringify(command)).length + 1;
    if (bytes > MOST_BYTES_A_PUSH * 0.9 && fitting.length > 0) break;
    fitting.push(command);
  }
  return fitting;
}
