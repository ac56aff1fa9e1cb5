// A zip opened no further than it may: names, sizes and bytes as its directory tells them, each part unpacked up to the size it claims
// and not a byte beyond. fflate's own `unzipSync` unpacks what a part really holds, whatever it claims: a megabyte of lies keeps a
// server busy for seconds. Nothing here ever becomes a path, and names are keys of a Map, so "__proto__" is a name like any other.
import { Inflate } from 'fflate';

export interface UnzipLimits {
  /** Sum of all parts that are wanted, unpacked. */
  readonly mostBytes: number;
  /** Entries of the directory, wanted or not. */
  readonly mostFiles: number;
  /** Parts not wanted are named and not unpacked. */
  readonly wanted?: (name: string) => boolean;
}

export type Unzipped =
  | { readonly ok: true; readonly files: ReadonlyMap<string, Uint8Array>; readonly names: readonly string[] }
  /** `damaged`: no zip, cut off, locked, a part that is not as large as it claims, or one name twice. */
  | { readonly ok: false; readonly why: 'damaged' | 'too-large' | 'too-many' };

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: Uint8Array;
  readonly size: number;
}

const ENDING_BYTES = 22;
const LONGEST_COMMENT = 65_535;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
const ZIP64 = 0xffff_ffff;
const utf8 = new TextDecoder();

/** `zip` whole, in memory; fails as a value, never by throwing. */
export function unzipWithin(zip: Uint8Array, { mostBytes, mostFiles, wanted = () => true }: UnzipLimits): Unzipped {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const ending = endingOf(view);
  if (ending === null) return { ok: false, why: 'damaged' };
  const count = view.getUint16(ending + 10, true);
  if (count > mostFiles) return { ok: false, why: 'too-many' };
  const files = new Map<string, Uint8Array>();
  const names = new Set<string>();
  let bytes = 0;
  let at = view.getUint32(ending + 16, true);
  for (let left = count; left > 0; left -= 1) {
    const entry = entryAt(view, zip, at);
    if (entry === null || names.has(entry.name)) return { ok: false, why: 'damaged' };
    at = entry.next;
    names.add(entry.name);
    if (!wanted(entry.name)) continue;
    bytes += entry.size;
    if (bytes > mostBytes) return { ok: false, why: 'too-large' };
    const unpacked = unpack(entry);
    if (unpacked === null) return { ok: false, why: 'damaged' };
    files.set(entry.name, unpacked);
  }
  return { ok: true, files, names: [...names] };
}

/** The last record of a zip, found from behind; null when there is none. */
function endingOf(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - ENDING_BYTES - LONGEST_COMMENT);
  for (let at = view.byteLength - ENDING_BYTES; at >= first; at -= 1) if (view.getUint32(at, true) === 0x06054b50) return at;
  return null;
}

function entryAt(view: DataView, zip: Uint8Array, at: number): (Entry & { readonly next: number }) | null {
  if (at + ENTRY_BYTES > zip.length || view.getUint32(at, true) !== 0x02014b50) return null;
  const isLocked = (view.getUint16(at + 8, true) & 1) === 1;
  const method = view.getUint16(at + 10, true);
  const packed = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const nameBytes = view.getUint16(at + 28, true);
  const nameAt = at + ENTRY_BYTES;
  const next = nameAt + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  const local = view.getUint32(at + 42, true);
  if (isLocked || next > zip.length || [packed, size, local].includes(ZIP64)) return null;
  if (local + LOCAL_BYTES > zip.length || view.getUint32(local, true) !== 0x04034b50) return null;
  const from = local + LOCAL_BYTES + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (from + packed > zip.length) return null;
  const name = utf8.decode(zip.subarray(nameAt, nameAt + nameBytes));
  return { name, method, packed: zip.subarray(from, from + packed), size, next };
}

/** Bytes handed to the unpacker at a time: what comes out of them, a thousandfold at most, is the most that is done too much. */
const STEP = 4096;

function unpack({ method, packed, size }: Entry): Uint8Array | null {
  if (method === 0) return packed.length === size ? packed.slice() : null;
  if (method !== 8) return null;
  const out = new Uint8Array(size);
  let filled = 0;
  let isOver = false;
  const inflate = new Inflate((part) => {
    isOver ||= filled + part.length > size;
    if (!isOver) out.set(part, filled);
    filled += part.length;
  });
  try {
    for (let from = 0; from < packed.length && !isOver; from += STEP)
      inflate.push(packed.subarray(from, from + STEP), from + STEP >= packed.length);
  } catch {
    return null;
  }
  return filled === size ? out : null;
}
