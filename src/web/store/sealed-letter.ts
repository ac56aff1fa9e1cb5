// How one person on this phone leaves something for another without either PIN: a box has an open half, which anybody closes with, and
// a secret half, which alone opens (ECDH on P-256, a fresh pair for each letter, AES-GCM).
import { hex } from '../../kernel/ids.ts';
import { bytesOf, usable } from './pin-lock.ts';

type Bytes = Uint8Array<ArrayBuffer>;
const CURVE = { name: 'ECDH', namedCurve: 'P-256' };

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

export async function makeBox(clubId: string): Promise<{ readonly box: Box; readonly secret: JsonWebKey }> {
  const pair = await crypto.subtle.generateKey(CURVE, true, ['deriveBits']);
  const [key, secret] = await Promise.all([
    crypto.subtle.exportKey('jwk', pair.publicKey),
    crypto.subtle.exportKey('jwk', pair.privateKey),
  ]);
  return { box: { clubId, key }, secret };
}

export const isFor = (letter: Letter | undefined, { key }: Box): boolean => letter !== undefined && letter.to === key.x;

export async function closeFor({ key }: Box, bytes: Bytes): Promise<Letter> {
  const pair = await crypto.subtle.generateKey(CURVE, true, ['deriveBits']);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const closed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await sharedKey(pair.privateKey, key), bytes);
  const from = await crypto.subtle.exportKey('jwk', pair.publicKey);
  return { to: key.x ?? '', from, iv: hex(iv), closed: hex(new Uint8Array(closed)) };
}

/** Null when the letter is for another box, or was changed. */
export async function openWith(secret: JsonWebKey, { from, iv, closed }: Letter): Promise<Bytes | null> {
  const own = await crypto.subtle.importKey('jwk', secret, CURVE, false, ['deriveBits']);
  try {
    const key = await sharedKey(own, from);
    return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv: bytesOf(iv) }, key, bytesOf(closed)));
  } catch {
    return null;
  }
}

async function sharedKey(secret: CryptoKey, other: JsonWebKey): Promise<CryptoKey> {
  const open = await crypto.subtle.importKey('jwk', other, CURVE, false, []);
  const bits = await crypto.subtle.deriveBits({ name: 'ECDH', public: open }, secret, 256);
  return usable(new Uint8Array(await crypto.subtle.digest('SHA-256', bits)));
}
