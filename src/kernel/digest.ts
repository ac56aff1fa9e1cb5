// SHA-256, synchronous and the same everywhere: the browser's own is asynchronous, and the fold must not wait. Library:
// @noble/hashes (MIT, audited, 3 KB). Where the platform brings a synchronous one (Node), that is used: the same bytes,
// six times faster, a seventh of an append.
import { sha256 } from '@noble/hashes/sha2.js';
import { hex } from './ids.ts';

type PlatformHash = (algorithm: 'sha256', text: string, encoding: 'hex') => string;

const encoder = new TextEncoder();
const platform = platformHash();

/** SHA-256 of a text's UTF-8 bytes. */
export function digestBytes(text: string): Uint8Array {
  return sha256(encoder.encode(text));
}

/** SHA-256 of bytes as 64 lower-case hex digits. */
export function digestOfBytes(bytes: Uint8Array): string {
  return hex(sha256(bytes));
}

/** SHA-256 of a text's UTF-8 bytes as 64 lower-case hex digits. */
export function digestHex(text: string): string {
  return platform === null ? hex(digestBytes(text)) : platform('sha256', text, 'hex');
}

function platformHash(): PlatformHash | null {
  const { process } = globalThis as {
    readonly process?: { readonly getBuiltinModule?: (name: string) => { readonly hash?: PlatformHash } | undefined };
  };
  return process?.getBuiltinModule?.('node:crypto')?.hash ?? null;
}
