// A running copy closed and opened: AES-GCM under a key stretched out of the rescue code, bound to the copy's head. Nothing but
// the browser's own cryptography; why a code on paper and no key pair: decision 0045.
import { hex } from '../../kernel/ids.ts';
import { type CopyContent, type CopyFile, headText, readContent } from '../../protocol/running-copy.ts';
import { bytesOf, ROUNDS } from './pin-lock.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** What a phone needs to close copies: the code and the salt that goes with it, one sheet of paper. */
export interface RescueSheet {
  readonly code: string;
  /** 32 hex digits. */
  readonly salt: string;
}

export async function sealContent({ code, salt }: RescueSheet, content: CopyContent): Promise<CopyFile> {
  const head = { clubId: content.clubId, at: content.at, salt, rounds: ROUNDS, iv: hex(crypto.getRandomValues(new Uint8Array(12))) };
  const plain = new TextEncoder().encode(JSON.stringify(content));
  const closed = await crypto.subtle.encrypt(gcm(head.iv, headText(head)), await copyKey(code, salt, ROUNDS), plain);
  return { ...head, closed: toBase64(new Uint8Array(closed)) };
}

/** 'wrong-code': the seal did not open, and the file was whole; 'unreadable': it opened on no content of this club. */
export async function openContent(file: CopyFile, code: string): Promise<CopyContent | 'wrong-code' | 'unreadable'> {
  let plain: ArrayBuffer;
  try {
    const key = await copyKey(code, file.salt, file.rounds);
    plain = await crypto.subtle.decrypt(gcm(file.iv, headText(file)), key, fromBase64(file.closed));
  } catch {
    return 'wrong-code';
  }
  return readContent(new TextDecoder().decode(plain), file.clubId) ?? 'unreadable';
}

async function copyKey(code: string, salt: string, iterations: number): Promise<CryptoKey> {
  const typed = await crypto.subtle.importKey('raw', new TextEncoder().encode(`la-lanh/copy/${code}`), 'PBKDF2', false, ['deriveKey']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt: bytesOf(salt), iterations };
  return crypto.subtle.deriveKey(how, typed, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

const gcm = (iv: string, head: string): AesGcmParams => ({
  name: 'AES-GCM',
  iv: bytesOf(iv),
  additionalData: new TextEncoder().encode(head),
});

/** In portions: a call with a hundred thousand arguments ends some browsers. */
const PORTION = 8192;

function toBase64(bytes: Bytes): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += PORTION) text += String.fromCharCode(...bytes.subarray(at, at + PORTION));
  return btoa(text);
}

const fromBase64 = (text: string): Bytes => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
