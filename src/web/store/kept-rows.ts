// Rows as they lie in the drawer, and back: what a record, a page or a picture says is sealed under its person's key, bound to
// its place. A row that an older phone left in plain is read as it is; re-sealing changes it once its person has a key.
import type { ClubCommand } from '../../domain/club/command.ts';
import type { Refusal } from '../../domain/club/refusal.ts';
import type { KeptOutboxRow, KeptPageRow, KeptPictureRow, OutboxRow, Owner, PageRow, PictureRow } from './database.ts';
import { accountOf, canSeal, type Sealed, seal, sealText, unseal, unsealText } from './vault.ts';

const rowPlace = (owner: Owner, id: string): string => `outbox/${owner}/${id}`;
const refusalPlace = (owner: Owner, id: string): string => `refusal/${owner}/${id}`;
const pagePlace = ({ owner, from, to }: Omit<PageRow, 'text'>): string => `page/${owner}/${from}/${to}`;
const picturePlace = ({ owner, hash }: KeptPictureRow): string => `picture/${owner}/${hash}`;

export async function sealedRow(row: OutboxRow): Promise<KeptOutboxRow> {
  if (!canSeal()) return row;
  const { command, refusal, ...rest } = row;
  const sealed = await sealText(accountOf(row.owner), rowPlace(row.owner, row.id), JSON.stringify(command));
  return { ...rest, sealed, ...(refusal === undefined ? {} : await sealedRefusal(row.owner, row.id, refusal)) };
}

export async function sealedRefusal(owner: Owner, id: string, refusal: Refusal): Promise<Pick<KeptOutboxRow, 'refusal' | 'sealedRefusal'>> {
  if (!canSeal()) return { refusal };
  return { sealedRefusal: await sealText(accountOf(owner), refusalPlace(owner, id), JSON.stringify(refusal)) };
}

/** Null for a row whose seal does not open: it stays where it is and is counted, so that it does not pass for one that never was. */
export async function openedRow(kept: KeptOutboxRow): Promise<OutboxRow | null> {
  try {
    return await readRow(kept);
  } catch (problem) {
    return damagedOnly(problem, null);
  }
}

async function readRow(kept: KeptOutboxRow): Promise<OutboxRow> {
  const { sealed, sealedRefusal: closed, command: plain, refusal: plainRefusal, ...rest } = kept;
  const account = accountOf(kept.owner);
  const command = sealed === undefined ? plain : JSON.parse(await unsealText(account, rowPlace(kept.owner, kept.id), sealed));
  const refusal =
    closed === undefined ? plainRefusal : (JSON.parse(await unsealText(account, refusalPlace(kept.owner, kept.id), closed)) as Refusal);
  return { ...rest, command: command as ClubCommand, ...(refusal === undefined ? {} : { refusal }) };
}

export async function sealedPage(page: PageRow): Promise<KeptPageRow> {
  if (!canSeal()) return page;
  const { text, sum: _, ...rest } = page;
  return { ...rest, sealed: await sealText(accountOf(page.owner), pagePlace(page), text) };
}

/** A page that cannot be opened comes back empty, which the reader of pages takes for damage: it is pulled anew. */
export async function openedPage(kept: KeptPageRow): Promise<PageRow> {
  const { sealed, text = '', ...rest } = kept;
  if (sealed === undefined) return { ...rest, text };
  const account = accountOf(kept.owner);
  return { ...rest, text: await unsealText(account, pagePlace(kept), sealed).catch((problem) => damagedOnly(problem, '')) };
}

export async function sealedPicture(row: PictureRow): Promise<KeptPictureRow> {
  if (!canSeal()) return row;
  const sealed: Sealed = await seal(accountOf(row.owner), picturePlace(row), new Uint8Array(row.bytes));
  return { ...row, iv: sealed.iv, bytes: sealed.bytes };
}

export async function openedPicture(kept: KeptPictureRow): Promise<PictureRow> {
  const { iv, ...row } = kept;
  if (iv === undefined) return row;
  const bytes = await unseal(accountOf(kept.owner), picturePlace(kept), { iv, bytes: kept.bytes });
  return { ...row, bytes: bytes.buffer };
}

/** The browser says nothing more of a seal that does not fit; a locked phone is no damage. */
function damagedOnly<Value>(problem: unknown, instead: Value): Value {
  if (problem instanceof DOMException && problem.name === 'OperationError') return instead;
  throw problem;
}
