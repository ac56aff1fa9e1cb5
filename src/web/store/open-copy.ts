// A running copy opened on this phone. One's own records wait until their owner has looked at them and says yes: whoever held the code
// may have written anything. Somebody else's are kept, sealed, to be carried to the server.
import type { ClubCommand } from '../../domain/club/command.ts';
import type { MeetingEnd } from '../../domain/meetings/lost-phone.ts';
import { id } from '../../kernel/ids.ts';
import { isOpen } from '../../protocol/messages.ts';
import {
  type CopyContent,
  type CopyFile,
  type DraftInCopy,
  endsIn,
  type MeetingInCopy,
  readCopyFile,
  recordsIn,
  sheetOf,
} from '../../protocol/running-copy.ts';
import { fillFromDrawer, inLine, openBook } from './book.svelte.ts';
import { openContent } from './copy-seal.ts';
import { readNamed, writeNamed } from './database.ts';
import { today } from './dice.ts';
import { readDrawer, recordsOf } from './drawer.ts';
import { addToOutbox } from './outbox.ts';
import { codesKnown, keepCode } from './rescue-codes.ts';
import { sendSoon } from './sending.ts';
import { canSeal } from './vault.ts';

export type NotOpened =
  | { readonly ok: false; readonly why: 'not-ours' | 'cut' | 'newer' | 'other-club' | 'unreadable' | 'no-crypto' }
  /** `sheet`: the number on the paper the code stands on. */
  | { readonly ok: false; readonly why: 'code-needed' | 'wrong-code'; readonly sheet: string };

export interface OpenedCopy {
  readonly ok: true;
  readonly content: CopyContent;
  readonly own: boolean;
  /** Neither in the book nor waiting on this phone. */
  readonly fresh: readonly ClubCommand[];
  readonly known: number;
  /** Of a newer program: they stay in the file. */
  readonly unread: number;
}

/** `code`: as it was made, when a person typed or scanned one; else the codes this phone knows are tried. */
export async function openCopy(text: string, code: string | null): Promise<OpenedCopy | NotOpened> {
  const open = openBook();
  if (open === null) return { ok: false, why: 'not-ours' };
  const read = readCopyFile(text, open.clubId);
  if (!read.ok) return (read.why === 'not-ours' ? await oldCopy(text, open.clubId) : null) ?? read;
  if (!canSeal()) return { ok: false, why: 'no-crypto' };
  const opened = await withAnyCode(read.file, code === null ? await codesKnown() : [code]);
  if (opened === null) return { ok: false, why: code === null ? 'code-needed' : 'wrong-code', sheet: sheetOf(read.file.salt) };
  if (opened.content === 'unreadable') return { ok: false, why: 'unreadable' };
  const { content } = opened;
  await keepCode({ code: opened.code, salt: read.file.salt }, content.account === open.account ? { madeOn: today() } : null);
  return lookedAt(content);
}

async function lookedAt(content: CopyContent): Promise<OpenedCopy> {
  const own = content.account === openBook()?.account;
  const { commands, unread } = recordsIn(content);
  const fresh = await freshOf(commands);
  if (own) await noteSeen(content, fresh);
  return { ok: true, content, own, fresh, known: commands.length - fresh.length, unread };
}

/** What older programs wrote lay open and named nobody; its person is known by the account. */
async function oldCopy(text: string, clubId: string): Promise<OpenedCopy | NotOpened | null> {
  const { readCopy } = await import('./copy-file.ts');
  const old = readCopy(text);
  if (old === null) return null;
  const [club, account = ''] = old.owner.split('/');
  if (club !== clubId) return { ok: false, why: 'other-club' };
  const records = old.commands.map((command) => JSON.stringify(command));
  const rest = { name: '', device: '', at: old.savedAt, place: null, meetings: [], drafts: [], leftOut: 0 };
  return lookedAt({ clubId: id(club), account: id(account), records, ...rest });
}

async function withAnyCode(
  file: CopyFile,
  codes: readonly string[],
): Promise<{ readonly code: string; readonly content: CopyContent | 'unreadable' } | null> {
  for (const code of codes) {
    const content = await openContent(file, code);
    if (content !== 'wrong-code') return { code, content };
  }
  return null;
}

/** Of these, what neither waits on this phone nor stands in its copy of the book. The pages are read: the state does not keep every id. */
export async function freshOf(commands: readonly ClubCommand[]): Promise<readonly ClubCommand[]> {
  const open = openBook();
  if (open === null || commands.length === 0) return [];
  const kept = await readDrawer(open.owner);
  const known = new Set<string>(kept.rows.map((row) => row.id));
  for (const item of recordsOf(kept) ?? []) if (isOpen(item)) known.add(item.event.cmdId);
  return commands.filter(({ id: one }) => !known.has(one));
}

/** One's own records, looked at and said yes to: from here on they wait to be sent like any other. Taken twice, kept once. */
export async function takeOwn(commands: readonly ClubCommand[], drafts: readonly DraftInCopy[]): Promise<number> {
  const open = openBook();
  if (open === null) return 0;
  // Another tab may have taken them meanwhile.
  await inLine(fillFromDrawer);
  // Two who carried may hold different words of one record: the first that was chosen counts.
  const fresh = await freshOf([...new Map(commands.toReversed().map((command) => [command.id, command])).values()].toReversed());
  await addToOutbox(open.owner, fresh);
  for (const draft of drafts) {
    const here = await readNamed<DraftInCopy | null>(`meeting:${draft.meetingId}`, null);
    if (here === null) await writeNamed(`meeting:${draft.meetingId}`, draft);
  }
  await inLine(fillFromDrawer);
  await noteTaken(commands);
  sendSoon(0);
  return fresh.length;
}

/** What one's own copies said of the meetings, for the proof after the file is put away. */
export interface SeenInCopies {
  readonly at: string;
  readonly meetings: readonly MeetingInCopy[];
  readonly ends: readonly MeetingEnd[];
}

const seenName = (): string => `copy-seen:${openBook()?.owner ?? ''}`;
const nothing: SeenInCopies | null = null;

export const seenInCopies = (): Promise<SeenInCopies | null> => readNamed<SeenInCopies | null>(seenName(), nothing);

/** What was taken is the book's affair from here on: it is in it, or it was refused and says why. */
async function noteTaken(commands: readonly ClubCommand[]): Promise<void> {
  const seen = await seenInCopies();
  const taken = new Set<string>(commands.map((command) => command.id));
  if (seen !== null) await writeNamed(seenName(), { ...seen, ends: seen.ends.filter((end) => !taken.has(end.id)) } satisfies SeenInCopies);
}

/** Of several copies the newest word of each meeting stands; an old copy opened late changes nothing that is newer. */
async function noteSeen(content: CopyContent, fresh: readonly ClubCommand[]): Promise<void> {
  const before = await seenInCopies();
  const newer = before === null || before.at <= content.at;
  const [first, second] = newer ? [before?.meetings ?? [], content.meetings] : [content.meetings, before.meetings];
  const byId = new Map([...first, ...second].map((meeting) => [meeting.meetingId, meeting]));
  const ends = new Map([...(before?.ends ?? []), ...endsIn(fresh)].map((end) => [end.id, end]));
  const seen = { at: newer ? content.at : before.at, meetings: [...byId.values()], ends: [...ends.values()] };
  await writeNamed(seenName(), seen satisfies SeenInCopies);
}
