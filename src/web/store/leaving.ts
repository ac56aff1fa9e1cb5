// A person signs out of this phone: the pulled history goes, what nobody else has stays sealed under their key. Only when nothing
// of theirs is left does the key go too.
import { phoneDatabase, sealedName } from './database.ts';
import { noteAway, removePerson } from './people.svelte.ts';
import { accountOf } from './vault.ts';

export async function leavePhone(account: string): Promise<void> {
  const database = await phoneDatabase();
  for (const key of await database.getAllKeys('page')) if (accountOf(key[0]) === account) await database.delete('page', key);
  let left = (await database.getAll('outbox')).some((row) => accountOf(row.owner) === account);
  for (const { owner, hash, unsent } of await database.getAll('picture')) {
    if (accountOf(owner) !== account) continue;
    if (unsent) left = true;
    else await database.delete('picture', [owner, hash]);
  }
  const own = sealedName(account, '');
  for (const name of await database.getAllKeys('named')) {
    if (name.startsWith('place:') && name.endsWith(`/${account}`)) await database.delete('named', name);
    if (name === `${own}self:${account}` || name === `${own}link`) await database.delete('named', name);
    else if (name.startsWith(own)) left = true;
  }
  await (left ? noteAway(account, true) : removePerson(account));
}
