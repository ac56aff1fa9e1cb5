// Pictures on this phone: kept here first, sent after the records and one at a time, fetched by name when somebody looks, and
// dropped when they were taken down. None of it ever holds up a record.
import type { Picture } from '../../domain/activities/activity-commands.ts';
import { activityOf } from '../../domain/activities/holding.ts';
import { picturesOf } from '../../domain/activities/pictures.ts';
import { digestOfBytes } from '../../kernel/digest.ts';
import { getBytes, postBytes } from './api.ts';
import { club, openBook, type Recorded, whereIs } from './book.svelte.ts';
import { type Owner, type PictureRow, phoneDatabase } from './database.ts';
import { openedPicture, sealedPicture } from './kept-rows.ts';

const address = (clubId: string, hash: string): string => `/api/clubs/${clubId}/pictures/${hash}`;

let sent = $state(0);
/** Kept and not yet named by a record. */
const beingNamed = new Set<string>();

/** How many left this phone since it opened: a screen that watches it looks again. */
export function picturesSent(): number {
  return sent;
}

/** Kept before `write` makes the record that names it, so that no record names a picture nobody has. */
export async function withPicture(picture: Picture, bytes: ArrayBuffer, write: () => Promise<Recorded>): Promise<Recorded> {
  const open = openBook();
  const { hash, type } = picture;
  if (open === null) return { ok: false, fault: 'phone-trouble' };
  const known = await (await phoneDatabase()).get('picture', [open.owner, hash]);
  beingNamed.add(hash);
  try {
    if (known === undefined && !(await keep({ owner: open.owner, hash, type, bytes, unsent: true })))
      return { ok: false, fault: 'phone-full' };
    const result = await write();
    if (!result.ok && known === undefined) await dropPicture(hash);
    return result;
  } finally {
    beingNamed.delete(hash);
  }
}

/** The picture from this phone, else from the server; null while it cannot be had. */
export async function pictureByHash(hash: string): Promise<PictureRow | null> {
  const open = openBook();
  if (open === null) return null;
  const kept = await (await phoneDatabase()).get('picture', [open.owner, hash]);
  const readable = kept === undefined ? null : await openedPicture(kept).catch(() => null);
  if (readable !== null) return readable;
  const found = await getBytes(address(open.clubId, hash));
  if (found === null || digestOfBytes(new Uint8Array(found.bytes)) !== hash) return null;
  const row: PictureRow = { owner: open.owner, hash, type: found.type, bytes: found.bytes, unsent: false };
  await keep(row);
  return row;
}

export async function dropPicture(hash: string): Promise<void> {
  const open = openBook();
  if (open !== null) await (await phoneDatabase()).delete('picture', [open.owner, hash]);
}

/** Sends what the server's book names already, and lets go of what was taken down. */
export async function sendPictures(): Promise<void> {
  const open = openBook();
  if (open === null) return;
  const { owner, clubId } = open;
  for (const row of await rowsOf(owner)) {
    const standing = standingOf(row.hash);
    if (standing === 'down') await (await phoneDatabase()).delete('picture', [owner, row.hash]);
    if (standing !== 'sendable' || !row.unsent) continue;
    const answer = await postBytes(address(clubId, row.hash), row.type, row.bytes);
    if (answer.ok) {
      await keep({ ...row, unsent: false });
      sent += 1;
    } else if (answer.problem.what === 'no-network' || answer.problem.what === 'signed-out') return;
  }
}

/** 'waits': the record that names it is still on this phone only, or about to be written. */
function standingOf(hash: string): 'waits' | 'sendable' | 'down' {
  const book = club();
  const named = [...book.pictures.values()].flat().filter((picture) => picture.hash === hash);
  if (named.length === 0 || beingNamed.has(hash)) return 'waits';
  const shown = [...book.pictures.keys()]
    .filter((activityId) => activityOf(book, activityId) !== undefined)
    .flatMap((activityId) => picturesOf(book, activityId))
    .filter((picture) => picture.hash === hash);
  if (shown.length === 0) return 'down';
  return shown.some(({ cmdId }) => whereIs(cmdId) > 1) ? 'sendable' : 'waits';
}

async function rowsOf(owner: Owner): Promise<readonly PictureRow[]> {
  const kept = await (await phoneDatabase()).getAll('picture', IDBKeyRange.bound([owner, ''], [owner, 'g']));
  return Promise.all(kept.map(openedPicture));
}

async function keep(row: PictureRow): Promise<boolean> {
  try {
    await (await phoneDatabase()).put('picture', await sealedPicture(row));
    return true;
  } catch {
    return false;
  }
}
