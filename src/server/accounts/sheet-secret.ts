// The secret on a printed sheet: twenty letters and figures that are not taken for each other (99 bits), in fives. Only its SHA-256
// is stored; whoever reads the database cannot use a sheet.

import { createHash, randomInt } from 'node:crypto';

const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
const length = 20;

export function makeSheetSecret(): string {
  const text = Array.from({ length }, () => letters[randomInt(letters.length)]).join('');
  return (text.match(/.{5}/g) ?? []).join('-');
}

/** However it is typed: capitals, spaces and hyphens do not count. Null: no such secret can have been made. */
export function sheetHash(typed: string): Buffer | null {
  const plain = typed.toLowerCase().replace(/[\s-]/g, '');
  if (plain.length !== length || [...plain].some((letter) => !letters.includes(letter))) return null;
  return createHash('sha256').update(plain).digest();
}
