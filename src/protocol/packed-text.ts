// Canonical text as few bytes, for a QR code that an old camera can still read: ids and digests as bytes instead of hex,
// the words every record uses as one byte. Lossless for any text without control characters, which canonical text has
// none of. The list of words may only grow at its end: a phone of another version must read the same.
import { hex } from '../kernel/ids.ts';

const WORDS = [
  '"approval":1',
  '"approve-loan"',
  '"spend-money"',
  '"close-meeting"',
  '"register-key"',
  '"retire-key"',
  '"approvedBy":[',
  '"body":{',
  '"club":"',
  '"fund":"income"',
  '"fund":"activity"',
  '"graceInstalments":',
  '"instalments":',
  '"method":"declining-equal-principal"',
  '"method":"',
  '"principal":',
  '"rateBasisPointsPerMonth":',
  '"roundPrincipalTo":',
  '"terms":{',
  '"loanId":"',
  '"personId":"',
  '"purpose":"',
  '"keyId":"',
  '"signature":"',
  '"proofs":[',
  '"meetingId":"',
  '"pageDigest":"',
  '"signatures":[',
  '"role":"',
  '"category":"',
  '"amount":',
  '"place":"cash"',
  '"publicKey":"',
  '"witnessId":"',
  '"kind":',
  '"id":"',
  '"on":"',
  '"words":"',
  '"salt":"',
  '"priv":{',
  '"names":',
  'treasurer"',
  'chair"',
  '","',
  '"},{"',
  'Nguyễn ',
  'Phạm ',
  ' Thị ',
  ' Văn ',
] as const;

/** Marks, all below the first printable character: an id of 16 bytes; hex of a counted number of bytes; a word by number. */
const ID = 1;
const HEX = 2;
const WORD = 3;

const TOKEN = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|(?:[0-9a-f]{2}){8,128}/g;
const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

export function packText(text: string): Uint8Array {
  const out: number[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(TOKEN)) {
    packWords(text.slice(from, index), out);
    const bytes = bytesOf(found.replaceAll('-', ''));
    if (found.includes('-')) out.push(ID, ...bytes);
    else out.push(HEX, bytes.length, ...bytes);
    from = index + found.length;
  }
  packWords(text.slice(from), out);
  return Uint8Array.from(out);
}

/** Null when the bytes are no packed text, or use a word this version does not know. */
export function unpackText(bytes: Uint8Array): string | null {
  let text = '';
  let at = 0;
  while (at < bytes.length) {
    const part = (bytes[at] ?? 0) < 32 ? markedAt(bytes, at) : plainAt(bytes, at);
    if (part === null) return null;
    text += part.text;
    at = part.end;
  }
  return text;
}

interface Part {
  readonly text: string;
  readonly end: number;
}

function plainAt(bytes: Uint8Array, at: number): Part | null {
  const mark = bytes.findIndex((byte, index) => index > at && byte < 32);
  const end = mark < 0 ? bytes.length : mark;
  const text = decoded(bytes.subarray(at, end));
  return text === null ? null : { text, end };
}

function markedAt(bytes: Uint8Array, at: number): Part | null {
  const mark = bytes[at];
  const start = mark === HEX ? at + 2 : at + 1;
  const size = mark === ID ? 16 : mark === HEX ? (bytes[at + 1] ?? 0) : 1;
  const body = bytes.subarray(start, start + size);
  if (body.length !== size) return null;
  const end = start + size;
  if (mark === ID) return { text: idText(hex(body)), end };
  if (mark === HEX) return { text: hex(body), end };
  const word = mark === WORD ? WORDS[body[0] ?? WORDS.length] : undefined;
  return word === undefined ? null : { text: word, end };
}

function packWords(text: string, out: number[]): void {
  let rest = text;
  while (rest !== '') {
    const number = WORDS.findIndex((word) => rest.startsWith(word));
    if (number >= 0) {
      out.push(WORD, number);
      rest = rest.slice(WORDS[number]?.length ?? 1);
    } else {
      const letter = String.fromCodePoint(rest.codePointAt(0) ?? 0);
      out.push(...encoder.encode(letter));
      rest = rest.slice(letter.length);
    }
  }
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}

function idText(h: string): string {
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-${h.slice(12, 16)}-${h.slice(16, 20)}-${h.slice(20)}`;
}

function bytesOf(digits: string): readonly number[] {
  return Array.from({ length: digits.length / 2 }, (_, n) => Number.parseInt(digits.slice(2 * n, 2 * n + 2), 16));
}
