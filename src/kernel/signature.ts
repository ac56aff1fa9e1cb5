// Ed25519, synchronous and the same everywhere: decide must verify on phone and server alike, and the browser's own is
// asynchronous. Library: @noble/ed25519 (MIT, audited, 5 KB). Strict RFC 8032: keys and signatures of small order are wrong.
import { getPublicKey, hashes, sign, verify } from '@noble/ed25519';
import { sha512 } from '@noble/hashes/sha2.js';
import { hex } from './ids.ts';

hashes.sha512 = sha512;

const encoder = new TextEncoder();
const PUBLIC_KEY = /^[0-9a-f]{64}$/;
const SIGNATURE = /^[0-9a-f]{128}$/;

/** 64 lower-case hex digits. */
export function isPublicKey(value: string): boolean {
  return PUBLIC_KEY.test(value);
}

/** 128 lower-case hex digits. */
export function isSignature(value: string): boolean {
  return SIGNATURE.test(value);
}

/** Public key of a 32-byte secret. */
export function publicKeyOf(secret: Uint8Array): string {
  return hex(getPublicKey(secret));
}

export function signText(secret: Uint8Array, text: string): string {
  return hex(sign(encoder.encode(text), secret));
}

/** True when `signature` was made over `text` with the secret of `publicKey`; anything malformed is simply not. */
export function verifyText(publicKey: string, text: string, signature: string): boolean {
  if (!isPublicKey(publicKey) || !isSignature(signature)) return false;
  try {
    return verify(bytesOf(signature), encoder.encode(text), bytesOf(publicKey), { zip215: false });
  } catch {
    return false;
  }
}

function bytesOf(digits: string): Uint8Array {
  return Uint8Array.from({ length: digits.length / 2 }, (_, n) => Number.parseInt(digits.slice(2 * n, 2 * n + 2), 16));
}
