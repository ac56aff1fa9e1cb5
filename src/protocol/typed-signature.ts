// A signature that is read from one phone and typed into another, when there is no camera: lines of 15 letters with a check
// letter at the end of each, so that a slip is found in its line.
import { hex } from '../kernel/ids.ts';
import { checkOf, LETTERS, typedValues } from './typed-letters.ts';

const LINE = 15;
const SIGNATURE_BYTES = 64;
const LINES = 7;

export type Typed =
  | { readonly ok: true; readonly signature: string }
  /** Lines with a slip in them, from 1; empty when letters are missing or too many. */
  | { readonly ok: false; readonly lines: readonly number[] };

/** Seven lines of four groups of four letters. */
export function typedLines(signature: string): readonly string[] {
  let bits = '';
  for (let n = 0; n < signature.length; n += 2)
    bits += Number.parseInt(signature.slice(n, n + 2), 16)
      .toString(2)
      .padStart(8, '0');
  const letters = (bits.padEnd(LINES * LINE * 5, '0').match(/.{5}/g) ?? []).map((five) => Number.parseInt(five, 2));
  return Array.from({ length: LINES }, (_, line) => {
    const part = letters.slice(line * LINE, (line + 1) * LINE);
    const text = [...part, checkOf(part, line)].map((value) => LETTERS[value] ?? '').join('');
    return (text.match(/.{4}/g) ?? []).join(' ');
  });
}

/** Reads what was typed: small letters, spaces and dashes do not matter; O is 0, I and L are 1. */
export function readTyped(typed: string): Typed {
  const values = typedValues(typed);
  if (values.length !== LINES * (LINE + 1)) return { ok: false, lines: [] };
  const wrong: number[] = [];
  let bits = '';
  for (let line = 0; line < LINES; line += 1) {
    const part = values.slice(line * (LINE + 1), (line + 1) * (LINE + 1));
    const letters = part.slice(0, LINE);
    if (part.includes(-1) || part[LINE] !== checkOf(letters, line)) wrong.push(line + 1);
    bits += letters.map((value) => Math.max(0, value).toString(2).padStart(5, '0')).join('');
  }
  if (wrong.length > 0) return { ok: false, lines: wrong };
  const bytes = Array.from({ length: SIGNATURE_BYTES }, (_, n) => Number.parseInt(bits.slice(8 * n, 8 * n + 8), 2));
  return { ok: true, signature: hex(Uint8Array.from(bytes)) };
}
