// The only dice of a simulation: one seed, one history, for ever. xorshift128, seeded through a small mixer.

export interface Dice {
  /** A whole number from 0 up to, not including, `sides`. */
  readonly below: (sides: number) => number;
  readonly between: (least: number, most: number) => number;
  /** True `percent` times out of a hundred. */
  readonly chance: (percent: number) => boolean;
  readonly pick: <Item>(items: readonly Item[]) => Item;
  readonly bytes: (count: number) => Uint8Array;
}

export function makeDice(seed: number): Dice {
  let state = Uint32Array.from([1, 2, 3, 4], (n) => mix(seed * 4 + n));
  const next = (): number => {
    const [x = 0, y = 0, z = 0, w = 0] = state;
    const t = x ^ (x << 11);
    const fresh = (w ^ (w >>> 19) ^ (t ^ (t >>> 8))) >>> 0;
    state = Uint32Array.of(y, z, w, fresh);
    return fresh;
  };
  const below = (sides: number): number => next() % sides;
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[below(items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  };
  return {
    below,
    between: (least, most) => least + below(most - least + 1),
    chance: (percent) => below(100) < percent,
    pick,
    bytes: (count) => Uint8Array.from({ length: count }, () => next() & 255),
  };
}

function mix(value: number): number {
  let h = (value ^ 0x9e3779b9) >>> 0;
  h = Math.imul(h ^ (h >>> 16), 0x21f0aaad);
  h = Math.imul(h ^ (h >>> 15), 0x735a2d97);
  return ((h ^ (h >>> 15)) | 1) >>> 0;
}
