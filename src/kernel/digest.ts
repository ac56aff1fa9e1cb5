// SHA-256, synchronous and the same everywhere: the browser's own is asynchronous, and the fold must not wait.
// Library: @noble/hashes (MIT, audited, 3 KB).
import { sha256 } from '@noble/hashes/sha2.js';
import { hex } from './ids.ts';

const encoder = new TextEncoder();

/** SHA-256 of a text's UTF-8 bytes. */
export function digestBytes(text: string): Uint8Array {
  return sha256(encoder.encode(text));
}

/** SHA-256 of a text's UTF-8 bytes as 64 lower-case hex digits. */
export function digestHex(text: string): string {
  return hex(digestBytes(text));
}
