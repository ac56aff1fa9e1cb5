// A person signs out of this phone: what the server has goes, what nobody else has stays sealed under their key. Only when nothing
// of theirs is left does the key go too.
import { postJson } from './api.ts';
import { closeClub, inLine, openBook } from './book.svelte.ts';
import { dropKey, nobodyHere } from './coming-in.ts';
import { namedWritten, type Owner, phoneDatabase, sealedName } from './database.ts';
import { noteAway, noteCookie, noteCurrent, people, removePerson } from './people.svelte.ts';
import { clubRole, session } from './session.svelte.ts';
import { alone, tellOtherTabs } from './tabs.ts';
import { accountOf } from './vault.ts';

/** Signs out: the server is told where there is a network, and the phone forgets. */
export async function signOutHere(): Promise<void> {
  const [leaving, clubId] = [session.me, clubRole()?.clubId];
  await postJson('/api/sign-out', {});
  if (leaving !== null) await leaveInTurn(`${clubId ?? ''}/${leaving.id}`);
  // Another came to the phone in another tab meanwhile: theirs stays open.
  if (session.me !== null && session.me.id !== leaving?.id) return;
  dropKey();
  await noteCurrent(null);
  await noteCookie(null);
  Object.assign(session, { me: null, ended: false, locked: false });
  await nobodyHere();
  tellOtherTabs({ what: 'signed-in-or-out' });
}

/** What was tapped before is written down first, the conversation with the server ends, and nothing follows. */
async function leaveInTurn(owner: Owner): Promise<void> {
  await inLine(async () => {
    if (openBook()?.owner === owner) closeClub();
  });
  await alone(`sync:${owner}`, () => inLine(() => leavePhone(accountOf(owner))));
}

/** Copies of what the server tells anybody of the club again, and marks of lessons, which nobody would miss. */
const FETCHED = ['topics-above/', 'told-by-offices/', 'transfers-told/', 'borders/', 'feedback/', 'bai-hoc-xong', 'huong-dan-cat'];

export async function leavePhone(account: string): Promise<void> {
  await namedWritten();
  const database = await phoneDatabase();
  for (const key of await database.getAllKeys('page')) if (accountOf(key[0]) === account) await database.delete('page', key);
  let left = false;
  for (const { owner, state, n } of await database.getAll('outbox')) {
    if (accountOf(owner) !== account) continue;
    // In the book, and kept only against a server restored from a backup.
    if (state === 'kept') await database.delete('outbox', n ?? 0);
    else left = true;
  }
  for (const { owner, hash, unsent } of await database.getAll('picture')) {
    if (accountOf(owner) !== account) continue;
    if (unsent) left = true;
    else await database.delete('picture', [owner, hash]);
  }
  if (await forgetNamed(account)) left = true;
  await (left ? noteAway(account, true) : removePerson(account));
}

/** True when something is left that nobody else has. */
async function forgetNamed(account: string): Promise<boolean> {
  const database = await phoneDatabase();
  const own = sealedName(account, '');
  // While somebody types on this phone, what they typed may be closed for this person alone.
  const box = people().some(({ typist }) => typist) ? [] : ['letter-box'];
  const fetched = [`self:${account}`, 'link', ...box, ...FETCHED].map((name) => own + name);
  let left = false;
  for (const name of await database.getAllKeys('named')) {
    if (name.startsWith('place:') && name.endsWith(`/${account}`)) await database.delete('named', name);
    if (fetched.some((kind) => name.startsWith(kind))) await database.delete('named', name);
    else if (name.startsWith(own)) left = true;
  }
  return left;
}
