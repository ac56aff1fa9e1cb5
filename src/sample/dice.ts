// Seeded dice of our own (xoshiro128** by Blackman and Vigna): whole 32-bit numbers only, so that one seed gives one
// network on every machine. Chances are per mille, never fractions.
import { assert } from '../kernel/assert.ts';

export type Dice = {
  /** 0 … 2³² − 1 */
  readonly next: () => number;
  /** 0 … n − 1 */
  readonly below: (n: number) => number;
  /** low … high, both included */
  readonly between: (low: number, high: number) => number;
  /** True `perMille` times in a thousand. */
  readonly chance: (perMille: number) => boolean;
  readonly pick: <Item>(items: readonly Item[]) => Item;
  readonly shuffled: <Item>(items: readonly Item[]) => Item[];
  readonly bytes: (count: number) => Uint8Array;
  /** `count` hex digits */
  readonly hex: (count: number) => string;
};

/** Dice of a seed text; equal texts roll equally, texts that differ in one letter have nothing in common. */
export function diceOf(seed: string): Dice {
  const next = xoshiro(spread(seed));
  const below = (n: number): number => Math.floor((next() / 4_294_967_296) * n);
  return {
    next,
    below,
    between: (low, high) => low + below(high - low + 1),
    chance: (perMille) => below(1000) < perMille,
    pick: (items) => {
      const item = items[below(items.length)];
      assert(item !== undefined, 'nothing to pick from');
      return item;
    },
    shuffled: (items) => {
      const list = [...items];
      for (let last = list.length - 1; last > 0; last -= 1) {
        const other = below(last + 1);
        const held = list[last];
        const moved = list[other];
        if (held !== undefined && moved !== undefined) [list[last], list[other]] = [moved, held];
      }
      return list;
    },
    bytes: (count) => Uint8Array.from({ length: count }, () => next() & 255),
    hex: (count) => {
      let text = '';
      while (text.length < count) text += next().toString(16).padStart(8, '0');
      return text.slice(0, count);
    },
  };
}

/** Four well-mixed words of a text (FNV-1a with a final avalanche, one lane a word). */
function spread(seed: string): [number, number, number, number] {
  const lane = (start: number): number => {
    let h = start;
    for (let i = 0; i < seed.length; i += 1) h = Math.imul(h ^ seed.charCodeAt(i), 16_777_619);
    h = Math.imul(h ^ (h >>> 16), 2_246_822_507);
    h = Math.imul(h ^ (h >>> 13), 3_266_489_909);
    return (h ^ (h >>> 16)) >>> 0;
  };
  return [lane(2_166_136_261), lane(374_761_393), lane(668_265_263), lane(1_274_126_177) | 1];
}

function xoshiro([a, b, c, d]: [number, number, number, number]): () => number {
  const turn = (x: number, by: number): number => (x << by) | (x >>> (32 - by));
  return () => {
    const rolled = Math.imul(turn(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = turn(d, 11);
    return rolled;
  };
}
