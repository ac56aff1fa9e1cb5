// A secret key closed with a code of 4 to 6 digits: AES-GCM under a key stretched by PBKDF2, salted for each key. The
// count of rounds is kept with it, so that it can be raised later. What this protects from and what not: decision 0015.
import { hex } from '../../kernel/ids.ts';
import { bytesOf, ROUNDS } from './pin-lock.ts';

export interface Seal {
  readonly salt: string;
  readonly iv: string;
  readonly rounds: number;
  readonly closed: string;
}

/** False on a page opened over plain http: the browser lends its cryptography to safe addresses only. */
export function canSeal(): boolean {
  return globalThis.crypto?.subtle !== undefined;
}

export function isCode(code: string): boolean {
  return /^\d{4,6}$/.test(code);
}

/** One digit again and again, or digits in a row: the first anybody would try. */
export function isEasyCode(code: string): boolean {
  const steps = new Set([...code].slice(1).map((digit, n) => Number(digit) - Number(code[n])));
  const [step] = steps;
  return steps.size === 1 && (step === 0 || step === 1 || step === -1);
}

export async function closeSecret(secret: Uint8Array<ArrayBuffer>, code: string): Promise<Seal> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const closed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await stretched(code, salt, ROUNDS), secret);
  return { salt: hex(salt), iv: hex(iv), rounds: ROUNDS, closed: hex(new Uint8Array(closed)) };
}

/** Null: the code is not the one it was closed with. */
export async function openSecret(seal: Seal, code: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const key = await stretched(code, bytesOf(seal.salt), seal.rounds);
  try {
    return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv: bytesOf(seal.iv) }, key, bytesOf(seal.closed)));
  } catch {
    return null;
  }
}

async function stretched(code: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<CryptoKey> {
  const typed = await crypto.subtle.importKey('raw', new TextEncoder().encode(code), 'PBKDF2', false, ['deriveKey']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return crypto.subtle.deriveKey(how, typed, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}
