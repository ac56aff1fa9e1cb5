// What a file is, by its first bytes and not by its name; and whether a picture carries words beside the picture (place, time,
// phone). The phone asks before it opens a file, the server before it takes one.
import type { Picture } from '../domain/activities/activity-commands.ts';

export type FileSort = 'jpeg' | 'png' | 'webp' | 'heic' | 'other';

const HEIC_BRANDS: readonly string[] = ['heic', 'heix', 'hevc', 'heim', 'heis', 'mif1', 'msf1'];

/** `start` is the beginning of the file, twelve bytes or more. */
export function fileSort(start: Uint8Array): FileSort {
  if (start[0] === 0xff && start[1] === 0xd8 && start[2] === 0xff) return 'jpeg';
  if (start[0] === 0x89 && letters(start, 1, 3) === 'PNG') return 'png';
  if (letters(start, 0, 4) === 'RIFF' && letters(start, 8, 4) === 'WEBP') return 'webp';
  if (letters(start, 4, 4) === 'ftyp' && HEIC_BRANDS.includes(letters(start, 8, 4))) return 'heic';
  return 'other';
}

/** The type of a whole picture the book keeps, or null: cut off, of another sort, or with words beside the picture. */
export function keptType(bytes: Uint8Array): Picture['type'] | null {
  const sort = fileSort(bytes);
  if (sort === 'jpeg') return isBareJpeg(bytes) ? 'image/jpeg' : null;
  if (sort === 'webp') return isBareWebp(bytes) ? 'image/webp' : null;
  return null;
}

/** What a picture is made of: tables, frames, scans, and of what stands beside it the density, the colours and how they are packed. */
const isOfPicture = (marker: number): boolean =>
  (marker >= 0xc0 && marker <= 0xcf) || [0xda, 0xdb, 0xdd, 0xe0, 0xe2, 0xee].includes(marker);

/** From segment to segment and scan to scan: no EXIF, XMP, IPTC or comment, and nothing behind the end, where a page could hide. */
function isBareJpeg(bytes: Uint8Array): boolean {
  let scans = 0;
  for (let at = 2; at + 2 <= bytes.length; ) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) return false;
    if (marker === 0xd9) return scans > 0 && at + 2 === bytes.length;
    if (!isOfPicture(marker)) return false;
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    if (length < 2) return false;
    at += 2 + length;
    if (marker !== 0xda) continue;
    scans += 1;
    at = endOfScan(bytes, at);
  }
  return false;
}

/** The next marker that is none of the scan itself. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length) {
    const after = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && after !== 0 && after !== 0xff && (after < 0xd0 || after > 0xd7)) return at;
    at += 1;
  }
  return at;
}

const CHUNKS: readonly string[] = ['VP8X', 'VP8 ', 'VP8L', 'ALPH', 'ICCP'];

/** Chunks that end where the header says, with one picture and nothing but what belongs to it: no EXIF, no XMP, no chunk of one's own. */
function isBareWebp(bytes: Uint8Array): boolean {
  if (wholeAt(bytes, 4) + 8 !== bytes.length) return false;
  let pictures = 0;
  for (let at = 12; at < bytes.length; ) {
    const name = letters(bytes, at, 4);
    if (!CHUNKS.includes(name)) return false;
    if (name === 'VP8 ' || name === 'VP8L') pictures += 1;
    const length = wholeAt(bytes, at + 4);
    at += 8 + length + (length % 2);
    if (at > bytes.length) return false;
  }
  return pictures === 1;
}

const letters = (bytes: Uint8Array, from: number, count: number): string => String.fromCharCode(...bytes.subarray(from, from + count));

const wholeAt = (bytes: Uint8Array, at: number): number =>
  (bytes[at] ?? 0) + (bytes[at + 1] ?? 0) * 0x100 + (bytes[at + 2] ?? 0) * 0x1_0000 + (bytes[at + 3] ?? 0) * 0x100_0000;
