// The link of a person's PIN to the server is made, with the spare of their data key, and the spare comes back for whoever forgot the
// PIN. Both are rare, so they are fetched when needed.
import { hex } from '../../kernel/ids.ts';
import { getJson } from './api.ts';
import { NO_TRIES } from './code-delay.ts';
import { writeNamed } from './database.ts';
import { type Link, ownDevice, readLink, sendLink } from './device-link.ts';
import { changePerson, deviceKey, personHere } from './people.svelte.ts';
import { bytesOf, makeLock, mixedKey, openLock, usable } from './pin-lock.ts';
import { heldBy, holdKey } from './vault.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** After a PIN was set for the first time; sent now or with the next contact. */
export async function makeLink(account: string, pin: string): Promise<void> {
  if ((await readLink()) === null) {
    const spare = await spareOf(account, pin);
    if (heldBy() !== account) return;
    const key = hex(crypto.getRandomValues(new Uint8Array(32)));
    await writeNamed('link', { key, sent: false, ...(spare === null ? {} : { spare }) } satisfies Link);
  }
  await sendLink();
}

/** With a session opened by password: the spare comes back from the server, and with it everything sealed here. */
export async function openBySpare(account: string): Promise<boolean> {
  const answer = await getJson<{ readonly spare: string }>(`/api/device-people/spare?device=${await ownDevice()}`);
  const dataKey = answer.ok ? await openSpare(account, answer.value.spare) : null;
  if (dataKey === null) return false;
  await restoreKey(account, dataKey);
  return true;
}

/** The data key came back from the server's spare: opened, and closed with the phone's key until a new PIN is set. */
async function restoreKey(account: string, dataKey: Bytes): Promise<void> {
  await changePerson(account, { lock: await makeLock(await deviceKey(), dataKey, null), tries: NO_TRIES });
  holdKey(account, await usable(dataKey));
}

/** The spare of a data key for the server: it opens with this phone's key only, and the phone does not keep it. */
async function spareOf(account: string, pin: string | null): Promise<string | null> {
  const lock = personHere(account)?.lock;
  const dataKey = lock === undefined ? null : await openLock(await deviceKey(), lock, pin);
  if (dataKey === null) return null;
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const closed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await spareKey(account), dataKey);
  return hex(iv) + hex(new Uint8Array(closed));
}

async function openSpare(account: string, spare: string): Promise<Bytes | null> {
  const bytes = bytesOf(spare);
  try {
    const how = { name: 'AES-GCM', iv: bytes.slice(0, 12) };
    return new Uint8Array(await crypto.subtle.decrypt(how, await spareKey(account), bytes.slice(12)));
  } catch {
    return null;
  }
}

const spareKey = async (account: string): Promise<CryptoKey> => mixedKey(await deviceKey(), 'spare', new TextEncoder().encode(account));
