// A copy of what only this phone has, as a file a person can carry: saved after a meeting, brought back after an
// accident. Commands keep their ids, so bringing a file twice, or sending it from two phones, records nothing twice.
import { digestHex } from '../../kernel/digest.ts';
import { bookSigns, fillFromDrawer, inLine, openBook } from './book.svelte.ts';
import type { CopyFile } from './copy-file.ts';
import { clockText } from './dice.ts';
import { addToOutbox } from './outbox.ts';
import { saveFile } from './save-file.ts';
import { sendSoon } from './sending.ts';

export type Brought =
  | { readonly ok: true; readonly added: number; readonly known: number }
  | { readonly ok: false; readonly why: 'unreadable' | 'other-owner' };

/** Saves the records that are not at the server; tells how many, 0 when there is nothing to save. */
export async function saveUnsentCopy(): Promise<number> {
  const open = openBook();
  const commands = bookSigns()
    .rows.filter((row) => row.state !== 'recorded')
    .map((row) => plainCopy(row.command));
  if (open === null || commands.length === 0) return 0;
  const file: CopyFile = {
    what: 'la-lanh-unsent',
    v: 1,
    owner: open.owner,
    savedAt: clockText(),
    commands,
    sum: digestHex(JSON.stringify(commands)),
  };
  const name = `la-lanh-${file.savedAt.slice(0, 16).replaceAll(':', '-')}.json`;
  saveFile(new File([JSON.stringify(file)], name, { type: 'application/json' }));
  return commands.length;
}

export async function bringCopy(text: string): Promise<Brought> {
  const open = openBook();
  // The reader checks every field of a stranger's file; it is fetched only here (and kept for offline use).
  const { readCopy } = await import('./copy-file.ts');
  const file = readCopy(text);
  if (file === null || open === null) return { ok: false, why: 'unreadable' };
  if (file.owner !== open.owner) return { ok: false, why: 'other-owner' };
  const known = new Set(bookSigns().rows.map((row) => row.id));
  const inBook = open.replica.confirmed.records;
  const fresh = file.commands.filter((command) => !known.has(command.id) && !inBook.has(command.id));
  await addToOutbox(open.owner, fresh);
  await inLine(fillFromDrawer);
  sendSoon(0);
  return { ok: true, added: fresh.length, known: file.commands.length - fresh.length };
}

/** A plain copy: what the screen watches is wrapped by the framework. */
function plainCopy<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}
