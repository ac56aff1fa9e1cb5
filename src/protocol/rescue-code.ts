// "Mã cứu sổ": the code on paper that opens the running copies of one person. Four groups of five letters, the last of each a check.
import { checkOf, LETTERS, typedValues } from './typed-letters.ts';

/** Random bytes a code is made of: 80 bits, stretched before use (decision 0045). */
export const RESCUE_BYTES = 10;
const GROUPS = 4;
const GROUP = 4;

export type ReadRescue =
  | { readonly ok: true; readonly code: string }
  /** Groups with a slip in them, from 1; empty when letters are missing or too many. */
  | { readonly ok: false; readonly groups: readonly number[] };

/** "K7Q2M-…": made of RESCUE_BYTES random bytes; anything else throws. */
export function rescueCode(bytes: Uint8Array): string {
  if (bytes.length !== RESCUE_BYTES) throw new RangeError(`a rescue code is made of ${RESCUE_BYTES} bytes`);
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const values = (bits.match(/.{5}/g) ?? []).map((five) => Number.parseInt(five, 2));
  return Array.from({ length: GROUPS }, (_, place) => groupText(values.slice(place * GROUP, (place + 1) * GROUP), place)).join('-');
}

/** The code as it was made, out of what a person typed. */
export function readRescueCode(typed: string): ReadRescue {
  const values = typedValues(typed);
  if (values.length !== GROUPS * (GROUP + 1)) return { ok: false, groups: [] };
  const groups = Array.from({ length: GROUPS }, (_, place) => values.slice(place * (GROUP + 1), (place + 1) * (GROUP + 1)));
  const wrong = groups.flatMap((five, place) => {
    const letters = five.slice(0, GROUP);
    return five.includes(-1) || five[GROUP] !== checkOf(letters, place) ? [place + 1] : [];
  });
  if (wrong.length > 0) return { ok: false, groups: wrong };
  return { ok: true, code: groups.map((five, place) => groupText(five.slice(0, GROUP), place)).join('-') };
}

function groupText(values: readonly number[], place: number): string {
  return [...values, checkOf(values, place)].map((value) => LETTERS[value] ?? '').join('');
}
