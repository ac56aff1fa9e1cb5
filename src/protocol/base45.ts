// Base 45 (RFC 9285): bytes in the letters that QR codes keep in 5.5 bits. Every reader gives these letters back as they
// were; bytes beyond ASCII are guessed at by some.
const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

export function toBase45(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 2) {
    const last = at + 1 === bytes.length;
    let value = last ? (bytes[at] ?? 0) : (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0);
    for (let n = 0; n < (last ? 2 : 3); n += 1) {
      text += LETTERS[value % 45] ?? '';
      value = Math.floor(value / 45);
    }
  }
  return text;
}

/** Null when the text is not base 45. */
export function fromBase45(text: string): Uint8Array | null {
  const out: number[] = [];
  for (let at = 0; at < text.length; at += 3) {
    const digits = [...text.slice(at, at + 3)].map((letter) => LETTERS.indexOf(letter));
    if (digits.includes(-1) || digits.length === 1) return null;
    const value = digits.reduceRight((sum, digit) => sum * 45 + digit, 0);
    if (value >= (digits.length === 2 ? 256 : 65536)) return null;
    if (digits.length === 3) out.push(value >> 8);
    out.push(value & 255);
  }
  return Uint8Array.from(out);
}
