// How one person on this phone leaves something for another without either PIN: everybody of the board has a box whose public half
// lies open beside their name and whose secret half lies sealed with everything else of theirs. What is closed for a box opens only
// with that half (ECDH on P-256, a fresh pair for each letter, AES-GCM). Used for the data keys of typists: the board reads what
// they typed and writes their copy.
import { hex } from '../../kernel/ids.ts';
import { readNamed, writeNamed } from './database.ts';
import { changePerson, type Person, personHere } from './people.svelte.ts';
import { bytesOf, usable } from './pin-lock.ts';
import { alone } from './tabs.ts';
import { canSeal } from './vault.ts';

export interface Box {
  readonly clubId: string;
  readonly key: JsonWebKey;
}

export interface Letter {
  /** Which box it was closed for: a box made anew opens no older letters. */
  readonly to: string;
  readonly from: JsonWebKey;
  readonly iv: string;
  readonly closed: string;
}

type Bytes = Uint8Array<ArrayBuffer>;
const CURVE = { name: 'ECDH', namedCurve: 'P-256' };
const NAME = 'letter-box';

/** Made once, with the key of its owner open. */
export function ensureBox(account: string, clubId: string): Promise<void> {
  return alone(`letter-box:${account}`, async () => {
    if (!canSeal() || personHere(account) === undefined) return;
    if (personHere(account)?.box?.clubId === clubId && (await readNamed<JsonWebKey | null>(NAME, null)) !== null) return;
    const pair = await crypto.subtle.generateKey(CURVE, true, ['deriveBits']);
    await writeNamed(NAME, await crypto.subtle.exportKey('jwk', pair.privateKey));
    await changePerson(account, { box: { clubId, key: await crypto.subtle.exportKey('jwk', pair.publicKey) } });
  });
}

export async function closeFor(box: Box, bytes: Bytes): Promise<Letter> {
  const pair = await crypto.subtle.generateKey(CURVE, true, ['deriveBits']);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const key = await sharedKey(pair.privateKey, box.key);
  const closed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, bytes);
  return {
    to: box.key.x ?? '',
    from: await crypto.subtle.exportKey('jwk', pair.publicKey),
    iv: hex(iv),
    closed: hex(new Uint8Array(closed)),
  };
}

/** With the key of the box's owner open; null when this letter is not for them, or not any more. */
export async function openLetter(letter: Letter): Promise<Bytes | null> {
  const own = await readNamed<JsonWebKey | null>(NAME, null);
  if (own === null) return null;
  const secret = await crypto.subtle.importKey('jwk', own, CURVE, false, ['deriveBits']);
  try {
    const key = await sharedKey(secret, letter.from);
    return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv: bytesOf(letter.iv) }, key, bytesOf(letter.closed)));
  } catch {
    return null;
  }
}

/** Letters for every box of the club on this phone; those that are there already stay. */
export async function lettersFor(
  people: readonly Person[],
  clubId: string,
  has: Readonly<Record<string, Letter>>,
  bytes: Bytes,
): Promise<Readonly<Record<string, Letter>>> {
  const letters: Record<string, Letter> = { ...has };
  for (const { account, box } of people)
    if (box?.clubId === clubId && letters[account]?.to !== (box.key.x ?? '')) letters[account] = await closeFor(box, bytes);
  return letters;
}

async function sharedKey(secret: CryptoKey, other: JsonWebKey): Promise<CryptoKey> {
  const open = await crypto.subtle.importKey('jwk', other, CURVE, false, []);
  const bits = await crypto.subtle.deriveBits({ name: 'ECDH', public: open }, secret, 256);
  return usable(new Uint8Array(await crypto.subtle.digest('SHA-256', bits)));
}
