// Ids are made where a record is made, before it is sent, so that sending twice is harmless (law 5). The dice and the
// clock are passed in: this floor has neither.
import { assert } from './assert.ts';

declare const idBrand: unique symbol;

/** A lower-case UUID text. */
export type Id = string & { readonly [idBrand]: 'Id' };

const ID_SHAPE = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function isId(value: string): value is Id {
  return ID_SHAPE.test(value);
}

export function id(value: string): Id {
  assert(isId(value), `${value} is not an id`);
  return value;
}

/**
 * A UUIDv7 (RFC 9562) from a clock in milliseconds and 10 random bytes. The clock only makes ids sort well in an index;
 * nothing reads a date out of them.
 */
export function timeOrderedId(milliseconds: number, random: Uint8Array): Id {
  assert(random.length >= 10, 'a UUIDv7 takes 10 random bytes');
  const time = Math.max(0, Math.floor(milliseconds)).toString(16).padStart(12, '0').slice(-12);
  return shape(time, random);
}

/** A stable id out of a 32-byte digest (RFC 9562 version 8), for things that two phones must name alike. */
export function idFromDigest(digest: Uint8Array): Id {
  assert(digest.length >= 16, 'an id takes 16 bytes of digest');
  const h = hex(digest.subarray(0, 16));
  const variant = (0x8 | (Number.parseInt(h[16] ?? '0', 16) & 0x3)).toString(16);
  return id(`${h.slice(0, 8)}-${h.slice(8, 12)}-8${h.slice(13, 16)}-${variant}${h.slice(17, 20)}-${h.slice(20, 32)}`);
}

function shape(time: string, random: Uint8Array): Id {
  const r = hex(random.subarray(0, 10));
  const variant = (0x8 | (Number.parseInt(r[3] ?? '0', 16) & 0x3)).toString(16);
  return id(`${time.slice(0, 8)}-${time.slice(8)}-7${r.slice(0, 3)}-${variant}${r.slice(4, 7)}-${r.slice(7, 19)}`);
}

const HEX = Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, '0'));

export function hex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += HEX[byte];
  return text;
}
