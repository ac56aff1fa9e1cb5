// Copies of other people's phones, kept for them under one's own key until the server has what is in them. A copy brought twice is
// one copy; what was handed in leaves the phone and only the line that it was stays.
import type { ClubCommand } from '../../domain/club/command.ts';
import type { MeetingEnd } from '../../domain/meetings/lost-phone.ts';
import { digestHex } from '../../kernel/digest.ts';
import { MOST_COMMANDS_A_PUSH } from '../../protocol/messages.ts';
import { type CopyContent, endsIn, type MeetingInCopy, recordsIn } from '../../protocol/running-copy.ts';
import { type ApiProblem, postJson } from './api.ts';
import { openBook } from './book.svelte.ts';
import { readNamed, writeNamed } from './database.ts';
import { alone } from './tabs.ts';

export interface HeldCopy {
  /** Of what lay sealed: the same copy by another way is the same. */
  readonly sum: string;
  readonly account: string;
  readonly name: string;
  /** When it was made. */
  readonly at: string;
  readonly meetings: readonly MeetingInCopy[];
  /** Which of its records begin and end meetings, for the proof after they were handed in. */
  readonly ends: readonly MeetingEnd[];
  /** Not yet with the server. */
  readonly waiting: readonly ClubCommand[];
  /** Of a newer program or not readable: kept letter by letter for a later version. */
  readonly unread: readonly string[];
  readonly handed: number;
  /** What the server would not take of this author. */
  readonly turnedAway: number;
}

const name = (): string => `held-copies:${openBook()?.owner ?? ''}`;
const none: readonly HeldCopy[] = [];
let held = $state.raw<readonly HeldCopy[]>(none);

export const heldCopies = (): readonly HeldCopy[] => held;

export async function readHeld(): Promise<void> {
  held = await readNamed<readonly HeldCopy[]>(name(), none);
}

function change(work: (copies: readonly HeldCopy[]) => readonly HeldCopy[]): Promise<void> {
  return alone('held-copies', async () => {
    const next = work(await readNamed<readonly HeldCopy[]>(name(), none));
    await writeNamed(name(), next);
    held = next;
  });
}

/** False when this very copy is here already. */
export async function keepCopy(content: CopyContent): Promise<boolean> {
  const sum = digestHex(JSON.stringify(content));
  await readHeld();
  if (held.some((one) => one.sum === sum)) return false;
  const { account, name: of, at, meetings } = content;
  const { commands } = recordsIn(content);
  const readable = new Set(commands.map((command) => command.id as string));
  const unread = content.records.filter((text) => !readable.has(idIn(text)));
  const ends = endsIn(commands);
  const copy: HeldCopy = { sum, account, name: of, at, meetings, ends, waiting: commands, unread, handed: 0, turnedAway: 0 };
  await change((copies) => [...copies, copy]);
  return true;
}

export type Carried = { readonly ok: true } | { readonly ok: false; readonly problem: ApiProblem };

/** Hands in what waits, copy after copy; cut off anywhere it goes on from there, for each id is taken once. */
export async function carryHeld(): Promise<Carried> {
  const clubId = openBook()?.clubId;
  if (clubId === undefined) return { ok: true };
  await readHeld();
  for (const copy of held) {
    for (let start = 0; start < copy.waiting.length; start += PORTION) {
      const commands = copy.waiting.slice(start, start + PORTION);
      const answer = await postJson<Answers>(`/api/clubs/${clubId}/carried`, { commands });
      if (!answer.ok) return answer;
      const outcomes = new Map(answer.value.answers.map(({ id, outcome }) => [id, outcome]));
      await change((copies) => copies.map((one) => (one.sum === copy.sum ? after(one, outcomes) : one)));
    }
  }
  return { ok: true };
}

interface Answers {
  readonly answers: readonly { readonly id: string; readonly outcome: string }[];
}

const PORTION = Math.min(200, MOST_COMMANDS_A_PUSH);

/** What was turned away stays here: another role, or a newer server, may make it welcome. */
function after(copy: HeldCopy, outcomes: ReadonlyMap<string, string>): HeldCopy {
  const isWith = (id: string): boolean => outcomes.get(id) === 'set-aside' || outcomes.get(id) === 'recorded';
  const waiting = copy.waiting.filter(({ id }) => !isWith(id));
  const turnedAway = waiting.filter(({ id }) => outcomes.has(id)).length;
  return { ...copy, waiting, handed: copy.handed + copy.waiting.length - waiting.length, turnedAway };
}

/** Takes a copy off this phone; the screen asks first where something in it is with nobody else. */
export const dropHeld = (sum: string): Promise<void> => change((copies) => copies.filter((one) => one.sum !== sum));

function idIn(text: string): string {
  try {
    return String(Reflect.get(Object(JSON.parse(text)), 'id'));
  } catch {
    return '';
  }
}
