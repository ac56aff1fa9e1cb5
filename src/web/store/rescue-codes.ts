// The rescue codes this person's phone knows, sealed with everything else of theirs: the own one, with which copies are closed, and
// those of others (a chair keeps the treasurer's), with which copies are opened without typing.
import { hex } from '../../kernel/ids.ts';
import { RESCUE_BYTES, rescueCode } from '../../protocol/rescue-code.ts';
import type { RescueSheet } from './copy-seal.ts';
import { readNamed, writeNamed } from './database.ts';

export interface OwnSheet extends RescueSheet {
  /** The phone's day. */
  readonly madeOn: string;
  /** Its owner has copied it to paper and typed part of it back. */
  readonly onPaper: boolean;
}

interface KnownCodes {
  readonly own: OwnSheet | null;
  /** Codes that have opened a copy here, and own ones of before. */
  readonly others: readonly string[];
}

const NAME = 'rescue-codes';
const none: KnownCodes = { own: null, others: [] };
const MOST_OTHERS = 20;

const read = (): Promise<KnownCodes> => readNamed<KnownCodes>(NAME, none);

export const ownSheet = async (): Promise<OwnSheet | null> => (await read()).own;

/** A fresh code; the one before still opens what it closed. */
export async function makeSheet(madeOn: string): Promise<OwnSheet> {
  const { own, others } = await read();
  const code = rescueCode(crypto.getRandomValues(new Uint8Array(RESCUE_BYTES)));
  const made: OwnSheet = { code, salt: hex(crypto.getRandomValues(new Uint8Array(16))), madeOn, onPaper: false };
  await writeNamed(NAME, { own: made, others: withCode(others, own?.code) } satisfies KnownCodes);
  return made;
}

export async function noteOnPaper(): Promise<void> {
  const known = await read();
  if (known.own !== null) await writeNamed(NAME, { ...known, own: { ...known.own, onPaper: true } } satisfies KnownCodes);
}

/** Every code worth trying on a copy, the own one first. */
export async function codesKnown(): Promise<readonly string[]> {
  const { own, others } = await read();
  return [...(own === null ? [] : [own.code]), ...others];
}

/** It opened a copy here. `asOwn`: a copy of one's own, on a new phone, which goes on with the same sheet of paper. */
export async function keepCode(sheet: RescueSheet, asOwn: { readonly madeOn: string } | null): Promise<void> {
  const known = await read();
  if (asOwn !== null && known.own === null) {
    await writeNamed(NAME, {
      ...known,
      own: { code: sheet.code, salt: sheet.salt, madeOn: asOwn.madeOn, onPaper: true },
    } satisfies KnownCodes);
  } else if (known.own?.code !== sheet.code && !known.others.includes(sheet.code))
    await writeNamed(NAME, { ...known, others: withCode(known.others, sheet.code) } satisfies KnownCodes);
}

const withCode = (codes: readonly string[], code: string | undefined): readonly string[] =>
  code === undefined ? codes : [code, ...codes.filter((one) => one !== code)].slice(0, MOST_OTHERS);
