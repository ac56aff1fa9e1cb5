// What ties a person's PIN on this phone to the server: a key of 32 bytes that lies sealed here and as a hash there. It opens a
// session of that person again, and every request of such a session carries it. The server also keeps the spare of the data key.
import { hex } from '../../kernel/ids.ts';
import { type ApiAnswer, carryKey, getJson, postJson } from './api.ts';
import { readNamed, writeNamed } from './database.ts';
import { newId } from './dice.ts';
import { openSpare, restoreKey, spareOf } from './people.svelte.ts';
import { heldBy } from './vault.ts';

interface Link {
  readonly key: string;
  /** The spare of the data key, until the server has it. */
  readonly spare?: string;
  readonly sent: boolean;
}

const none: Link | null = null;
const readLink = (): Promise<Link | null> => readNamed<Link | null>('link', none);

/** The phone's own id: made once, in every record it writes. */
export async function ownDevice(): Promise<string> {
  const known = await readNamed<string | null>('device', null);
  if (known !== null) return known;
  const made = newId();
  await writeNamed('device', made);
  return made;
}

/** Called with the key open: from here on requests carry the link, once the server knows it. */
export async function takeLink(): Promise<void> {
  const link = await readLink();
  carryKey(link?.sent === true ? link.key : null);
}

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

/** True when the server knows this phone's link, or there is none to tell. */
export async function sendLink(): Promise<ApiAnswer<unknown> | null> {
  const link = await readLink();
  if (link === null || link.sent) return null;
  const answer = await postJson('/api/device-people', { device: await ownDevice(), key: link.key, spare: link.spare ?? '' });
  if (!answer.ok) return answer;
  await writeNamed('link', { key: link.key, sent: true } satisfies Link);
  carryKey(link.key);
  return answer;
}

/** A session of this person again, without the password; null when this phone has no link for them. */
export async function resumeLink(account: string): Promise<ApiAnswer<unknown> | null> {
  const link = await readLink();
  if (link?.sent !== true) return null;
  const answer = await postJson('/api/device-people/resume', { device: await ownDevice(), account, key: link.key });
  // The key may have been another's by now.
  if (heldBy() !== account) return answer;
  if (answer.ok) carryKey(link.key);
  // The server knows this link no more: told anew after the next sign-in with the password.
  else if (answer.problem.what === 'signed-out') await writeNamed('link', { ...link, sent: false } satisfies Link);
  return answer;
}

/** With a session opened by password: the spare comes back from the server, and with it everything sealed here. */
export async function openBySpare(account: string): Promise<boolean> {
  const answer = await getJson<{ readonly spare: string }>(`/api/device-people/spare?device=${await ownDevice()}`);
  const dataKey = answer.ok ? await openSpare(account, answer.value.spare) : null;
  if (dataKey === null) return false;
  await restoreKey(account, dataKey);
  return true;
}
