// The shape of a piece that a phone hands back. What an event says is not looked at here: the chain and the seal vouch for it.
import * as z from 'zod/mini';
import { ROOMS } from '../domain/club/event-shape.ts';
import { MOST_ITEMS_GIVEN_BACK, type Piece } from './give-back.ts';
import { many, oneOf, shape, text, whole } from './schema/parts.ts';

const HEX = /^[0-9a-f]{64}$/;
const hex = z.string('not-text').check(z.regex(HEX, 'not-text'));
const link = { seq: whole(1, Number.MAX_SAFE_INTEGER), room: oneOf(ROOMS), digest: hex, hash: hex };
const open = shape({
  ...link,
  event: z.looseObject({ cmdId: text(64), n: whole(0, 10_000), kind: text(60), room: oneOf(ROOMS), pub: z.looseObject({}) }),
  privHash: text(64),
  salt: z.optional(text(64)),
});
const piece = shape({
  before: shape({ seq: whole(0, Number.MAX_SAFE_INTEGER), hash: hex }),
  items: many(z.union([open, shape(link)]), MOST_ITEMS_GIVEN_BACK),
  seal: hex,
});

export const isHash = (value: unknown): value is string => typeof value === 'string' && HEX.test(value);

/** Null for what no phone of ours sends. */
export function readPiece(input: unknown): Piece | null {
  const result = piece.safeParse(input);
  return result.success ? (result.data as unknown as Piece) : null;
}
