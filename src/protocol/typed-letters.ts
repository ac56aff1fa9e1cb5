// Letters that are read from paper or a screen and typed elsewhere: Crockford's (no I, L, O, U), in groups with a check letter at
// the end of each, so that a slip is found in its group.
export const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Values of what was typed: small letters, spaces and dashes do not matter; O is 0, I and L are 1. −1 for a letter there is none of. */
export function typedValues(typed: string): readonly number[] {
  const clean = typed
    .toUpperCase()
    .replace(/[\s\-.]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return [...clean].map((letter) => LETTERS.indexOf(letter));
}

/** A remainder in the field of 32: any one wrong letter and any two exchanged ones change it; the group's place (from 0) counts too. */
export function checkOf(values: readonly number[], place: number): number {
  return values.reduce((rest, value) => (rest << 1) ^ (rest & 16 ? 0b100101 : 0) ^ value, place + 1);
}
