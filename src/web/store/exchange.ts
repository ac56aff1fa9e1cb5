// One conversation with the server: push what waits, take what is new, check every link, keep it. Run by one tab at a
// time. Repeats are harmless (command ids), so any step may be cut off anywhere.

import type { ClubCommand } from '../../domain/club/command.ts';
import type { Id } from '../../kernel/ids.ts';
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
    }
  | { readonly ok: false; readonly problem: ApiProblem | { readonly what: 'chain-broken'; readonly seq: number } };

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
    const pulled = await getJson<Pulled>(`/api/clubs/${clubId}/pull?after=${head.seq}&limit=${ITEMS_A_PULL}&device=${device}`);
    return pulled.ok ? checked(head, pulled.value.items, [], pulled.value.head, pulled.value.reportedSeq, false) : pulled;
  }
  const pushed = await postJson<PushAnswer>(`/api/clubs/${clubId}/push`, { device, commands, after: head.seq });
  if (!pushed.ok && pushed.problem.what === 'turned-away' && pushed.problem.status === 413 && commands.length > 1) {
    return exchange(clubId, device, head, rows, Math.ceil(commands.length / 2));
  }
  if (!pushed.ok) return pushed;
  const { items = [], answers, head: serverHead, reportedSeq = 0 } = pushed.value;
  return checked(head, items, answers, serverHead, reportedSeq, waiting.length > commands.length);
}

function checked(
  head: Head,
  items: readonly PulledItem[],
  answers: readonly Answer[],
  serverHead: Head,
  reportedSeq: number,
  unsentLeft: boolean,
): Exchange {
  const broken = serverHead.seq < head.seq ? serverHead.seq : brokenAt(head, items);
  if (broken !== null) return { ok: false, problem: { what: 'chain-broken', seq: broken } };
  const last = items.at(-1);
  const reached = last === undefined ? head : { seq: last.seq, hash: last.hash };
  // A server restored from an older copy may have the same length and another history: the hashes tell.
  if (reached.seq === serverHead.seq && reached.hash !== serverHead.hash)
    return { ok: false, problem: { what: 'chain-broken', seq: reached.seq } };
  const behind = reached.seq < serverHead.seq;
  return { ok: true, items, answers, head: reached, reportedSeq, behind, more: unsentLeft || behind };
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
