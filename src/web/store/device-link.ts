// What ties a person's PIN on this phone to the server: a key of 32 bytes that lies sealed here and as a hash there. It opens a
// session of that person again, and every request of such a session carries it. How it is made: spare-key.ts.
import { type ApiAnswer, carryKey, postJson } from './api.ts';
import { readNamed, writeNamed } from './database.ts';
import { newId } from './dice.ts';
import { heldBy } from './vault.ts';

export interface Link {
  readonly key: string;
  /** The spare of the data key, until the server has it. */
  readonly spare?: string;
  readonly sent: boolean;
}

const none: Link | null = null;
export const readLink = (): Promise<Link | null> => readNamed<Link | null>('link', none);

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
