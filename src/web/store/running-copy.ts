// What this phone alone holds, as one sealed file: made after a meeting or when asked for, and carried by hand (decision 0045).
import type { ClubCommand } from '../../domain/club/command.ts';
import { type CopyContent, copyText, type DraftInCopy, meetingsIn } from '../../protocol/running-copy.ts';
import { bookSigns, club, deviceId, openBook } from './book.svelte.ts';
import { type RescueSheet, sealContent } from './copy-seal.ts';
import { type OutboxRow, readNamed, writeNamed } from './database.ts';
import { clockText } from './dice.ts';
import { me } from './session.svelte.ts';

/** What the newest copy holds, so that the phone can say what has been written since. */
export interface CopyMade {
  readonly at: string;
  readonly records: number;
  /** Of the outbox: rows after it are in no copy. */
  readonly lastRow: number;
}

const none: CopyMade | null = null;
const nameOf = (): string => `copy-made:${openBook()?.owner ?? ''}`;

export const lastCopy = (): Promise<CopyMade | null> => readNamed<CopyMade | null>(nameOf(), none);

/** Records nobody else has. A refused request is no record; what was answered is in the book. */
export function rowsToCopy(rows: readonly OutboxRow[] = bookSigns().rows): readonly OutboxRow[] {
  return rows.filter((row) => row.state === 'unsent' || row.state === 'stuck');
}

/** How many of them are in no copy yet. */
export const uncopied = (made: CopyMade | null): number => rowsToCopy().filter((row) => (row.n ?? 0) > (made?.lastRow ?? 0)).length;

export interface MadeCopy {
  readonly file: File;
  readonly records: number;
  /** Words that went past the board: whoever holds the code must not read them. */
  readonly leftOut: number;
  readonly lastRow: number;
}

/** Text, so that every phone hands it on; the line before the seal is for whoever opens it without the program. */
export async function makeCopy(sheet: RescueSheet, greeting: string): Promise<MadeCopy> {
  const [open, person] = [openBook(), me()];
  if (open === null || person === null) throw new Error('Defect: a copy without an open book');
  const rows = rowsToCopy();
  const carried = rows.filter(({ command }) => !goesPastBoard(command));
  const place = bookSigns().place;
  const content: CopyContent = {
    clubId: open.clubId,
    account: open.account,
    name: person.name,
    device: await deviceId(),
    at: clockText(),
    place: place === null ? null : { seq: place.seq, hash: place.hash },
    meetings: meetingsIn(club()),
    records: carried.map(({ command }) => JSON.stringify(command)),
    drafts: await openDrafts(),
    leftOut: rows.length - carried.length,
  };
  const text = copyText(greeting, await sealContent(sheet, content));
  const file = new File([text], `la-lanh-ban-sao-${content.at.slice(0, 16).replaceAll(':', '-')}.txt`, { type: 'text/plain' });
  const lastRow = Math.max(0, ...rows.map((row) => row.n ?? 0));
  return { file, records: carried.length, leftOut: content.leftOut, lastRow };
}

/** Called once the file has left the app: shown as made only then. */
export async function noteCopied({ records, lastRow }: MadeCopy): Promise<void> {
  await writeNamed(nameOf(), { at: clockText(), records, lastRow } satisfies CopyMade);
}

/** Said over the heads of the board, to the level above: only there it is read. */
function goesPastBoard(command: ClubCommand): boolean {
  return command.kind === 'pass-suggestion-up' || (command.kind === 'make-suggestion' && command.body.to === 'above');
}

async function openDrafts(): Promise<readonly DraftInCopy[]> {
  const newest = [...club().meetings.values()].filter(({ status }) => status === 'open').sort((a, b) => (a.on < b.on ? 1 : -1));
  const drafts: DraftInCopy[] = [];
  for (const { meetingId } of newest.slice(0, 3)) {
    const kept = await readNamed<DraftInCopy | null>(`meeting:${meetingId}`, null);
    if (kept !== null && (kept.gone.length > 0 || Object.keys(kept.marks).length > 0)) drafts.push(kept);
  }
  return drafts;
}
