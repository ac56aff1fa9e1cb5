// This phone's right to the book, or this person's, has ended: what was not sent is handed in, set aside until somebody decides on
// it, and only then the book leaves the phone. Cut off anywhere it begins again; a record handed in twice is kept once.
import { MOST_COMMANDS_A_PUSH } from '../../protocol/messages.ts';
import { postJson } from './api.ts';
import { closeClub, inLine, openBook } from './book.svelte.ts';
import { type Owner, phoneDatabase } from './database.ts';
import { readDrawer } from './drawer.ts';
import { leavePhone } from './leaving.ts';
import { alone } from './tabs.ts';

interface HandedIn {
  readonly answers: readonly { readonly id: string; readonly outcome: string }[];
}

/** How many were set aside; null when the server could not be reached, and nothing has left the phone that is not with it. */
export function handIn(clubId: string, account: string): Promise<number | null> {
  const owner: Owner = `${clubId}/${account}`;
  return alone(`sync:${owner}`, () => inLine(() => handInNow(owner, clubId, account)));
}

async function handInNow(owner: Owner, clubId: string, account: string): Promise<number | null> {
  const database = await phoneDatabase();
  const { rows } = await readDrawer(owner);
  const unsent = rows.filter((row) => row.state === 'unsent');
  // What the server had answered and this phone had not pulled yet is in the book.
  for (const row of rows) if (row.state === 'recorded') await database.delete('outbox', row.n ?? 0);
  let aside = 0;
  for (let start = 0; start < unsent.length; start += PORTION) {
    const some = unsent.slice(start, start + PORTION);
    const commands = some.map((row) => row.command);
    const answer = await postJson<HandedIn>(`/api/clubs/${clubId}/set-aside`, { commands });
    if (!answer.ok) return null;
    const taken = new Map(answer.value.answers.map(({ id, outcome }) => [id, outcome]));
    for (const row of some) {
      const outcome = taken.get(row.id);
      if (outcome === 'set-aside') aside += 1;
      // What could not be read there stays here, sealed.
      if (outcome === 'set-aside' || outcome === 'recorded') await database.delete('outbox', row.n ?? 0);
    }
  }
  // What was tapped meanwhile stands in line behind this and finds its book closed.
  if (openBook()?.owner === owner) closeClub();
  await leavePhone(account);
  return aside;
}

const PORTION = Math.min(200, MOST_COMMANDS_A_PUSH);
