// The data key of the person at this phone, in memory only while it is open, and the two things done with it. Every sealed
// piece is bound to its place (box, owner, number): moved elsewhere in the drawer it opens no more.
import type { Owner } from './database.ts';

/** AES-GCM: 12 bytes that are never used twice, and the text with its check of 16 bytes. */
export interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly bytes: ArrayBuffer;
}

type Bytes = Uint8Array<ArrayBuffer>;

type Held = { readonly account: string; readonly key: CryptoKey };
let held: Held | null = null;
/** A second key, of somebody whose things the person at the phone may read and write; good while their own is open. */
let lent: Held | null = null;

/** False on a page opened over plain http: the browser lends its cryptography to safe addresses only. */
export function canSeal(): boolean {
  return globalThis.crypto?.subtle !== undefined;
}

export function holdKey(account: string, key: CryptoKey): void {
  held = { account, key };
  lent = null;
}

export function lendKey(account: string, key: CryptoKey): void {
  lent = { account, key };
}

export function letKeyGo(): void {
  held = null;
}

/** The key open now, and how to let go of it later: of this one only, not of one that was opened meanwhile. */
export function lettingGo(): () => void {
  const open = held;
  return () => {
    if (held === open) held = null;
  };
}

/** Whose key is open; null while the phone is locked or nobody is at it. */
export function heldBy(): string | null {
  return held?.account ?? null;
}

export const accountOf = (owner: Owner): string => owner.slice(owner.indexOf('/') + 1);

/** Throws when the key of this account is not open: nothing of one person is ever sealed for another. */
export async function seal(account: string, place: string, bytes: Bytes): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  return { iv, bytes: await crypto.subtle.encrypt(gcm(iv, place), keyOf(account), bytes) };
}

/** Throws when the key is not open, or when what lies there was changed or moved. */
export async function unseal(account: string, place: string, sealed: Sealed): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.decrypt(gcm(sealed.iv, place), keyOf(account), sealed.bytes));
}

export async function sealText(account: string, place: string, text: string): Promise<Sealed> {
  return seal(account, place, new TextEncoder().encode(text));
}

export async function unsealText(account: string, place: string, sealed: Sealed): Promise<string> {
  return new TextDecoder().decode(await unseal(account, place, sealed));
}

function keyOf(account: string): CryptoKey {
  const open = held && [held, lent].find((one) => one?.account === account);
  if (!open) throw new Error('the phone is locked');
  return open.key;
}

function gcm(iv: Bytes, place: string): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(place) };
}
