// A server restored from a backup knows less than the phones that spoke with it since. Each phone tells with every question
// where its copy ends; when the server's book does not hold that place, the phone hands back what it holds after the last
// place both know. Nobody has to be believed: the server once sealed the places it told, and a chain that ends at a sealed
// place was the server's own, whoever brings it (decision 0039).
import type { Link } from './chain.ts';
import { type Head, isOpen, type PulledItem } from './messages.ts';

/** The server's word that a club's chain once stood here. */
export interface Seal {
  readonly seq: number;
  readonly seal: string;
}

/** Items after `before`, ending at a sealed place; those of closed rooms as links. */
export interface Piece {
  readonly before: Head;
  readonly items: readonly PulledItem[];
  readonly seal: string;
}

/** What the answer 409 `other-history` carries: places of the server's book, dense at its end and sparse before. */
export type Locator = readonly Head[];

export interface GivenBack {
  readonly taken: number;
}

export const MOST_SEALS = 100;
/** As many as one pull brings: that is what lies between two seals. */
export const MOST_ITEMS_GIVEN_BACK = 2000;

/** Sequences of a locator for a book of this length: its end, then steps that double. */
export function locatorSeqs(length: number): readonly number[] {
  const seqs: number[] = [];
  for (let step = 1, seq = length; seq >= 1; seq -= step, step *= 2) seqs.push(seq);
  return seqs;
}

/** The last place of the locator that lies in this copy; the beginning when none does. `start` is the hash before the first record. */
export function commonPlace(items: readonly Link[], start: string, locator: Locator): Head {
  const found = locator.filter(({ seq, hash }) => items[seq - 1]?.hash === hash).sort((a, b) => b.seq - a.seq)[0];
  return found ?? { seq: 0, hash: start };
}

/** The copy after `common`, cut at the sealed places. What lies after the last seal was never told by the server. */
export function piecesAfter(items: readonly PulledItem[], common: Head, seals: readonly Seal[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let before = common;
  for (const { seq, seal } of [...seals].sort((a, b) => a.seq - b.seq)) {
    const last = items[seq - 1];
    if (last === undefined || seq <= before.seq) continue;
    pieces.push({ before, items: items.slice(before.seq, seq), seal });
    before = { seq, hash: last.hash };
  }
  return pieces;
}

/** Seals kept after one more was told; those after a place that was left are none of this book any more. */
export function sealsWith(known: readonly Seal[], place: number, seal: string | undefined): readonly Seal[] {
  const kept = known.filter(({ seq }) => seq < place);
  return (seal === undefined ? [...known.filter(({ seq }) => seq <= place)] : [...kept, { seq: place, seal }]).slice(-MOST_SEALS);
}

/** Ids of commands all of whose records came back open: this phone can hand them back as records. Of others it keeps the command. */
export function wholeInView(items: readonly PulledItem[], recordedSeqs: ReadonlyMap<string, number>): ReadonlySet<string> {
  const whole = new Set<string>();
  items.forEach((item, index) => {
    const next = items[index + 1];
    if (!isOpen(item) || (next !== undefined && isOpen(next) && next.event.cmdId === item.event.cmdId)) return;
    const { cmdId, n } = item.event;
    const first = items[index - n];
    const together = first !== undefined && isOpen(first) && first.event.cmdId === cmdId && first.event.n === 0;
    const recordedSeq = recordedSeqs.get(cmdId);
    const ends = recordedSeq === undefined ? next === undefined || isOpen(next) : recordedSeq === item.seq;
    if (together && ends) whole.add(cmdId);
  });
  return whole;
}
