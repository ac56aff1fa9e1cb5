// How a person's data key lies on the phone: closed with a PIN and the phone's own key together, or, while no PIN was set
// (demonstrations), with the phone's key alone. The phone's key never leaves the browser; what it is worth: decision 0041.
import { hex } from '../../kernel/ids.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Of PBKDF2, for the codes of the board too: about 0.1 s on a laptop and 1 s on the slowest phone of the field (Cortex-A53). */
export const ROUNDS = 310_000;

export interface Lock {
  readonly kind: 'open' | 'pin';
  readonly salt: string;
  /** 0 without a PIN. Kept with the lock, so that it can be raised later. */
  readonly rounds: number;
  readonly iv: string;
  readonly closed: string;
}

export function isPin(text: string): boolean {
  return /^\d{6}$/.test(text);
}

/** What a phone keeps as its own: usable here, readable nowhere, not even by our own script. */
export function makeDeviceKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
}

export async function makeLock(device: CryptoKey, dataKey: Bytes, pin: string | null): Promise<Lock> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const rounds = pin === null ? 0 : ROUNDS;
  const closed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await lockKey(device, salt, rounds, pin), dataKey);
  return { kind: pin === null ? 'open' : 'pin', salt: hex(salt), rounds, iv: hex(iv), closed: hex(new Uint8Array(closed)) };
}

/** The data key; null when the PIN is not the one it was closed with. */
export async function openLock(device: CryptoKey, lock: Lock, pin: string | null): Promise<Bytes | null> {
  const key = await lockKey(device, bytesOf(lock.salt), lock.rounds, pin);
  try {
    return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv: bytesOf(lock.iv) }, key, bytesOf(lock.closed)));
  } catch {
    return null;
  }
}

/** From here on the key can be used and not read. */
export function usable(dataKey: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', dataKey, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

/** A key for one purpose, out of the phone's own and what was given: neither half alone makes it. */
export async function mixedKey(device: CryptoKey, purpose: string, given: Bytes): Promise<CryptoKey> {
  const label = new TextEncoder().encode(`la-lanh/${purpose}/`);
  const both = new Uint8Array(label.length + given.length);
  both.set(label);
  both.set(given, label.length);
  return usable(new Uint8Array(await crypto.subtle.sign('HMAC', device, both)));
}

async function lockKey(device: CryptoKey, salt: Bytes, rounds: number, pin: string | null): Promise<CryptoKey> {
  if (pin === null) return mixedKey(device, 'open', salt);
  const typed = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, ['deriveBits']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds };
  return mixedKey(device, 'pin', new Uint8Array(await crypto.subtle.deriveBits(how, typed, 256)));
}

/** Out of hex digits. */
export function bytesOf(digits: string): Bytes {
  const out = new Uint8Array(digits.length / 2);
  for (let n = 0; n < out.length; n += 1) out[n] = Number.parseInt(digits.slice(2 * n, 2 * n + 2), 16);
  return out;
}
